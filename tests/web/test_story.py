"""A block's text with its flags, as safe HTML."""

import html
import re

import pytest
from lxml import html as lxml_html

from newsroom.engine.block import Block, Mark, MarkKind
from newsroom.web.story import Span, around, marked_text, visible
from tests.hostile import hostile_strings

OURS = [
    "<script>x()</script>",
    "a & b &amp; c &#60;",
    "\"'><img src=x onerror=x()>",
    "hx-get='/x' <p hx-on:click='x()'>",
    "e\u0301 \U0001f1f3\U0001f1ec \U0001d518 \u202eabc\u202c \u200b",
]


def span(start, end, flag=7, **more):
    return Span(flag, start, end, "spelling open", "?flag=7", **more)


def text_of(marked):
    return lxml_html.fromstring(f"<div>{marked}</div>").text_content()


def tags_of(marked):
    return {node.tag for node in lxml_html.fromstring(f"<div>{marked}</div>").iterdescendants()}


def assert_every_place_is_safe(text):
    for start in range(len(text)):
        marked = marked_text(Block(text), [span(start, start + 1, title=text)])
        outside = re.sub(
            r'<a id="flag-7" [^>]*>|</a>|<span class="(?:blank|invisible)">|</span>', "", marked
        )
        assert html.unescape(outside) == text
        assert "<" not in outside


@pytest.mark.parametrize("text", OURS)
def test_a_span_at_every_place_leaves_the_text_whole_and_escaped(text):
    assert_every_place_is_safe(text)


def test_no_public_string_breaks_out_of_its_span():
    for text in hostile_strings("strings") + hostile_strings("xss"):
        assert_every_place_is_safe(text[:40])


def test_an_accepted_fix_shows_what_went_and_what_came():
    marked = marked_text(Block("It was restord."), [span(7, 14, replacement="<restored>")])
    assert "<del>restord</del><ins>&lt;restored&gt;</ins>" in marked
    assert marked.startswith("It was ")


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [("\u202e", True), ("\u200b\u200b", True), ("a\u200b", False), (" ", False)],
)
def test_what_cannot_be_seen_has_a_place_that_can(hidden, shown):
    marked = marked_text(Block(f"live{hidden}evil"), [span(4, 4 + len(hidden))])
    assert (f'<span class="invisible">{hidden}</span></a>evil' in marked) is shown
    gone = marked_text(Block(f"live{hidden}evil"), [span(4, 4 + len(hidden), replacement="")])
    assert (f'<del><span class="invisible">{hidden}</span></del>' in gone) is shown


def test_an_insertion_shows_only_what_came():
    assert "><ins>x</ins></a>b" in marked_text(Block("ab"), [span(1, 1, replacement="x")])


def test_dropped_words_show_only_what_went():
    marked = marked_text(Block("a, b"), [span(1, 2, replacement="")])
    assert "<del>,</del></a>" in marked
    assert "<ins>" not in marked


def test_of_spans_that_overlap_the_one_in_focus_is_shown():
    spans = [span(0, 3, flag=1), span(2, 8, flag=2, current=True), span(9, 10, flag=3)]
    marked = marked_text(Block("abcdefghijk"), spans)
    assert re.findall(r'id="flag-(\d)"', marked) == ["2", "3"]
    assert 'aria-current="true">cdefgh</a>' in marked


def test_marks_are_shown_as_style_and_links_lead_nowhere():
    marks = (
        Mark(MarkKind.LINK, 0, 9, "javascript:x()"),
        Mark(MarkKind.STRONG, 4, 14),
        Mark(MarkKind.STRUCK, 12, 14),
    )
    marked = marked_text(Block("the harbour bridge", marks=marks), [span(6, 11)])
    assert text_of(marked) == "the harbour bridge"
    assert tags_of(marked) == {"span", "strong", "s", "a"}
    assert 'href="javascript' not in marked


def test_what_is_invisible_is_named():
    assert visible("  ") == "··"
    assert visible("a\u200bb\u00a0c") == "a⟨zero-width space⟩b⟨no-break space⟩c"
    assert visible("\u202e") == "⟨right-to-left override⟩"
    assert visible("two words") == "two words"


def test_the_surroundings_are_cut_at_words():
    before, quote, after = around("one two three four five six", 8, 13, reach=7)
    assert (before, quote, after) == ("…two ", "three", " four…")


def test_marks_of_direction_turn_nothing_round_beside_the_words_of_a_card():
    text = "It \u202esaw\u202c restord, \u2067they\u2069 said."
    start = text.index("restord")
    assert around(text, start, start + 7) == ("It saw ", "restord", ", they said.")
    assert around(text, 3, 4) == ("It ", "\u202e", "saw restord, they said.")
