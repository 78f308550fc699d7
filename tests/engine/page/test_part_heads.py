"""A line alone between two sentences may head a part of the story, however short its paragraphs."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.part_heads import may_head, numbered, under_prompts
from newsroom.engine.reading import Reading
from tests.engine.page.test_set_lines import LONG

SHORT = ("Two of the four came back in spring.", "Nobody asked them why.", "The other two stayed.")


def heads(*texts):
    return Reading(Document.from_blocks((*LONG, *texts, *LONG), headline="Geese")).shared(may_head)


@pytest.mark.parametrize("line", ["Ida, 19", "LEO", "9 May", "What is left of it", "Next meeting"])
def test_a_short_line_alone_between_short_sentences_may_head_what_follows(line):
    assert len(LONG) + 1 in heads(SHORT[0], line, *SHORT[1:])


@pytest.mark.parametrize(
    "lines",
    [
        ("Ida, 19", "Bo, 16", "Per, 12"),
        ("The four geese that came back to the lake in spring",),
        ("Share this article",),
    ],
    ids=["several", "a long one", "a known one"],
)
def test_no_other_line_does(lines):
    place = len(LONG) + 1
    found = heads(SHORT[0], *lines, *SHORT[1:])
    assert not found & set(range(place, place + len(lines)))


def test_beside_a_known_line_that_ends_as_a_sentence_it_does_not():
    assert len(LONG) + 1 not in heads("Comments are closed.", "Ida, 19", *SHORT)


def test_a_short_line_under_a_list_and_over_a_sentence_may_head_what_follows():
    titles = ("Tram line delayed again after the storm", "Market moves to the new hall in May")
    place = len(LONG) + 3
    assert place in heads("Recommended articles", *titles, "A long wait", "It took nine years.")
    assert place not in heads("Recommended articles", *titles, "A long wait for", "The hall")
    told = ("Recommended articles", *titles, "Share this article", "It took nine years.")
    assert place not in heads(*told)


@pytest.mark.parametrize(
    ("over", "heads"),
    [("Sign up for our newsletter", True), ("Copyright 2019 Harbour Post", False)],
)
def test_under_what_a_site_asks_a_short_line_may_head_what_follows(over, heads):
    texts = (*LONG, over, "What is left of it", *LONG)
    found = under_prompts(Reading(Document.from_blocks(texts, headline="Geese")))
    assert found == ({len(LONG) + 1} if heads else set())


def test_numbered_lines_with_paragraphs_between_them_head_parts_and_those_of_a_list_do_not():
    lines = ("1. Nobody counted the geese", "2. The lake is too small", "3. Spring came early")
    parts = (lines[0], *LONG, lines[1], "Sign up for our newsletter", *LONG, lines[2], *LONG)
    texts = Document.from_blocks(parts)
    found = numbered(Reading(texts))
    assert {texts.blocks[number].text for number in found} == set(lines)
    assert not numbered(Reading(Document.from_blocks((*LONG, *lines, *LONG))))
