"""Trees are read as they were written, and the bits of leaves give what walking them gives."""

from random import Random

import pytest

from newsroom.engine.trees import Trees

STUMPS = {
    "base": -1.0,
    "trees": [[0, 2.5, 1.0, -1.0, 0.25], [1, 0.0, [0, 1.0, 0.5, 0.25, 0.4], -2.0, -0.8], 0.125],
}
FEATURES = 4


def grown(chance, leaves):
    """Give a random tree of so many leaves, as JSON holds it."""
    if leaves == 1:
        return round(chance.uniform(-1, 1), 3)
    low = chance.randrange(1, leaves)
    feature, threshold = chance.randrange(FEATURES), chance.randrange(10)
    return [feature, threshold, grown(chance, low), grown(chance, leaves - low), 0.0]


def walked(node, row):
    while isinstance(node, list):
        feature, threshold, low, high, _ = node
        node = low if row[feature] <= threshold else high
    return node


def test_a_row_falls_down_each_tree_and_the_leaves_add_up():
    trees = Trees.from_json(STUMPS)
    rows = ([1.0, 0.0], [2.5, 0.0], [3.0, 1.0])
    assert trees.margins(rows) == [-0.875 + 1.0 + 0.5, -0.875 + 1.0 + 0.25, -0.875 - 1.0 - 2.0]
    assert trees.margins([]) == trees.sums([[], []]) == []


@pytest.mark.parametrize("leaves", [1, 2, 8, 9, 20])
def test_trees_of_any_size_give_what_walking_them_gives(leaves):
    chance = Random(leaves)
    value = {"base": 0.5, "trees": [grown(chance, leaves) for _ in range(30)]}
    rows = [[chance.choice((-1, 10, chance.randrange(10))) for _ in range(4)] for _ in range(50)]
    wanted = [0.5 + sum(walked(tree, row) for tree in value["trees"]) for row in rows]
    assert Trees.from_json(value).margins(rows) == pytest.approx(wanted)


def test_voices_share_out_what_the_trees_say():
    voices = Trees.from_json(STUMPS).voices([1.0, 0.0])
    assert abs(voices[0] - (1.0 - 0.25 + 0.5 - 0.4)) < 1e-9
    assert abs(voices[1] - (0.4 - -0.8)) < 1e-9
