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
    "18+. ",
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
        "BET NOW: get 20 pounds in free bets when you join today. 18+. T&Cs apply.",
        "New customers only | 18+ | Please gamble responsibly",
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
        "The harbour, every Friday. Sign up on the website.",
        "Free weekly newsletter",
        "Report a correction or typo",
        "This article is more than 2 years old",
        "Order reprints",
        "Print this article",
        "Powered by WordPress",
        "Read the full story »",
        "Comment policy",
        "Submit a letter to the editor",
        "Skip to footer",
        "Switch to the UK edition",
        "« Older posts",
        "You have permission to edit this article.",
        "Link copied to clipboard",
        "View the photo gallery",
        "Slide 3 of 12",
        "Tap to unmute",
        "Video unavailable",
        "Paid for and presented by Quay & Sons",
        "We may earn a commission when you buy through links on our site.",
        "This content is not available in your region.",
        "It looks like you're using an ad blocker. Please allow ours.",
        "1 free article left this month",
        "Start your free 30-day trial",
        "Cancel anytime",
        "Get it on Google Play",
        "Add the Harbour Post as a preferred source on Google",
        "Manage consent preferences",
        "You must be logged in to post a comment.",
        "Comments are moderated before they appear.",
        "Sort by: Newest",
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
        "This recipe is over 100 years old.",
        "This story is more than 300 years old, and every child here knows it.",
        "Perhaps we may get a commission of inquiry.",
        "You must be signed up by May to run the marathon in June, the club said on its page.",
        "The print edition was sold out.",
        "No thanks to the council, the roof is mended.",
        "Powered by the wind alone, the ferry crossed in nine hours.",
        "The full story was told in court on Monday.",
        "The first page of 12 was missing.",
        "“We ask them all. Sign up, we say, and few of them do,” the club’s secretary said.",
        "Sign up in time. Nobody did, and so the club rowed alone that year, he wrote later.",
        "Parents have until Friday. Sign up at the library.",
        "There are six places left – sign up before noon.",
        "Membership is £12 a year. Subscribe at the bar of the clubhouse.",
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
