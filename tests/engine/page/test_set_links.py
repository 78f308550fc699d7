"""On a page of HTML a line that is one link as a whole, between paragraphs, is no subheading."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action, Finding
from newsroom.engine.proofread import proofread
from tests.engine.html.pages import H1, STORY, page

TITLE = "Otter pups seen again at the old mill"
RELATED = "Engineers warned of cracks in bridge at Varn years ago"
HEAD = '<link rel=canonical href="https://varn.example/bridge">'


def removals(*between: str) -> dict[str, Finding]:
    """Give by its quote what is proposed to go from between the paragraphs of a story."""
    first, last = (f"<p>{text}</p>" for text in STORY[1:3])
    body = (
        f"<article>{H1}<p>{STORY[0]}</p>{first}{''.join(between)}{last}<p>{STORY[3]}</p></article>"
    )
    found = proofread(Document.from_html(page(body, HEAD)))
    return {f.quote: f for f in found if f.action is Action.REMOVE_BLOCK}


@pytest.mark.parametrize(
    "line",
    ["<p><a href=/2><strong>{}</strong></a></p>", "<p><a href=https://www.varn.example/2>{}</a></p>",
     "<div class=story-link><a href=/3><img src=o.jpg><span>{}</span></a></div>"],
)  # fmt: skip
def test_a_link_alone_between_paragraphs_is_told_with_what_it_has_to_do_with_the_story(line):
    found = removals(line.format(TITLE))[TITLE]
    assert (found.rule, found.confidence) == ("inline-card", 0.95)
    assert found.message == "A link set into the story: no shared names"


def test_a_related_one_is_never_sure_to_go():
    found = removals(f"<p><a href=/2>{RELATED}</a></p>")[RELATED]
    assert found.message.startswith("A related link")
    assert found.confidence < 0.98


@pytest.mark.parametrize(
    "line",
    ["<h2><a href=/2>{}</a></h2>", "<p><a href=https://mills.example/>{}</a></p>",
     "<p><a href=#mill>{}</a></p>", "<p>{}</p>", "<p><a href=/2>{}</a>, the town said</p>",
     "<ul><li><a href=/2>{}</a></li></ul>", "<p><a href=/2>{}.</a></p>"],
)  # fmt: skip
def test_subheadings_paragraphs_lists_and_links_elsewhere_are_no_cards(line):
    assert "inline-card" not in {found.rule for found in removals(line.format(TITLE)).values()}


def test_a_list_of_links_of_the_storys_own_is_no_card():
    lines = [f"<p><a href=/{n}>{TITLE}, part {n}</a></p>" for n in range(2, 6)]
    assert "inline-card" not in {found.rule for found in removals(*lines).values()}
