import pytest

from newsroom.engine.block import Block, Role
from newsroom.importers.headlines import headline_at_top, with_headline

PARAGRAPH = (
    "The council of Harrowmere voted on Tuesday night to keep the footbridge open until spring,"
    " against the advice of its own engineers."
)


def test_a_short_line_above_a_paragraph_is_the_headline():
    assert headline_at_top(["Footbridge stays open", PARAGRAPH]) == "Footbridge stays open"


def test_lines_in_capitals_above_the_headline_are_passed_over():
    texts = ["ADVERTISEMENT", "Footbridge stays open", PARAGRAPH]
    assert headline_at_top(texts) == "Footbridge stays open"


@pytest.mark.parametrize(
    "between", [["By Nneka Abara"], ["BY NNEKA ABARA", "12 March 2021, 9 pm"], ["Published Monday"]]
)
def test_a_byline_and_a_date_may_stand_between_a_headline_and_its_story(between):
    texts = ["Footbridge stays open", *between, PARAGRAPH]
    assert headline_at_top(texts) == "Footbridge stays open"
    assert headline_at_top([*between, PARAGRAPH]) == ""


@pytest.mark.parametrize(
    "first",
    [
        PARAGRAPH,
        "By Nneka Abara",
        "Published 3 March 2021",
        "12 March 2021, 9 pm",
        "Photo: a bridge in rain",
        "The council has voted.",
        "Harrowmere",
        "FOOTBRIDGE STAYS OPEN UNTIL SPRING",
        "www.example.org footbridge news",
        "Read the weekend magazine",
        "News > Region > Harrowmere",
        "Skip to main content",
    ],
)
def test_a_first_line_that_may_be_something_else_is_no_headline(first):
    assert headline_at_top([first, PARAGRAPH, PARAGRAPH]) == ""


def test_a_short_line_above_another_short_line_is_no_headline():
    assert headline_at_top(["Footbridge stays open", "More news", PARAGRAPH]) == ""


def test_no_text_has_no_headline():
    assert headline_at_top([]) == ""
    assert headline_at_top(["Footbridge stays open"]) == ""


def test_the_block_equal_to_the_headline_gets_its_role():
    blocks = with_headline([Block("x"), Block("Bridge  stays\u00a0open")], "Bridge stays open")
    assert [block.role for block in blocks] == [Role.UNKNOWN, Role.HEADLINE]


def test_a_headline_that_no_block_holds_is_put_in_front():
    blocks = with_headline([Block("x")], "Bridge stays open")
    assert blocks == (Block("Bridge stays open", Role.HEADLINE), Block("x"))
