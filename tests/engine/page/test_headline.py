"""The first line of a story pasted without its headline may be it, and is not taken out."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.headline import headline_of, may_be_headline
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import RULES
from tests.engine.page.test_boxes import beset
from tests.engine.page.test_set_lines import LONG

SURE = 0.98
SHARE = ("Share", "Tweet", "E-mail", "Print")


def read(line):
    return Reading(Document.from_blocks([line, *LONG]))


@pytest.mark.parametrize("line", ["Night flights ban", "Court bans flights over valley at night"])
def test_a_first_line_that_shares_a_word_with_the_paragraph_under_it_is_the_headline(line):
    assert headline_of(read(line)) == 0


@pytest.mark.parametrize("signed", [["By Ida Holm"], ["by Ida Holm", "14 March 2026"]])
def test_who_wrote_it_and_when_may_stand_between(signed):
    texts = ["Night flights ban", *signed, *LONG]
    assert headline_of(Reading(Document.from_blocks(texts))) == 0
    assert headline_of(Reading(Document.from_blocks(texts[1:]))) is None


@pytest.mark.parametrize(
    "line",
    [
        "Tram late again today",
        "Residents of the valley wait outside the court to hear what its judge has to say",
        "The court of the valley (Photo: Ida Holm)",
        "Subscribe to our newsletter",
        "March 3, 2026",
    ],
)
def test_what_shares_nothing_or_is_a_caption_or_a_known_line_is_none(line):
    assert headline_of(read(line)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Ida Holm and Bo Witt",
        "Ida Holm, University of the Valley",
        "STAFF WRITER, Valley Court Post",
        "Boats lie at the court. (Ida Holm)",
    ],
)
def test_names_a_house_a_role_and_a_caption_under_a_headline_are_none(line):
    texts = ["Court bans flights over valley at night", line, *LONG]
    assert headline_of(Reading(Document.from_blocks(texts))) == 0
    assert 1 not in may_be_headline(Reading(Document.from_blocks(texts)))


MENU = ("Menu", "Home", "Bridge closed for the whole of spring")


@pytest.mark.parametrize(
    "signed",
    [
        ("By Ida Holm",),
        ("14 March 2026",),
        ("Local / March 14, 2026",),
        (
            "The airlines, which had fought for years, will appeal to the high court",
            "By Ida Holm",
            "14 March 2026",
        ),
    ],
)
def test_on_a_page_the_title_above_author_or_day_is_the_headline(signed):
    title = "Tarn airlines stay on the ground as judge rules"
    texts = [*MENU, title, *signed, *LONG]
    assert headline_of(Reading(Document.from_blocks(texts))) == 3
    assert headline_of(Reading(Document.from_blocks([*MENU, title, *LONG]))) is None


@pytest.mark.parametrize("line", ["By Judge Karin Holt of the court", "Valley court, May 3, 2026"])
def test_an_author_or_a_day_is_no_headline_whatever_it_shares_with_the_story(line):
    assert headline_of(Reading(Document.from_blocks([*MENU, line, *LONG]))) != len(MENU)


@pytest.mark.parametrize("signed", ["By Ida Holm", "Ida Holm, tram reporter", "March 14, 2026"])
def test_a_headline_that_shares_no_word_with_its_story_is_told_by_what_signs_it(signed):
    texts = ["Menu", "Home", "Nobody sleeps for free", signed, *LONG]
    assert headline_of(Reading(Document.from_blocks(texts))) == 2
    texts[3] = "Five walks"
    assert headline_of(Reading(Document.from_blocks(texts))) is None


@pytest.mark.parametrize(
    "line",
    ["Edited by: Ola Nord", f"Ola Nord · {'Harbour News ' * 6}· Posted: March 14, 2026 9:00 AM"],
)
def test_who_else_made_a_story_and_a_long_stamp_are_no_headline(line):
    title = "Tarn airlines stay on the ground as judge rules"
    texts = [*MENU, title, "Share", line, *LONG]
    assert headline_of(Reading(Document.from_blocks(texts))) in (None, 3)


def test_a_line_above_another_line_is_no_headline_for_its_place_alone():
    texts = ["Planes again", "Tram late again today", *LONG]
    assert headline_of(Reading(Document.from_blocks(texts))) is None


@pytest.mark.parametrize("line", ["Planes", "A quiet valley", "Night flights ban"])
def test_it_never_goes_for_sure_whatever_the_page_looks_like(line):
    texts = beset(SHARE, [line], ["Comments", "Most read", "About us"])
    assert 0 in may_be_headline(Reading(Document.from_blocks(texts)))
    found = proofread(Document.from_blocks(texts), rules=RULES)
    assert not [
        f
        for f in found
        if f.block == 0 and f.action is Action.REMOVE_BLOCK and f.confidence >= SURE
    ]


def test_where_a_headline_was_given_a_first_line_is_like_any_other():
    document = Document.from_blocks(["Night flights ban", *LONG], headline="Bridge to reopen")
    assert headline_of(Reading(document)) is None
    assert not may_be_headline(Reading(document))


def test_what_a_page_says_of_cookies_over_its_menu_is_not_the_story_under_the_headline():
    cookies = "We and our partners keep a file on your device to learn what you like to read here."
    texts = [cookies, "Manage", "World", "Sport", "Culture", "Court bans night flights", *LONG]
    assert headline_of(Reading(Document.from_blocks(texts))) == 5


def test_the_headline_of_one_paragraph_over_a_list_stays():
    texts = ["Court bans night flights", LONG[0], "Ida", "Per", "Ann", "Jon", "A list of names"]
    assert headline_of(Reading(Document.from_blocks([*texts, *LONG[1:]]))) == 0


@pytest.mark.parametrize("line", ["Diary", "Notes from abroad"])
def test_a_word_right_over_the_first_sentence_may_be_the_headline_under_a_menu_too(line):
    texts = ["World", "Sport", line, "By Ida Holm", "Nobody came.", *LONG]
    assert 2 in may_be_headline(Reading(Document.from_blocks(texts)))


def test_a_headline_right_under_the_heading_of_a_list_never_goes_for_sure():
    texts = ["World", "Sport", "Trending", "A quiet valley at last", *LONG, *SHARE, "About us"]
    found = proofread(Document.from_blocks(texts))
    assert not [f for f in found if f.block == 3 and f.confidence >= SURE]


@pytest.mark.parametrize("between", [[], ["Photo: Ida Holm"], ["By Ida Holm", "Photo: Ida Holm"]])
def test_three_words_under_a_menu_are_the_headline_where_the_story_says_them_again(between):
    texts = ["World", "Sport", "Night flights ban", *between, *LONG]
    assert headline_of(Reading(Document.from_blocks(texts))) == 2


@pytest.mark.parametrize("line", ["Sport today", "Read our valley guide"])
def test_under_a_menu_what_the_story_does_not_say_is_no_headline(line):
    assert headline_of(Reading(Document.from_blocks(["World", "Sport", line, *LONG]))) is None
