"""What a link has to do with a story is said in plain words."""

import pytest

from newsroom.engine import Document
from newsroom.engine.relatedness import explained
from newsroom.engine.relation import Relation
from tests.engine.test_relatedness import STORY


def test_a_likely_link_never_leads_with_what_it_lacks():
    def said(score, **more):
        return Relation("A title", score, **more).reasons

    assert said(0.9, words=("ferry",)) == ("shares “ferry”",)
    assert said(0.9) == ("no word shared, but like the story as a whole",)
    assert said(0.2, words=("ferry",)) == ("no shared names", "shares “ferry”")


def test_a_likely_link_without_a_rare_word_names_the_plain_ones_it_shares():
    story = Document.from_blocks(
        [
            "Bus drivers on eleven routes will walk out on Friday, their union said.",
            "Drivers ask for toilets at every depot before the bus company adds more routes.",
        ],
        headline="Bus drivers vote to strike over toilet breaks",
    )
    relation = explained(story, ["Bus drivers walk out again"])[0]
    assert relation.score > 0.5
    assert relation.names == relation.words == ()
    assert relation.reasons == ("shares “drivers”, “Bus”",)


def test_how_near_the_whole_sentence_is_is_said_where_it_tells_something():
    def said(score, near):
        return Relation("A title", score, near=near).reasons

    assert said(0.9, 0.6) == ("close to what the story tells",)
    assert said(0.2, 0.6) == ("no shared names", "close to what the story tells")
    assert said(0.2, -0.1) == ("no shared names", "far from what the story tells")
    assert said(0.2, 0.2) == ("no shared names",)
    assert said(0.9, -0.1) == ("no word shared, but like the story as a whole",)


def test_a_year_that_both_have_is_no_subject():
    story = Document.from_blocks([*[b.text for b in STORY.blocks], "The port was built in 1923."])
    assert explained(story, ["Storm names of 1923"])[0].words == ()


@pytest.mark.parametrize(
    "title",
    [
        "Win big tonight",
        "Claim your 200 free spins today",
        "Dentists hate this",
        "Ten sofas under £500",
        "How to earn £5,000 a month from home",
    ],
)
def test_what_sells_is_told(title):
    assert explained(STORY, [title])[0].commercial


@pytest.mark.parametrize(
    "title", ["Houses under £500,000", "A dog learns a trick", "Big win for Karsk"]
)
def test_what_only_sounds_like_selling_is_not(title):
    assert not explained(STORY, [title])[0].commercial
