"""What a link has to do with a story is said in plain words."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.headline_case import label_apart
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


def test_what_is_said_of_a_link_fits_what_becomes_of_it():
    assert Relation("A title", 0.55).reasons == ("no shared names",)
    assert Relation("A title", 0.9).reasons_for(stays=False) == ("no shared names",)
    assert Relation("A title", 0.55, plain=("bus",)).reasons == ("no shared names",)


def test_a_likely_link_under_a_heading_that_promises_nothing_goes_for_what_it_lacks():
    story = (
        "The doctor said that nurses at the clinic had treated forty patients for fever in May.",
        "A vaccine will be given to all families in the district, the council said on Thursday.",
    )
    titles = ("What all families need", "Ten pasta sauces", "A crypto casino doubles your money")
    document = Document.from_blocks([*story, "Most popular", *titles], headline="Fever breaks out")
    for finding in proofread(document):
        if finding.rule == "recommended-link" and not finding.evidence.get("related"):
            assert "like the story as a whole" not in finding.message


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Opinion: the port needs sand", True),
        ("WATCH: the port at night", True),
        ("Storm season: sand hits a record", False),
        ("Mayor Dunca: I will stay", False),
    ],
)
def test_only_the_name_of_a_column_is_told_as_a_label_though_any_colon_weighs(title, told):
    document = Document.from_blocks([b.text for b in STORY.blocks], headline="Ferries stop")
    (relation,) = explained(document, [title])
    assert ("a label, where the headline has none" in relation.reasons) is told
    assert label_apart(title, "Ferries stop")


def test_words_that_sell_are_told_with_what_they_mean_where_the_headline_has_them_not():
    texts = [b.text for b in STORY.blocks]
    for headline, told in (("Karsk ferries to stop", True), ("Karsk signs ferry deal", False)):
        document = Document.from_blocks(texts, headline=headline)
        (relation,) = explained(document, ["Best deal of the week on sofas"])
        assert ("sells something: “deal”" in relation.reasons) is told
        assert "deal" not in relation.reasons
