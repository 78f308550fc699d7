"""The points between a headline and its story are a part of the story."""

from dataclasses import replace

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.points import points
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import RULES
from tests.engine.page.test_own_lists import ABOVE, BEGINS, BELOW, ENDS, HEADLINE

SIGNED = ("By Ola Nord", "Share", "Comments")
POINTS = ("Nine thousand people came", "Two boats lost a mast", "The club comes back in June")
START = len(ABOVE) + 1 + len(SIGNED)


def page(*lines):
    return Document.from_blocks((*ABOVE, HEADLINE, *SIGNED, *lines, *BEGINS, *ENDS, *BELOW))


@pytest.mark.parametrize(
    "head", ["Key points", "AT A GLANCE", "In brief:", "What you need to know"]
)
def test_what_stands_under_such_a_head_is_not_proposed(head):
    document = page(head, *POINTS)
    theirs = set(range(START, START + 1 + len(POINTS)))
    assert points(Reading(document)) == theirs
    found = proofread(document, rules=RULES)
    assert not theirs & {f.block for f in found if f.action is Action.REMOVE_BLOCK}


@pytest.mark.parametrize(
    "lines",
    [
        ("Most read", *POINTS),
        ("Key points", POINTS[0]),
        ("Key points", "News", "Sport", "Weather"),
        ("Key points", POINTS[0], "Share this article", POINTS[1]),
        ("Key points", *POINTS * 2),
    ],
)
def test_links_labels_buttons_and_copies_are_no_points(lines):
    assert not points(Reading(page(*lines)))


def test_without_a_paragraph_under_them_they_are_none():
    texts = (*ABOVE, HEADLINE, "Key points", *POINTS, "Share this article", *BEGINS, *ENDS)
    assert not points(Reading(Document.from_blocks(texts)))


def test_a_tab_beside_the_head_changes_nothing():
    document = page("Summary", "Companies", *POINTS)
    assert points(Reading(document)) == {START, *range(START + 2, START + 2 + len(POINTS))}


def test_a_head_with_a_colon_may_stand_over_paragraphs():
    assert points(Reading(page("In short:"))) == {START}
    assert not points(Reading(page("Summary")))


def under(*lines):
    document = page("Key points", *POINTS, *lines)
    return points(Reading(replace(document, headline=HEADLINE)))


def test_who_wrote_the_story_may_stand_between_its_points_and_the_story():
    theirs = set(range(START, START + 1 + len(POINTS)))
    assert under("Ola Nord", "8 May 2025") == theirs
    assert not under("News", "Sport", "Weather", "Jobs")
