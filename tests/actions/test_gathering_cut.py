"""A story that was cut from below, or told on, is one family with the whole one."""

import pytest

from tests.actions.test_gathering import members
from tests.making import article, source

pytestmark = pytest.mark.django_db

HEAD = "Okiti ferry sails again after repairs"
OPENING = [
    "The ferry between Okiti and the islands sailed again on Monday after two years of repairs.",
    "Hundreds of passengers had waited at the jetty since dawn, some of them with goats and drums.",
]
LONG = [
    f"Trader {name} hopes that the price of {thing} will fall before market day number {day} comes."
    for day, (name, thing) in enumerate(
        [("Adaeze", "yams"), ("Bolu", "salted fish"), ("Chike", "palm oil"), ("Dayo", "rope")]
    )
]
WELCOME = [
    "Welcome to our page about the coast, which eleven people make with love and little money.",
    "Write to the desk whenever you see something that the whole coast ought to know about.",
]


def test_what_is_cut_after_two_paragraphs_is_of_the_whole_storys_family():
    whole = article([*OPENING, *LONG], headline=HEAD, of=source("a"))
    cut = article(
        ["By Ada Obi", *OPENING], headline="Islands see Okiti ferry again", of=source("b")
    )
    assert members(whole) == members(cut) == [whole.pk, cut.pk]


def test_a_line_of_the_site_above_the_opening_hides_no_copy():
    whole = article([WELCOME[0], *OPENING, *LONG], headline=HEAD)
    cut = article(OPENING, headline=HEAD)
    assert members(cut) == [whole.pk, cut.pk]


def test_one_paragraph_that_two_stories_open_with_makes_no_family():
    one = article([OPENING[0], *LONG], headline=HEAD)
    article([OPENING[0], WELCOME[1]], headline=HEAD)
    assert members(one) == []


def test_what_a_site_prints_above_every_story_makes_no_family():
    one = article([*WELCOME, OPENING[0], *LONG], headline=HEAD)
    two = article([*WELCOME, "Rice growers want a dam."], headline="Valley wants dam for its rice")
    assert members(one) == members(two) == []


def test_an_introduction_that_names_the_column_makes_no_family_of_its_answers():
    above = [
        "Each week Tolmin answers what you ask about gardens, roses and all that grows in them.",
        "Write to Tolmin at the desk, and say how much sun your garden sees on a day in June.",
    ]
    one = article(
        [*above, "Water it less, and turn it."], headline="Tolmin: why does my fern droop?"
    )
    article([*above, "Cut it back hard in March."], headline="Tolmin: when is ivy cut?")
    assert members(one) == []
