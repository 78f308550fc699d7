"""Ask boosted trees that were trained elsewhere and are kept as plain numbers."""

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

# A tree: for each node the number of its feature (-1 for a leaf), its threshold (a leaf's value),
# and the nodes to go on with where the feature is at most the threshold, and where it is more.
Tree = tuple[tuple[int, ...], tuple[float, ...], tuple[int, ...], tuple[int, ...]]


class Forest:
    """Boosted trees that say how likely something is."""

    def __init__(self, numbers: Mapping[str, Any]) -> None:
        self.base = float(numbers["base"])
        self.trees: tuple[Tree, ...] = tuple(
            (tuple(f), tuple(t), tuple(low), tuple(high)) for f, t, low, high in numbers["trees"]
        )

    def chance(self, row: Sequence[float]) -> float:
        """Give the probability, 0 to 1, for one row of features."""
        total = self.base
        for features, thresholds, lower, higher in self.trees:
            node = 0
            while (feature := features[node]) >= 0:
                node = lower[node] if row[feature] <= thresholds[node] else higher[node]
            total += thresholds[node]
        return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))


def read_forests(path: Path) -> dict[str, Forest]:
    """Read the forests of a file by their names."""
    numbers = json.loads(path.read_text(encoding="utf-8"))
    return {name: Forest(numbers[name]) for name in numbers}
