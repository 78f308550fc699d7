"""Trees are read as they were written."""

from newsroom.engine.page.trees import Trees

STUMPS = {
    "base": -1.0,
    "trees": [[0, 2.5, 1.0, -1.0, 0.25], [1, 0.0, [0, 1.0, 0.5, 0.25, 0.4], -2.0, -0.8]],
    "stops": [],
}


def test_a_row_falls_down_each_tree_and_the_leaves_add_up():
    trees = Trees.from_json(STUMPS)
    assert trees.margin([1.0, 0.0]) == -1.0 + 1.0 + 0.5
    assert trees.margin([2.5, 0.0]) == -1.0 + 1.0 + 0.25
    assert trees.margin([3.0, 1.0]) == -1.0 - 1.0 - 2.0


def test_a_sum_far_enough_down_is_left_there():
    trees = Trees.from_json(STUMPS | {"stops": [[1, -1.5]]})
    assert trees.margin([3.0, 1.0]) == -2.0
    assert trees.margin([1.0, 1.0]) == -2.0 + 0.0


def test_voices_share_out_what_the_trees_say():
    voices = Trees.from_json(STUMPS).voices([1.0, 0.0])
    assert abs(voices[0] - (1.0 - 0.25 + 0.5 - 0.4)) < 1e-9
    assert abs(voices[1] - (0.4 - -0.8)) < 1e-9
