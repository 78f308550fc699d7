"""A line that names the author goes with the furniture: the article keeps the name."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.authors import names_author
from newsroom.engine.page.bylines import bylines
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import RULES
from tests.engine.page.test_set_lines import PAGES, STORIES

HEADLINE = "Court upholds ban on night flights"
SURE = 0.98


def page(*under):
    above, below = PAGES[0]
    return (*(line.format(HEADLINE) for line in above[:6]), *under, *STORIES[HEADLINE], *below)


def going(texts):
    found = proofread(Document.from_blocks(texts, headline=HEADLINE), rules=RULES)
    return {f.quote: f for f in found if f.action is Action.REMOVE_BLOCK}


@pytest.mark.parametrize(
    "line",
    [
        "By Ida Holm",
        "by Ida Holm",
        "BY IDA HOLM AND OLA NORD",
        "By Ida Holm, Harbour Post",
        "By: Ida Holm | 14 March 2026",
        "By Ida Holm on 14 Mar 2026",
        "By Ida Holm and Ola van der Nord12 comments",
        "By Staff Reports -",
        "By Å. Éluard – Updated at noon",
        "By April Jones",
        "BY JUNE ORR",
        "Written by Ida Holm",
        "Ida Holm Health and schools correspondent",
        "Ida Holm, Senior Political Editor",
    ],
)
def test_a_line_that_says_by_whom_names_an_author(line):
    assert names_author(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the bridge was gone",
        "By March the river had risen",
        "By May 2031 half of it will be wood",
        "By Christmas Eve the shops were empty",
        "By noon the square was full",
        "By the river, a new life",
        "By Orm, where the planes used to land before the ban",
        "Byron returns to the stage",
        "By 2031 half of the valley will be wood",
        "Edited by Ida Holm",
        "Harbour Post Names New Editor",
        "Ida Holm is the paper's health correspondent",
        "The wind was told to the reporter",
    ],
)
def test_a_line_that_says_by_when_or_where_names_nobody(line):
    assert not names_author(line)


def test_the_author_goes_for_sure_and_why_is_said():
    found = going(page("By Mara Lind"))["By Mara Lind"]
    assert found.confidence >= SURE
    assert found.message == "The author's name: the article keeps it as its byline"


def test_of_two_authors_one_goes_for_sure_as_the_article_keeps_one():
    texts = page("By Mara Lind", "By Ola Nord")
    assert bylines(Reading(Document.from_blocks(texts, HEADLINE))) == (6, 7)
    found = going(texts)
    assert found["By Mara Lind"].confidence >= SURE
    assert "By Ola Nord" not in found or found["By Ola Nord"].confidence < SURE


def test_an_author_far_below_the_headline_is_no_byline():
    texts = page(*STORIES[HEADLINE], "By Mara Lind")
    assert bylines(Reading(Document.from_blocks(texts, HEADLINE))) == ()
