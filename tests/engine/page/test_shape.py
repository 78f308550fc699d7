"""The shape of a block and of its neighbours tells sentences, titles and what may be heads."""

import pytest

from newsroom.engine.page.shape import introduces, is_between_paragraphs

P = "The council voted on Tuesday to keep the old library open for at least another two years."


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        ((P, "Salt", P, P), 1),
        ((P, "He did not.", "Salt", P, P), 2),
    ],
)
def test_a_line_under_a_paragraph_and_over_two_may_head_them(texts, number):
    assert is_between_paragraphs(texts, number)


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("Salt", P, P), 0),
        ((P, "Salt", P), 1),
        ((P, "Salt", "Pepper", P, P), 1),
        ((P, "Salt", "Pepper", P, P), 2),
        (("It is so.", "Salt", P, P), 1),
    ],
)
def test_a_line_beside_others_heads_nothing_for_all_one_can_tell(texts, number):
    assert not is_between_paragraphs(texts, number)


@pytest.mark.parametrize("mark", [":", ": "])
def test_a_long_line_with_a_colon_introduces_what_stands_under_it(mark):
    assert introduces(f"Ida Holm, who led the study at the valley hospital, says{mark}")
    assert not introduces(f"Ida Holm says{mark}")
    assert not introduces("Ida Holm, who led the study at the valley hospital, says so")
