"""A block that another holds with words set in between is told, a headline is not."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.page.cut_copies import cut_copies
from newsroom.engine.page.repeats import near_copies
from newsroom.engine.reading import Reading

HEADLINE = "Ferry aground"
FULL = (
    "The last ferry of the old Halden line, which had been painted in spring, ran aground off Okiti"
    " late on Monday, barely two hours after it left, the harbour office told us."
)
CUT = "The last ferry of the Halden line ran aground off Okiti on Monday, two hours after it left"
OTHER = "Nobody of the crew knew that the lamp on the rock had been dark since the day before."


def reading(*texts, headline=HEADLINE):
    return Reading(Document.from_blocks(texts, headline=headline))


@pytest.mark.parametrize(
    "texts", [(CUT, FULL, OTHER), (CUT, OTHER, FULL), (OTHER, FULL, f"{CUT}.")]
)
def test_a_standfirst_cut_from_a_paragraph_is_told_wherever_it_stands(texts):
    [near] = cut_copies(reading(*texts))
    assert (texts[near.block].rstrip("."), texts[near.of]) == (CUT, FULL)
    [found] = [f for f in proofread(reading(*texts).document) if f.rule == "near-copy"]
    assert found.block == near.block


@pytest.mark.parametrize(
    "other",
    [
        CUT.replace("ran", "was"),
        CUT.replace("Monday", "Tuesday"),
        "Off Okiti, two hours after it left, the last ferry of the Halden line ran aground",
        "The ferry had been ran by Okiti, the harbour of the last line in Halden told us.",
    ],
)
def test_other_words_or_another_order_are_no_cut(other):
    assert cut_copies(reading(other, FULL, f"{OTHER} It was a Tuesday, she said.")) == ()


def test_a_near_copy_a_headline_and_a_heading_inside_the_story_are_no_cut():
    assert cut_copies(reading(CUT, FULL, headline=CUT)) == ()
    assert cut_copies(reading(OTHER, CUT, FULL)) == ()
    held = FULL.replace(" late", "")
    assert near_copies(reading(held, FULL))
    assert cut_copies(reading(held, FULL)) == ()
    assert cut_copies(reading()) == cut_copies(reading("", " ")) == ()
