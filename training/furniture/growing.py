"""Grow boosted trees with LightGBM."""

from collections.abc import Mapping
from typing import Any

import lightgbm
import numpy as np

from newsroom.engine.trees import Trees
from training.furniture.table import Flags, Floats, Table
from training.trees import boosted

# Trees of eight leaves take a byte each of the engine's masks; many are as good as larger ones.
# Each branch may ask an eighth of the features, each tree learns from half of the blocks.
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 8,
    "min_data_in_leaf": 30,
    "lambda_l2": 5.0,
    "feature_fraction_bynode": 0.12,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "max_bin": 63,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
TREES = 400


def grown(rows: Floats, junk: Flags, weights: Floats) -> dict[str, Any]:
    """Grow trees on rows, and give them as plain JSON values; on one thread, so always the same."""
    told = lightgbm.Dataset(rows, junk, weight=weights)
    return boosted(lightgbm.train(PARAMETERS, told, TREES))


def out_of_fold(table: Table) -> Floats:
    """Give each block's log-odds by trees that saw no page of its host."""
    return margins_without(table, grown_without(table))


def grown_without(table: Table) -> dict[int, dict[str, Any]]:
    """Grow trees for each fold, on all pages but those of its hosts."""
    found = {}
    for fold in sorted(set(table.folds.tolist())):
        inside = table.folds != fold
        found[fold] = grown(table.rows[inside], table.junk[inside], table.weights[inside])
    return found


def margins_without(table: Table, trees: Mapping[int, dict[str, Any]]) -> Floats:
    """Give each block's log-odds by the trees that were grown without its fold."""
    margins = np.zeros(len(table.rows))
    for fold, value in trees.items():
        here = table.folds == fold
        margins[here] = Trees.from_json(value).margins(table.rows[here].tolist())
    return margins
