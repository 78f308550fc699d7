"""Grow boosted trees with scikit-learn."""

from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from threadpoolctl import threadpool_limits

from newsroom.engine.trees import Trees
from training.furniture.table import Flags, Floats, Table
from training.trees import numbers

# Trees of eight leaves take a byte each of the engine's masks; many are as good as larger ones.
PARAMETERS: dict[str, Any] = {
    "max_iter": 400,
    "learning_rate": 0.08,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 30,
    "l2_regularization": 5.0,
    "max_features": 0.1,
    "max_bins": 127,
    "early_stopping": False,
    "random_state": 1,
}


def grown(rows: Floats, junk: Flags, weights: Floats) -> dict[str, Any]:
    """Grow trees on rows, and give them as plain JSON values; on one thread, so always the same."""
    with threadpool_limits(1):
        model = HistGradientBoostingClassifier(**PARAMETERS).fit(rows, junk, sample_weight=weights)
    return numbers(model)


def out_of_fold(table: Table) -> Floats:
    """Give each block's log-odds by trees that saw no page of its host."""
    margins = np.zeros(len(table.rows))
    for fold in sorted(set(table.folds.tolist())):
        inside = table.folds != fold
        value = grown(table.rows[inside], table.junk[inside], table.weights[inside])
        trees = Trees.from_json(value)
        margins[~inside] = trees.margins(table.rows[~inside].tolist())
    return margins
