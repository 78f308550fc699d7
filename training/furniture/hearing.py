"""Weigh what neighbours say: rounds of a logistic regression over their margins."""

from itertools import pairwise
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from newsroom.engine.page.neighbours import neighbours
from training.furniture.table import Flags, Floats, Table

ROUNDS = 2
PENALTY = 0.1  # scikit-learn's C; the smaller, the nearer all weights are to nothing
_DIGITS = 5


def heard(table: Table, margins: Floats) -> tuple[list[dict[str, Any]], Floats]:
    """Give the rounds as plain JSON values, and each block's margin by rounds without its host."""
    rounds, free = [], margins
    for _ in range(ROUNDS):
        rows = _rows(table, free)
        rounds.append(_fitted(rows, table.junk, table.weights))
        free = _without_host(table, rows)
    return rounds, free


def _rows(table: Table, margins: Floats) -> Floats:
    parts = []
    for start, end in pairwise(table.bounds):
        columns = neighbours(margins[start:end].tolist(), table.patterns[start:end])
        parts.append(np.column_stack(columns))
    return np.concatenate(parts)


def _without_host(table: Table, rows: Floats) -> Floats:
    margins = np.zeros(len(rows))
    for fold in sorted(set(table.folds.tolist())):
        inside = table.folds != fold
        one = _fitted(rows[inside], table.junk[inside], table.weights[inside])
        margins[~inside] = rows[~inside] @ np.array(one["weights"]) + one["bias"]
    return margins


def _fitted(rows: Floats, junk: Flags, weights: Floats) -> dict[str, Any]:
    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(C=PENALTY, max_iter=500).fit(
        scaler.transform(rows), junk, sample_weight=weights
    )
    own = model.coef_[0] / scaler.scale_
    bias = model.intercept_[0] - own @ scaler.mean_
    return {
        "weights": [float(f"{w:.{_DIGITS}g}") for w in own],
        "bias": round(float(bias), _DIGITS),
    }
