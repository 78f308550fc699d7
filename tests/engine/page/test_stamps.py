"""The words before a day are known in one place, and an update is told from a publication."""

import pytest

from newsroom.engine.page.stamps import after_publication, after_stamp

DAY = "14 March 2024"


@pytest.mark.parametrize(
    "words", ["Published", "First published on", "Originally posted:", "POSTED", " posted on"]
)
def test_a_publication_is_known_by_both(words):
    assert after_publication(f"{words} {DAY}") == after_stamp(f"{words} {DAY}") == DAY


@pytest.mark.parametrize("words", ["Updated", "Last updated:", "Last published on"])
def test_an_update_is_a_stamp_and_no_publication(words):
    assert after_stamp(f"{words} {DAY}") == DAY
    assert after_publication(f"{words} {DAY}") == f"{words} {DAY}"


def test_other_words_stay():
    assert after_stamp("Postedly late") == "Postedly late"
