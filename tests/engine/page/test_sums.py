"""Windows over blocks are cut at the ends, and the heaviest run is the story."""

from newsroom.engine.page.sums import Means, Sums, difference, heaviest_run, moved, since, until


def test_windows_are_cut_at_the_ends():
    sums = Sums([1.0, 2.0, 3.0])
    assert sums.between(-5, 2) == 3.0
    assert sums.between(2, 1) == 0.0
    assert sums.windows(-2, 0) == [0.0, 1.0, 3.0]
    assert sums.windows(1, 3) == [5.0, 3.0, 0.0]
    assert sums.windows(-9, 9) == [6.0, 6.0, 6.0]
    assert Sums([]).windows(-2, 3) == []


def test_means_are_of_what_there_is():
    sums = Sums([1.0, 2.0, 3.0])
    assert Means(3).of(sums, 1, 9) == [2.5, 3.0, -1.0]
    assert Means(3).of(sums, -1, 2) == [1.5, 2.0, 2.5]


def test_values_are_moved_within_the_document():
    assert moved([1, 2, 3], 1, 0) == [2, 3, 0]
    assert moved([1, 2, 3], -2, 0) == [0, 0, 1]
    assert moved([1], 5, 0) == [0]
    assert difference([5.0, 1.0, 4.0], 1) == [4.0, 3.0, 3.0]
    assert difference([5.0], 2) == [99.0]


def test_distances_to_flags_count_blocks():
    assert since([0.0, 1.0, 0.0, 0.0]) == [99.0, 99, 1.0, 2.0]
    assert until([0.0, 1.0, 0.0, 0.0]) == [1.0, 99, 99, 99.0]


def test_the_heaviest_run_bridges_a_small_gap_and_stops_at_a_large_one():
    assert heaviest_run([-6, 20, -6, 20, -30, 15]) == (1, 4)
    assert heaviest_run([-1, -2]) == (0, 0)
    assert heaviest_run([]) == (0, 0)
