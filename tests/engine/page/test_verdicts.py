"""What a review weighs in lines is its own, be it below the last paragraph."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.page.verdicts import verdicts
from newsroom.engine.reading import Reading

HEAD = "The Orlo kettle on trial"
LEAD = "The Orlo kettle boils a litre in two minutes, and it stays quiet while it does, we found."
LINES = ("Pros", "Fast", "Light", "Cons", "Dear", "Verdict", "A good kettle for two")
TAIL = ("Share", "Most Read", "Bakery to reopen in old bank", "Seal pup rescued from slipway")


def found_in(*texts):
    return {texts[n] for n in Reading(Document.from_blocks(texts, headline=HEAD)).shared(verdicts)}


def test_pros_cons_and_verdict_stay_with_what_is_under_them():
    texts = (HEAD, LEAD, *LINES)
    assert found_in(*texts) == set(LINES)
    gone = {f.quote for f in proofread(Document.from_blocks(texts, headline=HEAD)) if f.action}
    assert gone.isdisjoint(LINES)


def test_where_a_page_is_round_them_none_goes_for_sure():
    texts = (HEAD, LEAD, *LINES, *TAIL)
    assert found_in(*texts) == set(LINES)
    found = proofread(Document.from_blocks(texts, headline=HEAD))
    gone = {f.quote for f in found if f.action and f.confidence >= 0.98}
    assert gone.isdisjoint(LINES)
    assert "Share" in gone


def test_what_a_page_prints_under_them_ends_the_items():
    assert "Subscribe" not in found_in(HEAD, LEAD, "Pros", "Fast", "Cons", "Subscribe", "Sport")
    assert "Sport" not in found_in(HEAD, LEAD, "Pros", "Fast", "Cons", "Subscribe", "Sport")


@pytest.mark.parametrize("lines", [("Good", "Sport", "Weather"), ("Verdict", "Verdict:", "Sport")])
def test_one_such_word_makes_no_review(lines):
    assert found_in(HEAD, LEAD, *lines) == set()


def test_above_the_first_paragraph_there_is_none():
    assert found_in("Pros", "Cons", HEAD, LEAD) == set()
