import pytest

from newsroom.web.differing import MOST, differing
from tests.growing import grows_in_proportion

PAIRS = [
    ("the ministry, lifted", "the ministry lifted"),
    ("", "new"),
    ("old", ""),
    ("same", "same"),
    ("a b c", "a x c"),
    ("word " * (MOST + 1), "word"),
    ("word " * (MOST + 1), ""),
    ("word--word, said", "word – word said"),
    (" a  b ", "a b"),
    ("a\n", " a"),
]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_both_texts_can_be_read_off_the_stretches(before, after):
    parts = differing(before, after)
    assert "".join(p.text for p in parts if p.kind != "new") == before
    assert "".join(p.text for p in parts if p.kind != "gone") == after
    assert all(part.text for part in parts)


def test_only_the_words_that_differ_are_named():
    parts = differing("after Russia, ended its", "after Russia, a government ally, ended its")
    assert [(p.kind, p.text.strip()) for p in parts if p.kind != "same"] == [
        ("new", "a government ally,")
    ]


def test_spaces_alone_tie_no_words_together():
    parts = differing("Rain fell all night.", "Nobody else saw it.")
    assert [(p.kind, p.text) for p in parts] == [
        ("gone", "Rain fell all night"),
        ("new", "Nobody else saw it"),
        ("same", "."),
    ]


def test_a_space_that_stands_before_what_was_added_is_not_said_to_be_new():
    parts = differing("the city said we go", "the city said “we go")
    assert [(p.kind, p.text) for p in parts if p.kind != "same"] == [("new", "“")]


@pytest.mark.parametrize("words", ["a{n} ", "a{n} x ", "a "])
def test_the_work_grows_in_proportion_to_the_words(words):
    def compare(size):
        old = "".join(words.format(n=n) for n in range(size))
        return differing(old + "end", old.replace("a", "b"))

    assert grows_in_proportion(compare, 180)
