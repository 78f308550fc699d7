"""Which block of a text one of the newer text came of: in order, and without weighing it all."""

from newsroom.actions.aligning import Part
from newsroom.actions.pairing import paired_by_words


def pairs(old, new):
    part = Part(False, range(len(old)), range(len(new)))
    return [match for match, _ in paired_by_words(old, new, part)]


def test_the_most_that_is_common_is_paired_in_order():
    old = ["one two three four", "five six seven eight", "nine ten eleven twelve"]
    assert pairs(old, [f"{text} more" for text in old]) == [0, 1, 2]
    assert pairs(old, [old[2], f"{old[0]} x", f"{old[1]} x"]) == [None, 0, 1]
    assert pairs(old, ["something else entirely", f"{old[2]} x"]) == [None, 2]
    assert pairs([], ["one"]) == [None]
    assert pairs(["one"], []) == []


def test_of_more_than_are_weighed_at_once_what_stands_near_is_paired():
    old = [f"line {n} of the long list {n}" for n in range(2_000)]
    new = ["It is new", *(f"{text} now" for text in old if not text.startswith("line 7 "))]
    expected = [None, *(n for n in range(2_000) if n != 7)]
    assert pairs(old, new) == expected
