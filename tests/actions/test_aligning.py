import random

import pytest

from newsroom.actions.aligning import aligned
from tests.growing import grows_in_proportion

HOSTILE = {  # how often the same stands there: always, every other time, one of two, never
    "same": lambda n: (["a"] * n, ["a"] * (n - 1) + ["b"]),
    "other": lambda n: ([f"a{i}" for i in range(n)] + ["a"], ["b", *(f"b{i}" for i in range(n))]),
    "every other": lambda n: (
        [x for i in range(n // 2) for x in (f"a{i}", "x")],
        [x for i in range(n // 2) for x in (f"b{i}", "x")] + ["b"],
    ),
    "of two": lambda n: (random.Random(n).choices("ab", k=n), random.Random(-n).choices("ab", k=n)),
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("size", [1, 7, 60, 1000])
def test_both_sides_can_be_read_off_the_parts_in_order(kind, size):
    old, new = HOSTILE[kind](size)
    parts = list(aligned(old, new))
    assert [n for part in parts for n in part.old] == list(range(len(old)))
    assert [n for part in parts for n in part.new] == list(range(len(new)))
    for part in parts:
        same = [old[n] for n in part.old] == [new[n] for n in part.new]
        assert same is part.same


def test_of_what_reads_either_way_the_longest_stretch_stays_together():
    old, new = "he said it was long . it was late".split(), "it was late he said".split()
    assert [(p.same, p.old, p.new) for p in aligned(old, new) if p.same] == [
        (True, range(6, 9), range(3))
    ]


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_work_grows_in_proportion_however_often_the_same_stands_there(kind):
    def align(size):
        return list(aligned(*HOSTILE[kind](size)))

    assert grows_in_proportion(align, 500)
