"""A block in which nothing can be seen is a blank line: it changes nothing, and is not printed."""

import pytest

from newsroom.engine.apply import clean_copy
from newsroom.engine.block import Block
from newsroom.engine.document import Document
from newsroom.engine.page.judging import rows, shares
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading

HEADLINE = "Library stays open for two more years"
PAGE = (
    "Skip to content",
    "Sport",
    HEADLINE,
    "The council voted on Tuesday to keep the old library open for at least another two years.",
    "Nobody spoke against it, although the roof must be mended before the winter comes, she said.",
    "The mayor had wanted to sell the the house to a hotel, which would have paid four million.",
    "“We shall sing again,” one of them said.",
    "Most read",
    "Tram late again on Monday",
    "Mayor says no to tram",
    "Jobs",
)
BLANK = ("", " ", "\u200b", "\ufeff\u2060 \xad", "\u3164", "\u2800\ufe0f")


def parted(blank):
    """Give the page with a blank line after each of its blocks."""
    return [text for block in PAGE for text in (block, blank)]


@pytest.mark.parametrize("blank", BLANK)
def test_blank_lines_between_blocks_change_no_finding(blank):
    whole = proofread(Document.from_blocks(PAGE, HEADLINE))
    split = proofread(Document.from_blocks(parted(blank), HEADLINE))
    assert whole
    assert [(f.block * 2, f.rule, f.quote, f.confidence) for f in whole] == [
        (f.block, f.rule, f.quote, f.confidence) for f in split
    ]


@pytest.mark.parametrize("blank", BLANK)
def test_blank_lines_have_no_features_and_are_in_no_list(blank):
    reading = Reading(Document.from_blocks(parted(blank)))
    assert all(rows(reading)[::2])
    assert not any(rows(reading)[1::2])
    assert set(shares(reading)[1::2]) == {0.0}
    (links,) = link_lists(reading)
    assert {number % 2 for number in (links.heading, *links.titles, *links.labels)} == {0}


@pytest.mark.parametrize("blank", BLANK)
def test_blank_lines_are_left_out_of_the_clean_copy_and_numbers_stay(blank):
    blocks = Document.from_blocks(parted(blank)).blocks
    assert clean_copy(blocks, {}, {0}) == [(2 * n, Block(t)) for n, t in enumerate(PAGE) if n]


@pytest.mark.parametrize("blank", BLANK)
def test_a_line_without_a_visible_character_is_no_block_of_a_text_file(blank):
    assert Document.from_text("\n".join(parted(blank))).blocks == Document.from_blocks(PAGE).blocks


@pytest.mark.parametrize("text", ["—", "___", "👩\u200d👦", "\u200b.", "\x97", "\ue001", "\u0301"])
def test_what_shows_anything_is_a_block(text):
    assert not Block(text).is_blank
