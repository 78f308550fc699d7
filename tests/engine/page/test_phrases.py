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


@pytest.mark.parametrize(
    "line",
    [
        "After newsletter promotion",
        "Advertisement – page continues below",
        "View all (23)",
        "Open navigation menu",
        "Table of contents [hide]",
        "March 2024 issue",
        "Terms of Service / Privacy Policy / Contact us",
        "Use of this site constitutes acceptance of our user agreement.",
        "Ann Reader on March 3, 2019 at 4:12 pm said:",
        "In reply to Ann Reader",
        "Show 3 more replies",
        "This story has been shared 1,204 times.",
        "Love the harbour? Sign up for our weekly newsletter.",
        "Free weekly newsletter",
        "Read more on the harbour by clicking here",
    ],
)
def test_what_sites_print_round_their_stories_is_known(line):
    assert any(kind.matches(plain(line)) for kind in WORDINGS)


@pytest.mark.parametrize(
    "line",
    [
        "He told all.",
        "View all of it as a whole, she said, and judge then.",
        "The privacy of the family was broken.",
        "She wrote on March 3, 2019 that the roof had to be mended.",
        "The newsletter said so.",
        "They sign up for our weekly walks.",
        "“We ask them all. Sign up, we say, and few of them do,” the club’s secretary said.",
        "Sign up in time. Nobody did, and so the club rowed alone that year, he wrote later.",
        "Related: the two men are not related, whatever the island says.",
        "Topics: the ferry, the roofs and who will pay for both.",
        "[Read more: the appendix, where each of the hulls is drawn.]",
        "Media contact: none of them answered the phone on Tuesday night.",
        "The fraud began with a mail that told victims to click here to download it.",
        "The Death of Newsletters",
        "The mayor on March 3, 2019, at 9:15 a.m. said:",
    ],
)
def test_what_stories_say_is_no_wording(line):
    assert not any(kind.matches(plain(line)) for kind in WORDINGS)
