"""Read boosted trees: numbers in a file, weighed by a few lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Union

Node = Union["Branch", float]
Branch = tuple[int, float, Node, Node, float]  # feature, threshold, at most, above, mean below


@dataclass(frozen=True)
class Trees:
    """A sum of regression trees, as gradient boosting makes them; the sum is a log-odds.

    After each number of trees in `stops` a sum at or under the number beside it is given as it
    is: so far down it has never become positive again.
    """

    base: float
    nodes: tuple[Node, ...]
    stops: tuple[tuple[int, float], ...] = ()

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Trees":
        """Make trees of plain JSON values: a branch is a list of five, a leaf a number."""
        stops = tuple((int(count), float(bound)) for count, bound in value["stops"])
        return cls(value["base"], tuple(_node(node) for node in value["trees"]), stops)

    def margin(self, row: Sequence[float]) -> float:
        """Give the log-odds of a row of features."""
        total, start = self.base, 0
        for count, bound in self.stops:
            total += _walked(self.nodes[start:count], row)
            if total <= bound:
                return total
            start = count
        return total + _walked(self.nodes[start:], row)

    def voices(self, row: Sequence[float]) -> dict[int, float]:
        """Share the log-odds of a row out among its features, by number.

        Each step down a tree credits its feature with the change of the mean (Saabas).
        """
        voices: dict[int, float] = {}
        for node in self.nodes:
            while isinstance(node, tuple):
                feature, threshold, low, high, mean = node
                node = low if row[feature] <= threshold else high
                after = node[4] if isinstance(node, tuple) else node
                voices[feature] = voices.get(feature, 0.0) + after - mean
        return voices


def _walked(nodes: Iterable[Node], row: Sequence[float]) -> float:
    total = 0.0
    for node in nodes:
        while node.__class__ is tuple:
            feature, threshold, low, high, _ = node
            node = low if row[feature] <= threshold else high
        total += node  # type: ignore[operator]
    return total


def _node(value: Any) -> Node:
    if not isinstance(value, list):
        return float(value)
    feature, threshold, low, high, mean = value
    return (feature, threshold, _node(low), _node(high), mean)
