import pytest

from newsroom.web.differing import MOST, differing

PAIRS = [
    ("the ministry, lifted", "the ministry lifted"),
    ("", "new"),
    ("old", ""),
    ("same", "same"),
    ("a b c", "a x c"),
    ("word " * (MOST + 1), "word"),
]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_both_texts_can_be_read_off_the_stretches(before, after):
    parts = differing(before, after)
    assert "".join(p.text for p in parts if p.kind != "new") == before
    assert "".join(p.text for p in parts if p.kind != "gone") == after


def test_only_the_words_that_differ_are_named():
    parts = differing("after Russia, ended its", "after Russia, a government ally, ended its")
    assert [(p.kind, p.text.strip()) for p in parts if p.kind != "same"] == [
        ("new", "a government ally,")
    ]
