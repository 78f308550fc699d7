"""Wordings know whole lines, and stay linear on hostile ones."""

import pytest

from newsroom.engine.page.phrases import AD_MARKER, WORDINGS
from newsroom.engine.page.wording import plain

HOSTILE = [
    "a",
    '"',
    "(",
    " ",
    "share ",
    "ad ",
    "join the ",
    "© ",
    "1",
    "copyright 2",
    "by ",
    ".",
    "/ ",
]


def test_a_long_text_is_no_line():
    assert plain("x" * 401) == ""
    assert not AD_MARKER.matches("")


def test_a_wording_must_match_the_whole_line():
    assert AD_MARKER.matches(plain("  Advertisement\n"))
    assert not AD_MARKER.matches(plain("Advertisement in the story"))


def test_curly_and_straight_apostrophes_are_one():
    assert plain("You’ll also LIKE") == "you'll also like"


@pytest.mark.parametrize("piece", HOSTILE)
def test_lines_made_to_confuse_are_no_lines_and_end(piece):
    line = (plain(piece * 60) or "x")[:399] + "\x00"
    assert not any(kind.matches(line) for kind in WORDINGS)
