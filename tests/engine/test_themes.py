from importlib.resources import files

import pytest

from newsroom.engine import Document, relatedness
from newsroom.engine.relatedness import explained
from newsroom.engine.themes import Themes, likeness, themes

SMALL = Themes("# a note\nsailing: boat boats harbour sails wind\nweather: wind rain storm\n")

GAME = Document.from_blocks(
    [
        "Varga was sent off in the first half, and the visitors scored from the penalty.",
        "Their manager said that the referee had lost control of the fixture.",
    ],
    headline="Ten men hold on",
)


def weights(*roots):
    return dict.fromkeys(roots, 1.0)


def test_texts_of_one_theme_are_alike_without_a_shared_word():
    one, other = SMALL.of(weights("boat", "harbour")), SMALL.of(weights("sail"))
    assert likeness(one, other) == pytest.approx(1.0)


def test_a_word_of_several_themes_says_less():
    boat, wind = SMALL.of(weights("boat", "storm")), SMALL.of(weights("wind", "storm"))
    assert boat[0] > wind[0] > 0


def test_a_further_word_of_a_theme_says_less_than_its_first_words():
    wide = Themes("sailing: boat | wind\nweather: rain wind\n")
    wind = wide.of(weights("wind"))
    assert wind[1] > wind[0] > 0


def test_further_words_alone_name_no_theme():
    wide = Themes("sailing: boat harbour | anchor keel\n")
    assert wide.main(weights("anchor", "keel")) is None
    assert wide.main(weights("anchor", "boat", "harbour")) == 0


def test_no_word_is_listed_twice_in_a_theme():
    for line in files("newsroom.engine").joinpath("themes.txt").read_text("utf-8").splitlines():
        first, _, further = line.partition(": ")[2].partition(" | ")
        assert not set(first.split()) & set(further.split()), line[:40]


def test_a_text_without_a_listed_word_is_like_nothing():
    assert SMALL.of(weights("tax")) == {}
    assert likeness(SMALL.of(weights("tax")), SMALL.of(weights("boat"))) == 0


def test_one_word_is_too_few_to_name_a_theme():
    assert SMALL.main(weights("boat")) is None
    assert SMALL.names[SMALL.main(weights("boat", "harbour", "rain"))] == "sailing"


def test_every_theme_is_named_once_and_lists_words():
    names = themes().names
    assert len(names) == len(set(names)) > 100
    assert all(name == name.strip() for name in names)


def test_a_title_on_the_storys_theme_scores_above_one_that_is_not():
    near, far = relatedness(GAME, ["Striker's late goal wins league", "Recipe: a cake for tea"])
    assert near > far


def test_the_reason_names_what_only_the_link_is_about():
    near, far = explained(GAME, ["Striker's late goal wins league", "Roulette, slots and poker"])
    assert "about gambling" in far.reasons
    assert not any(reason.startswith("about ") for reason in near.reasons)


def test_neighbouring_words_of_the_story_speak_for_a_title():
    together, apart = relatedness(GAME, ["Varga was sent off", "Off Varga sent was"])
    assert together > apart


def test_a_council_and_a_crossing_are_not_the_united_nations():
    title = "Council rejects plan for second river crossing"
    reasons = explained(GAME, [title])[0].reasons
    assert not any(reason.startswith("about ") for reason in reasons)
