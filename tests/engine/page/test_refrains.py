"""A line that a story repeats under its paragraphs is the story's."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.judging import shares
from newsroom.engine.page.refrains import refrains
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import unlike_story
from newsroom.engine.rules.repetition import exact_copy

GARDENS = ("Alder", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gean")


def guide(line, gardens=GARDENS):
    for number, name in enumerate(gardens):
        yield f"{name} Garden"
        yield f"The paths of {name} lead down to the river, and past an old mill that still turns."
        yield line.format(number=number, name=name)


def found(line, gardens=GARDENS):
    texts = tuple(guide(line, gardens))
    reading = Reading(Document.from_blocks(texts))
    return {texts[number] for number in reading.shared(refrains)}


def test_a_line_under_each_of_many_paragraphs_is_a_refrain():
    lines = {f"Open daily from {number} April" for number in range(7)}
    assert found("Open daily from {number} April") == lines | {f"{name} Garden" for name in GARDENS}


def test_lines_that_end_with_one_address_are_refrains_too():
    starts = iter(("Spring", "Summer", "The fair", "A dance", "Songs", "Late", "Early"))
    texts = ["The North", *guide("{number}")]
    for number in range(3, len(texts), 3):
        texts[number] = f"{next(starts)} walks 3 to 9 May. www.gardens.example"
    reading = Reading(Document.from_blocks(texts))
    kept = {number for number in range(len(texts)) if number % 3 != 2}
    assert reading.shared(refrains) == kept


@pytest.mark.parametrize(
    "line",
    [
        "Read more about {name} Garden",
        "Posted on {number} April 2019",
        "{name} is open daily",
        "Photo: Ann Lee of Garden {number}",
        "Open daily",
    ],
)
def test_what_leads_elsewhere_dates_credits_and_what_begins_otherwise_are_none(line):
    assert found(line) == set()


def test_few_lines_that_begin_alike_may_be_boxes_of_the_page():
    assert found("Open daily from {number} April", GARDENS[:5]) == set()


def test_lines_that_are_not_each_under_a_paragraph_of_its_own_are_no_refrain():
    menu = [f"Open daily from {number} April" for number in range(7)]
    assert not Reading(Document.from_blocks([*guide("Open"), *menu])).shared(refrains)
    same = ["The paths lead down to the river, and past an old mill that still turns.", ""]
    texts = [text for number in range(7) for text in (same[0], f"Open daily from {number} April")]
    assert not Reading(Document.from_blocks(texts)).shared(refrains)


def test_a_refrain_is_never_told_from_the_story_by_its_look():
    ring = ("Home", "News", "Sport", "Subscribe", "Most read", "About us", "Jobs", "Advertisement")
    texts = (*ring, *guide("Easter trail {number} to 14 April. gardens.example"), *ring[::-1])
    reading = Reading(Document.from_blocks(texts))
    assert max(reading.shared(shares)) > 0.5
    gone = {finding.quote for finding in unlike_story.RULE.find(unlike_story.RULE, reading)}
    assert not [quote for quote in gone if quote.startswith("Easter trail")]


def test_a_refrain_in_the_same_words_is_no_copy_too_many():
    ring = ("Home", "News", "Sport", "Subscribe", "Most read", "About us", "Jobs", "Advertisement")
    line = "Easter Trail, 14 April 2019 gardens.example"
    texts = (*ring, *guide(line), *ring[::-1])
    reading = Reading(Document.from_blocks(texts))
    assert max(reading.shared(shares)[n] for n, text in enumerate(texts) if text == line) > 0.3
    copied = {finding.quote for finding in exact_copy.RULE.find(exact_copy.RULE, reading)}
    assert line not in copied
