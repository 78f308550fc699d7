"""Windows over blocks are cut at the ends, and the heaviest run is the story."""

from newsroom.engine.page.sums import Sums, heaviest_run, since, until


def test_windows_are_cut_at_the_ends():
    sums = Sums([1.0, 2.0, 3.0])
    assert sums.between(-5, 2) == 3.0
    assert sums.mean(1, 9) == 2.5
    assert sums.mean(3, 9) == -1.0
    assert sums.between(2, 1) == 0.0


def test_distances_to_flags_count_blocks():
    assert since([0.0, 1.0, 0.0, 0.0]) == [99.0, 99, 1.0, 2.0]
    assert until([0.0, 1.0, 0.0, 0.0]) == [1.0, 99, 99, 99.0]


def test_the_heaviest_run_bridges_a_small_gap_and_stops_at_a_large_one():
    assert heaviest_run([-6, 20, -6, 20, -30, 15]) == (1, 4)
    assert heaviest_run([-1, -2]) == (0, 0)
    assert heaviest_run([]) == (0, 0)
