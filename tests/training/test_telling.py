"""What is taken out of pages is counted block by block."""

import pytest

from newsroom.engine.finding import Action, Category, Finding, Severity
from training.furniture.pages import Page
from training.furniture.telling import (
    BOUNDS,
    Marked,
    by_bound,
    by_confidence,
    counts,
    figures,
    marked,
)

PROSE = "The council voted on Tuesday to keep the old library open for two more years."
PAGE = Page(
    "a.example",
    "human",
    "Library stays open",
    ("Home", "Library stays open", PROSE, "Why?", PROSE, "Most read", "About us"),
    (True, False, False, False, False, True, True),
    (False, True, False, False, False, False, False),
)


def found(block, confidence, action=Action.REMOVE_BLOCK, category=Category.FURNITURE):
    text = PAGE.texts[block]
    return Finding(
        block=block,
        start=0,
        end=len(text),
        quote=text,
        rule="a-rule",
        category=category,
        severity=Severity.WARNING,
        message="",
        confidence=confidence,
        action=action,
    )


def test_what_is_taken_out_goes_with_the_greatest_confidence_and_captions_are_kept_apart():
    told = marked(
        PAGE,
        [
            found(0, 0.98),
            found(0, 0.6),
            found(2, 0.97),
            found(3, 0.5, Action.LOOK, Category.CAPTION),
            found(4, 0.99, Action.REPLACE, Category.SPELLING),
        ],
    )
    assert told.going == {0: 0.98, 2: 0.97}
    assert told.captions == {3}
    assert told.out(0.98) == {0}


def test_figures_count_furniture_stories_and_paragraphs_and_no_headline():
    told = Marked(PAGE, {0: 0.9, 1: 0.99, 2: 0.985, 5: 0.98})
    assert figures([told], "human") == (
        "human     F1 0.6667 (precision 0.6667, recall 0.6667), for sure 0.3333;"
        " then lost: 1 of 2 paragraphs, 1 of 3 blocks of stories"
    )
    assert " F1 0.0000 " in figures([told], "reviewed")


def test_a_caption_counts_as_proposed_and_never_as_gone():
    told = Marked(PAGE, {}, frozenset({0, 3}))
    n = counts([told], "human", 0.5)
    assert (n["right"], n["wrong"], n["out"], n["story out"]) == (1, 1, 0, 0)


def test_the_higher_the_bound_the_less_is_out():
    told = Marked(PAGE, {0: 0.6, 2: 0.85, 5: 0.96, 6: 0.985})
    _, _, *rows = by_bound([told], ["human"])
    assert [row.split("|")[1:4] for row in rows] == [
        [f" {bound:.2f} ", f" {out} ", f" {kept} of 2 "]
        for bound, (out, kept) in zip(
            BOUNDS,
            [
                *(("1.000", "0.5000"), ("0.667", "0.5000"), ("0.667", "0.5000")),
                *(("0.667", "1.0000"), ("0.667", "1.0000"), ("0.333", "1.0000")),
                ("0.000", "1.0000"),
            ],
            strict=True,
        )
    ]


@pytest.mark.parametrize(
    ("band", "share"),
    [("0.50 to 0.70", "1.000 of 1"), ("0.80 to 0.90", "0.500 of 2"), ("0.98 to 1.00", "none")],
)
def test_blocks_are_right_by_the_confidence_they_would_go_with(band, share):
    told = Marked(PAGE, {0: 0.6, 2: 0.85, 5: 0.8})
    assert f"| {band} | {share} |" in list(by_confidence([told], ["human"]))
