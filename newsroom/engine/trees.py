"""Read boosted trees: numbers in a file, weighed by a few lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newsroom.engine.leaves import Leaves, Node


@dataclass(frozen=True)
class Trees:
    """A sum of regression trees, as gradient boosting makes them; the sum is a log-odds."""

    base: float
    nodes: tuple[Node, ...]

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Trees":
        """Make trees of plain JSON values: a branch is a list of five, a leaf a number."""
        return cls(value["base"], tuple(_node(node) for node in value["trees"]))

    def margins(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """Give the log-odds of each row of features."""
        return self.sums(list(zip(*rows, strict=True))) if rows else []

    def sums(self, columns: Sequence[Sequence[float]]) -> list[float]:
        """Give the log-odds of each row, from the columns of its features."""
        return self._leaves.sums(columns, self.base)

    def voices(self, row: Sequence[float]) -> dict[int, float]:
        """Share the log-odds of a row out among its features, by number."""
        return self._leaves.voices(row)

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self.nodes)


def _node(value: Any) -> Node:
    if not isinstance(value, list):
        return float(value)
    feature, threshold, low, high, mean = value
    return (feature, threshold, _node(low), _node(high), mean)
