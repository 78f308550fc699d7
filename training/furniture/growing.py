"""Grow boosted trees with scikit-learn, and write them as plain numbers."""

from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from threadpoolctl import threadpool_limits

from newsroom.engine.page.trees import Trees
from training.furniture.table import Flags, Floats, Table

PARAMETERS: dict[str, Any] = {
    "max_iter": 200,
    "learning_rate": 0.08,
    "max_leaf_nodes": 20,
    "min_samples_leaf": 30,
    "l2_regularization": 5.0,
    "max_features": 0.2,
    "max_bins": 127,
    "early_stopping": False,
    "random_state": 1,
}
_STOPS = (0.15, 0.4)  # of the trees, after which a block may be left as story
_RISES = 1e-4  # of blocks left there that all trees would have called furniture
_DIGITS = 5  # significant, of every number written


def grown(rows: Floats, junk: Flags, weights: Floats) -> dict[str, Any]:
    """Grow trees on rows, and give them as plain JSON values; on one thread, so always the same."""
    with threadpool_limits(1):
        model = HistGradientBoostingClassifier(**PARAMETERS).fit(rows, junk, sample_weight=weights)
    trees = [_node(predictor[0].nodes, 0) for predictor in model._predictors]
    value = {"base": float(model._baseline_prediction[0, 0]), "trees": trees, "stops": []}
    return value | {"stops": _stops(value, rows[:: max(1, len(rows) // 20000)])}


def out_of_fold(table: Table) -> Floats:
    """Give each block's log-odds by trees that saw no page of its host."""
    margins = np.zeros(len(table.rows))
    for fold in sorted(set(table.folds.tolist())):
        inside = table.folds != fold
        value = grown(table.rows[inside], table.junk[inside], table.weights[inside])
        trees = Trees.from_json(value)
        margins[~inside] = [trees.margin(row) for row in table.rows[~inside].tolist()]
    return margins


def _node(nodes: Any, at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return _short(node["value"])
    low, high = int(node["left"]), int(node["right"])
    mean = _short(_mean(nodes, at))
    threshold = _short(node["num_threshold"])
    return [int(node["feature_idx"]), threshold, _node(nodes, low), _node(nodes, high), mean]


def _mean(nodes: Any, at: int) -> float:
    """Give the mean of the leaves below a node, weighed by the blocks in them."""
    node = nodes[at]
    if node["is_leaf"]:
        return float(node["value"])
    below = (int(node["left"]), int(node["right"]))
    counts = [float(nodes[child]["count"]) for child in below]
    means = [_mean(nodes, child) for child in below]
    return (means[0] * counts[0] + means[1] * counts[1]) / sum(counts)


def _short(number: float) -> float:
    return float(f"{float(number):.{_DIGITS}g}")


def _stops(value: dict[str, Any], rows: Floats) -> list[list[float]]:
    """Find how low a sum must be after some of the trees for the rest not to matter."""
    listed = rows.tolist()
    trees = Trees.from_json(value)
    final = np.array([trees.margin(row) for row in listed])
    stops = []
    for share in _STOPS:
        count = int(len(value["trees"]) * share)
        first = Trees.from_json(value | {"trees": value["trees"][:count]})
        sums = np.array([first.margin(row) for row in listed])
        order = np.argsort(sums, kind="stable")
        rises = np.cumsum(final[order] > -1.0)
        still = int(np.searchsorted(rises, _RISES * len(rows), side="right"))
        bound = sums[order[still - 1]] if still else -99.0
        stops.append([count, _short(bound)])
    return stops
