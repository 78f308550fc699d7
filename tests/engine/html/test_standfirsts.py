"""What a story's own header says under the headline is the story's; who, when and where is not."""

import pytest

from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.page.roles import roles
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from tests.engine.html.pages import H1, MENU, PARAGRAPHS, page

LEAD = "The town has no money to mend it and no other way across"


def below(
    header: str, article: str = "<article><header>{}</header>{}</article>"
) -> dict[str, Role]:
    """Read a page, and give the blocks between headline and story that nobody proposes to go."""
    document = Document.from_html(page(article.format(f"{H1}{header}", PARAGRAPHS)))
    told, gone = roles(Reading(document)), {f.block for f in proofread(document)}
    start = told.index(Role.HEADLINE) + 1
    end = next(n for n, b in enumerate(document.blocks) if b.text.startswith("The bridge at"))
    return {document.blocks[n].text: told[n] for n in range(start, end) if n not in gone}


@pytest.mark.parametrize(
    "line",
    ["<p>{}</p>", "<p class=standfirst>{}</p>", "<h2>{}</h2>", "<h2 class=subtitle>{}</h2>",
     "<div class=article-dek>{}</div>", "<div class=css-8qx1>{}</div>",
     "<div class=article__excerpt><p>{}</p></div>"],
)  # fmt: skip
def test_a_line_under_the_headline_is_the_standfirst_whatever_its_element(line):
    assert below(line.format(LEAD)) == {LEAD: Role.STANDFIRST}


def test_a_standfirst_that_is_called_so_may_stand_under_who_wrote_the_story():
    signed = "<p class=byline>By Jan Sarn</p><div class=date>4 May 2024</div>"
    assert below(f"{signed}<p class=standfirst>{LEAD}</p>")[LEAD] is Role.STANDFIRST


def test_key_points_stay_a_list():
    points = ("Two pillars are cracked", "A ferry runs twice an hour", "Repairs begin in June")
    header = f"<ul>{''.join(f'<li>{point}</li>' for point in points)}</ul>"
    assert below(header) == dict.fromkeys(points, Role.LIST_ITEM)


@pytest.mark.parametrize(
    "line",
    ["<p class=byline>By Jan Sarn</p>", "<p>Jan Sarn, roads and rivers correspondent</p>",
     "<time>Published at noon on 4 May 2024</time>", "<p>Updated on Friday, 10:12 in all</p>",
     "<div class=share><a href='https://twitter.com/intent/tweet?u=x'>Tweet</a></div>",
     "<p><a href=/r>More news on the roads of Varn</a></p>",
     "<div class=author-info><p>Jan Sarn has written on roads for years</p></div>"],
)  # fmt: skip
def test_who_wrote_it_and_when_and_buttons_are_no_standfirst(line):
    assert Role.STANDFIRST not in below(line).values()


def test_the_header_of_the_page_has_no_standfirst():
    whole = f"<header>{MENU}{{}}</header><article>{{}}</article>"
    assert below("<p>The paper of the valley for a hundred years</p>", whole) == {}


def test_paragraphs_of_a_story_that_stands_in_a_header_as_a_whole_are_no_standfirst():
    document = Document.from_html(page(f"<article><header>{H1}{PARAGRAPHS}</header></article>"))
    assert Role.STANDFIRST not in {block.role for block in document.blocks}


BARE = "<div class=main>{}{}</div>"


@pytest.mark.parametrize(
    "line",
    [
        "<p class=article-dek>{}</p>",
        "<h3 class='subtitle s-9x'>{}</h3>",
        "<div data-testid=standfirst><div class=x1><p>{}</p></div></div>",
        "<div class=section>Roads</div><h2 class=excerpt>{}</h2>",
    ],
)
def test_without_a_header_a_line_that_is_called_so_is_the_standfirst(line):
    assert below(line.format(LEAD), BARE)[LEAD] is Role.STANDFIRST


@pytest.mark.parametrize(
    "line",
    [
        "<p class=article-dek>By Jan Sarn</p>",
        "<p class=subtitle><a href=/r>More news on the roads of Varn</a></p>",
        "<p class=byline-summary>Jan Sarn writes about roads and rivers</p>",
        "<p class=excerpt>The bridge at Varn has been closed since Monday, nobody…</p>",
        f"<div class=wp-block-post-excerpt><p class=post-excerpt__text>{LEAD}</p></div>",
        "<p>Roads</p><p>Varn</p><p class=summary>This and more in our evening letter to you</p>",
    ],
)
def test_without_a_header_no_other_line_is(line):
    blocks = Document.from_html(page(BARE.format(f"{H1}{line}", PARAGRAPHS))).blocks
    assert Role.STANDFIRST not in {block.role for block in blocks}
