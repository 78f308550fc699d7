"""A name alone above a day, right below the headline, is the author's."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.block import Role
from newsroom.engine.page.bare_names import bare_names
from newsroom.engine.page.roles import roles
from newsroom.engine.reading import Reading

HEADLINE = "Library stays open for two more years"
STORY = (
    "The council voted on Tuesday to keep the old library open for at least another two years.",
    "Nobody spoke against it, although the roof must be mended before the winter comes, she said.",
    "The mayor had wanted to sell the house to a hotel, which would have paid four million for it.",
)


def reading(*under):
    texts = ("News", "Sport", HEADLINE, *under, *STORY)
    return Reading(Document.from_blocks(texts, headline=HEADLINE))


def named(*under):
    read = reading(*under)
    return [read.texts[number] for number in read.shared(bare_names)]


@pytest.mark.parametrize(
    "name",
    [
        "Ida Holm",
        "IDA HOLM",
        "Ida M. Holm",
        "Nóirín O’Hollum",
        "Ida van der Holm",
        "Ida Holm-Nordquist",
        "Åse McHollum",
    ],
)
@pytest.mark.parametrize(
    "stamp",
    [
        "14 March 2026",
        "Published March 14, 2026",
        "Sat 14 Mar 2026 17.07 CET",
        "March 14, 2026 - 5:00AM",
        "3 hours ago",
        "4 min read",
    ],
)
def test_a_name_above_a_day_is_the_authors(name, stamp):
    assert named(name, stamp) == [name]
    assert named("2 comments", name, stamp) == [name]


@pytest.mark.parametrize(
    "under",
    [
        ("Ida Holm",),  # no day
        ("Ida Holm", "Share", "14 March 2026"),
        ("Holm", "14 March 2026"),
        ("Local News", "14 March 2026"),
        ("Contributing Writer", "14 March 2026"),
        ("New Hollumside", "14 March 2026"),
        ("The Varn Holmer", "14 March 2026"),
        ("Ida Holm and four others of Varn", "14 March 2026"),
        ("ida holm", "14 March 2026"),
        (
            "Ida Holm",
            "The vote was on 14 March 2026, and two of the seven were not there to cast it.",
        ),
    ],
)
def test_sections_titles_places_and_what_has_no_day_are_not(under):
    assert named(*under) == []


def test_a_place_with_which_the_story_begins_is_not():
    texts = (HEADLINE, "Varn Holm", "14 March 2026", f"VARN HOLM, Monday. In Varn Holm: {STORY[0]}")
    read = Reading(Document.from_blocks((*texts, *STORY), headline=HEADLINE))
    assert not read.shared(bare_names)


def test_a_name_far_below_the_headline_or_without_one_is_not():
    assert named(*STORY, *STORY, "Ida Holm", "14 March 2026") == []
    bare = Reading(Document.from_blocks(("Ida Holm", "14 March 2026", *STORY)))
    assert not bare.shared(bare_names)


def test_the_article_keeps_the_name_which_goes_with_the_furniture():
    read = reading("Ida Holm", "14 March 2026")
    assert read.shared(roles)[3] is Role.BYLINE
    found = {f.block: f for f in proofread(read.document)}
    assert found[3].message == "The author's name: the article keeps it as its byline"


@pytest.mark.parametrize("name", ["Ida Holm", "By Ida Holm"])
def test_what_is_said_to_be_kept_is_kept_under_two_sentences_too(name):
    sentences = ("The vote was close, and it will not be the last one.", "Four were against it.")
    read = reading(*sentences, name, "1 May 2026")
    assert read.shared(roles)[5] is Role.BYLINE
