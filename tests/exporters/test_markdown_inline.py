import random

import pytest
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from newsroom.engine.block import Block, Mark, MarkKind
from newsroom.exporters.markdown_inline import escaped, marked

STRONG, EMPHASIS, LINK = MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.LINK


def rendered(markdown):
    return lxml_html.fromstring(f"<div>{MarkdownIt('commonmark').render(markdown)}</div>")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Plain words, (and) marks: yes!", "Plain words, (and) marks: yes!"),
        ("1. first", "1\\. first"),
        ("in 2016. Then", "in 2016. Then"),
        ("a*b_c", "a\\*b\\_c"),
        ("two\nlines", "two\\\nlines"),
        ("well-known", "well-known"),
        ("- dash", "\\- dash"),
    ],
)
def test_only_what_markdown_would_read_is_escaped(text, written):
    assert escaped(text) == written


def test_marks_that_overlap_are_nested():
    block = Block("one two three", marks=(Mark(STRONG, 0, 7), Mark(EMPHASIS, 4, 13)))
    assert marked(block) == "**one** ***two*** *three*"


def test_emphasis_that_markdown_could_not_see_is_left_away():
    block = Block("a“b”c", marks=(Mark(STRONG, 1, 4),))
    assert marked(block) == "a“b”c"


def test_a_link_is_kept_with_an_address_that_ends_nothing():
    block = Block("see [here]", marks=(Mark(LINK, 4, 10, "https://a.example/x> <y?a=1&copy;=2"),))
    (link,) = rendered(marked(block)).xpath("//a")
    assert link.text == "[here]"
    assert link.get("href").endswith("x%3E%20%3Cy?a=1&copy;=2")


def test_any_text_with_any_marks_is_read_back_as_that_text():
    chance = random.Random(7)
    letters = "ab *_`[]()<>&\\.\n-#1“”'\"!~|é "
    for _ in range(4_000):
        text = "".join(chance.choices(letters, k=chance.randint(1, 14)))
        marks = tuple(random_mark(chance, len(text)) for _ in range(chance.randint(0, 3)))
        written = marked(Block(text, marks=marks))
        seen = rendered(written).text_content() if written else ""
        assert " ".join(seen.split()) == " ".join(text.split()), (text, marks, written)


def random_mark(chance, size):
    start = chance.randrange(size)
    kind = chance.choice([STRONG, EMPHASIS, LINK])
    href = "https://a.example/(_*`" if kind is LINK else ""
    return Mark(kind, start, chance.randint(start + 1, size), href)
