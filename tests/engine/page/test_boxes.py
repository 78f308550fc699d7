"""A story stays whole, whatever boxes a site sets into it after every second paragraph."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.set_lines import heads, set_in
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules.captions import RULES as CAPTIONS
from newsroom.engine.rules.furniture import RULES as FURNITURE
from newsroom.engine.rules.links import RULES as LINKS
from tests.engine.page.test_set_lines import LONG, PAGES

BOXES = {
    "links": (
        "Related stories",
        "Ferry to Orm runs again after nine days",
        "Why the mole was built twice",
        "Obi signs for Tarn until 2031",
    ),
    "letter": ("Sign up for our newsletter", "Enter your email", "Subscribe"),
    "ads": ("Advertisement", "Story continues below advertisement"),
    "lead": ("READ MORE: Ferry to Orm runs again", "READ MORE: Why the mole was built twice"),
    "share": ("Share this story", "Share on Facebook", "Copy link"),
    "tools": ("Share", "A", "Print", "Larger letters", "Copy"),
}
SUBHEADS = {
    4: "A quiet valley",
    8: "Measured in August",
    12: "Trains instead",
    15: "What comes next",
}
LIKE_A_PAGE = "What comes next"  # proposed of this story without any box as well
EVERY = 2
SURE = 0.98
HEADLINE = "Court upholds ban on night flights"
RULES = (*FURNITURE, *LINKS, *CAPTIONS)


def beset(box, above, below):
    """Give a page whose story has the box after every second paragraph, and heads of its own."""
    texts = list(above)
    for number, text in enumerate(LONG):
        texts += [SUBHEADS[number]] if number in SUBHEADS else []
        texts.append(text)
        texts += box if number % EVERY else ()
    return [*texts, *below]


def asked_of(texts):
    found = proofread(Document.from_blocks(texts, headline=HEADLINE), rules=RULES)
    return [f for f in found if f.action is Action.REMOVE_BLOCK]


def page_of(number, box):
    above, below = PAGES[number]
    return beset(box, [line.format(HEADLINE) for line in above], below)


@pytest.mark.parametrize("number", range(len(PAGES)))
@pytest.mark.parametrize("box", BOXES)
def test_boxes_throughout_a_story_make_none_of_it_furniture(box, number):
    texts = page_of(number, BOXES[box])
    found = asked_of(texts)
    own = [f for f in found if texts[f.block] in {*LONG, *SUBHEADS.values()}]
    assert not [f.quote for f in own if f.confidence >= SURE]
    assert {f.quote for f in own} <= {LIKE_A_PAGE}
    if box != "lead":  # a site's words before a title tell of a story's own links as well
        boxes = {n for n, text in enumerate(texts) if text in BOXES[box]}
        assert {f.block for f in found} >= boxes


def test_boxes_are_told_from_the_page_around_the_story():
    texts = page_of(0, BOXES["letter"])
    within = set_in(Reading(Document.from_blocks(texts)), [0.0] * len(texts))
    asked = [n for n, text in enumerate(texts) if text in BOXES["letter"]]
    assert within == {n for n in asked if any(text in LONG for text in texts[n:])}


def test_a_box_under_what_is_surely_of_the_page_is_not_set_into_the_story():
    texts = [*LONG[:4], *BOXES["letter"], *LONG[4:]]
    assert set_in(Reading(Document.from_blocks(texts)), [SURE] * len(texts)) == {4, 5, 6}
    assert not set_in(Reading(Document.from_blocks(texts)), [SURE + 0.01] * len(texts))


def test_a_whole_box_that_the_page_prints_again_is_set_into_it_whatever_stands_around():
    letter = BOXES["letter"]
    texts = [*LONG[:4], *letter, *LONG[4:6], *letter, *LONG[6:8], *letter[:2], *LONG[8:]]
    boxes = {n for n, text in enumerate(texts) if text in letter}
    within = set_in(Reading(Document.from_blocks(texts)), [SURE + 0.01] * len(texts))
    assert within == {n for n in boxes if n < texts.index(LONG[6])}


def test_a_head_is_known_over_its_paragraph_after_a_box():
    texts = page_of(0, BOXES["links"])
    found = heads(Reading(Document.from_blocks(texts)))
    assert {texts[n] for n in found} == set(SUBHEADS.values())


@pytest.mark.parametrize(
    ("line", "may_head"),
    [
        ("Four planes a night", True),
        ("May 3, 2026", True),
        ("A line that has more words than a head of a part ever has", False),
    ],
)
def test_a_few_words_may_head_a_part_and_many_do_not(line, may_head):
    texts = [*LONG[:4], line, *LONG[4:]]
    assert (4 in heads(Reading(Document.from_blocks(texts)))) is may_head


@pytest.mark.parametrize(
    ("above", "line", "may_head"),
    [
        (("Share", "Larger letters", "Copy"), "Four planes a night", True),
        (("Share", "Larger letters"), "Four planes a night", True),
        (("Share", "Copy"), "Seven words that head a long part", True),
        ((), "Seven words that head a long part", True),
        (("Related stories",), "Seven words that title another long story", False),
    ],
)
def test_what_may_head_a_part_is_known_behind_a_box_whatever_lines_the_box_has(
    above, line, may_head
):
    texts = [*LONG[:4], *above, line, *LONG[4:]]
    found = heads(Reading(Document.from_blocks(texts)))
    assert (texts.index(line) in found) is may_head
    assert found.isdisjoint(range(4, texts.index(line)))


def test_the_last_paragraph_may_have_a_head_too():
    texts = [*LONG[:4], "A quiet night", LONG[-1]]
    assert heads(Reading(Document.from_blocks(texts))) == {4}


def test_a_name_heads_nothing_that_says_who_that_is():
    texts = [*LONG, "Share", "Mara Lind", "Mara Lind is the author of two books.", *LONG[:2]]
    assert texts.index("Mara Lind") not in heads(Reading(Document.from_blocks(texts)))
