"""A table of contents is the page's; the heads that it lists are the story's."""

from newsroom.engine import Document, proofread
from newsroom.engine.page.contents import contents, listed_heads
from newsroom.engine.reading import Reading

HEADS = ("How to fell it", "How to dry it", "How to split it", "Where to keep it")
TOLD = "The old foresters cut the ash in January, when the sap is low and the ground is hard."
PARTS = tuple(text for head in HEADS for text in (head, TOLD))


def read(*texts: str) -> Reading:
    return Reading(Document.from_blocks(texts))


def test_a_table_is_known_with_its_head_however_it_is_numbered():
    for head in ("Table of Contents", "In this guide:", "Jump to section", "Contents [hide]"):
        assert contents(read(TOLD, head, *HEADS, *PARTS)) == {1: (2, 3, 4, 5)}
    counted = [f"{number}. {head}" for number, head in enumerate(HEADS, 1)]
    assert contents(read(TOLD, "On this page", *counted, TOLD, *PARTS)) == {1: (2, 3, 4, 5)}


def test_the_heads_that_it_lists_are_the_story_s():
    reading = read(TOLD, "In this article", *HEADS, *PARTS)
    assert listed_heads(reading) == {6, 8, 10, 12}


def test_a_list_of_links_under_such_a_head_ends_over_the_first_part():
    texts = (TOLD, "Jump to", *HEADS, *PARTS)
    gone = {f.block for f in proofread(Document.from_blocks(texts)) if f.category == "furniture"}
    assert 6 not in gone


def test_lines_of_which_few_stand_again_or_over_nothing_are_none():
    assert not contents(read(TOLD, "In this article", *HEADS, TOLD, *PARTS[:4]))
    assert not contents(read(TOLD, "In this article", *HEADS, TOLD, *HEADS))
    assert not contents(read(TOLD, *HEADS, TOLD, *PARTS))


def test_what_stands_often_below_is_a_site_s_name_and_no_head():
    reading = read(TOLD, "In this article", *HEADS, *PARTS, *PARTS[:2], *PARTS[:2])
    assert 6 not in listed_heads(reading)
    assert 8 in listed_heads(reading)


def test_on_a_page_full_of_buttons_the_table_goes_and_the_heads_stay():
    site = ("Share this article", "Subscribe", "Sign in", "Print", "Follow us on Facebook")
    texts = (*site, TOLD, "In this article", *HEADS, *PARTS, *site)
    gone = {f.block for f in proofread(Document.from_blocks(texts)) if f.confidence >= 0.5}
    table = range(7, 11)
    assert gone.issuperset(table)
    heads = range(11, 11 + len(PARTS), 2)
    assert gone.isdisjoint(heads)
