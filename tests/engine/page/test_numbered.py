"""Heads that a story numbers are its own; numbered titles, notes and posts are not told apart."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.numbered import numbered
from newsroom.engine.reading import Reading

TOLD = "Ask at the boat house, where the keeper has had the key since the flood."


def heads(*texts: str) -> frozenset[int]:
    return numbered(Reading(Document.from_blocks((TOLD, *texts))))


@pytest.mark.parametrize(
    "names",
    [
        ("1. Ask first", "2. Row slowly", "3. Tie the knot"),
        ("Step 1", "Step 2", "Step 3"),
        ("Day 1: The pier", "Day 2: The lake", "Day 3: The mill"),
        ("#4) Wait", "#5) Wait again", "#6) Go home"),
    ],
)
def test_three_heads_one_up_each_over_sentences_are_the_story_s(names):
    assert heads(*(text for name in names for text in (name, TOLD))) == {1, 3, 5}


@pytest.mark.parametrize(
    "texts",
    [
        ("1. Ask first", TOLD, "2. Row slowly", TOLD),
        ("1. Ask first", TOLD, "3. Row slowly", TOLD, "5. Tie the knot", TOLD),
        ("1. Ask first", "2. Row slowly", "3. Tie the knot", TOLD),
        ("1. Bridge opens", "Marn", "2. Mayor rows", "Marn", "3. Mill burns", "Marn"),
        ("1. Lee, A. Boats.", "2. Voss, L. Hulls.", "3. Oda, M. Tar."),
        ("1. Ann says:", TOLD, "2. Oda says:", TOLD, "3. Lena says:", TOLD),
        ("Step 1: Ask", TOLD, "Day 2: Row", TOLD, "Tip 3: Tie", TOLD),
        ("Day 1 was dry.", "Day 2 was dry.", "Day 3 was dry."),
    ],
)
def test_fewer_or_titles_notes_posts_and_other_counts_are_none(texts):
    assert not heads(*texts)
