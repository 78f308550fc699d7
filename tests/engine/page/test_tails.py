"""The last sentences of a story under a long list of links are asked, and go for no bulk act."""

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


def test_only_sentences_right_under_the_list_are_of_it():
    texts = [*STORY, *LIST, TAIL, "Nobody was hurt.", *FOOT, "They will be painted in May."]
    found = tails(Reading(Document.from_blocks(texts)))
    assert [texts[number] for number in sorted(found)] == [TAIL, "Nobody was hurt."]


def test_without_a_list_there_is_none():
    assert not tails(Reading(Document.from_blocks([*STORY, TAIL, *FOOT[:7]])))
