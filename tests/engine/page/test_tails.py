"""The last sentences of a story under a long box are asked, and go for no bulk act."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.page.tails import tails
from newsroom.engine.reading import Reading

SURE = 0.98
STORY = [
    "Home",
    "Politics",
    "Business",
    "Tech",
    "Search",
    "Flood gates at Carrow pass their first test",
    "By Maura Quillan",
    "Published: 14 February 2023, 09:12 GMT",
    "Share",
    "Facebook",
    "Twitter",
    "WhatsApp",
    "Email",
    "Copy link",
    "The new flood gates at Carrow closed for the first time on Wednesday, six hours before the"
    " highest tide of the year.",
    "Water rose to within forty centimetres of the top, the river board said. No house was flooded,"
    " though the road to the marina was shut.",
    "The gates cost nine million pounds, and were paid for by a tax on moorings that boat owners"
    " had fought in court.",
]
LIST = [
    "Recommended articles",
    "Council rejects plan for second river crossing",
    "Five easy dinners for under a fiver",
    "Inspectors visited only once in 19 years, report finds",
    "Dentists hate this one trick",
    "Manchester derby: player ratings",
    "Hannah Drewe appointed head of highways",
    "Ten celebrities who look nothing like their parents",
    "Claim your 200 free spins today",
    "Pier cafe reopens after fire",
    "Why your cat stares at the wall",
    "The quiet return of the corner shop",
    "Storms to batter the coast again",
]
SHARE = [
    *("Share this", "Facebook", "Twitter", "WhatsApp", "LinkedIn", "Email", "Copy link", "Print"),
    *("Save", "Pinterest", "Reddit"),
]
PLAYER = [
    *("Video Player is loading.", "Play Video", "Play", "Mute", "Current Time 0:00", "/"),
    *("Duration 1:32", "Loaded: 0%", "Stream Type LIVE", "Remaining Time -1:32", "Playback Rate"),
    *("1x", "Chapters", "Captions", "Fullscreen", "This is a modal window."),
]
TAIL = "The gates are due to close again in November."
FOOT = [
    "Topics",
    "Ellerby",
    "Transport",
    "Bridges",
    "Comments (47)",
    "Be the first to comment",
    "Report a mistake in this article: desk@harbournews.example",
    "More from Harbour News",
    "Pier cafe reopens after fire",
    "School wins chess title",
    "Most read",
    "Storm names revealed",
    "Woman rescued from mudflats",
    "About us",
    "Contact us",
    "Privacy policy",
    "Cookie settings",
    "© 2023 Harbour News Ltd. All rights reserved.",
]


def sure(texts):
    found = proofread(Document.from_blocks(texts))
    return {texts[f.block] for f in found if f.action == "remove-block" and f.confidence >= SURE}


def test_a_sentence_under_a_long_list_and_over_the_pages_foot_is_asked():
    gone = sure([*STORY, *LIST, TAIL, *FOOT])
    assert TAIL not in gone
    assert "Bridges" in gone


@pytest.mark.parametrize("box", [LIST, SHARE, PLAYER], ids=["links", "buttons", "player"])
def test_a_short_sentence_under_a_box_is_asked_and_what_a_site_asks_is_not(box):
    texts = [*STORY, *box, TAIL, "Nobody was hurt.", "You can write to us about it.", *FOOT]
    found = tails(Reading(Document.from_blocks(texts)))
    assert {TAIL} <= {texts[number] for number in found} <= {TAIL, "Nobody was hurt."}


def test_without_a_box_there_is_none():
    assert not tails(Reading(Document.from_blocks([*STORY, TAIL])))


def test_two_paragraphs_and_the_buttons_before_the_end_are_enough_of_a_story():
    gone = sure([*STORY[:-1], *SHARE, TAIL, *FOOT])
    assert TAIL not in gone
    assert "LinkedIn" in gone
