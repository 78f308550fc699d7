"""A story may have a comment of its own; what readers wrote below it is none of it."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.outside import LIKELY, SURE
from newsroom.engine.proofread import proofread
from tests.engine.html.pages import H1, STORY, page

VIEW = "Bridges of that age were built for carts, says Hanne Brok of the college in Mirna."


def going(body: str) -> dict[str, float]:
    """Map what goes of a page's blocks to how surely it does."""
    document = Document.from_html(page(body))
    found = proofread(document)
    return {document.blocks[f.block].text: f.confidence for f in found if f.start == 0}


def article(between: str = "", below: str = "") -> str:
    middle = "".join(f"<p>{text}</p>" for text in STORY[2:])
    return f"<article>{H1}<p>{STORY[0]}</p><p>{STORY[1]}</p>{between}{middle}{below}</article>"


@pytest.mark.parametrize("name", ["expert-comment", "inline-comment", "editor-comment", "comment"])
def test_a_comment_between_the_paragraphs_is_not_surely_a_readers(name):
    box = f"<div class={name}><h3>What the experts say</h3><p>{VIEW}</p></div>"
    assert going(article(box)).get(VIEW, 0.0) <= LIKELY


def test_the_end_of_a_story_in_its_discussion_is_not_surely_a_readers():
    box = f"<section class=discussion><h2>Discussion</h2><p>{VIEW}</p></section>"
    assert going(article(below=box)).get(VIEW, 0.0) <= LIKELY


@pytest.mark.parametrize(
    "sign",
    ["<a href=#r>Reply</a>", "<time>3 May 2024</time>", "<b>Kvelda</b>", "<span>2 hours ago</span>",
     "<div class=comment-avatar>K</div>"],
)  # fmt: skip
def test_below_the_story_a_name_a_day_or_a_way_to_reply_tells_a_reader(sign):
    box = f"<div class=comment>{sign}<p>{VIEW}</p></div>"
    assert going(article(below=box))[VIEW] >= SURE


@pytest.mark.parametrize(
    "thread",
    [f"<div id=comments><p>{VIEW}</p></div>", f"<ol class=commentlist><li>{VIEW}</li></ol>",
     f"<div class=comment><p>{VIEW}</p></div><div class=comment><p>So it is.</p></div>"],
)  # fmt: skip
def test_a_thread_goes_for_sure_inside_the_article_and_outside(thread):
    assert going(article(below=thread))[VIEW] >= SURE
    assert going(f"{article()}<section>{thread}</section>")[VIEW] >= SURE
