"""Find the leaves that many rows fall into, in all trees at once, by bits of long integers.

This is QuickScorer (Lucchese and others, SIGIR 2015): each leaf is a bit, each branch a mask of the
leaves that remain when a row is above its threshold. The masks of one feature are combined in the
order of their thresholds, so a row needs one look a feature, however many trees there are.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from operator import and_, getitem
from typing import Union

Node = Union["Branch", float]
Branch = tuple[int, float, Node, Node, float]  # feature, threshold, at most, above, mean below
Way = tuple[tuple[int, float, float], ...]  # of each step the feature, the mean, the mean after it

_KEPT = 1024  # values of a feature; one of more is measured rather than counted
_ORDER = bytes(bit.bit_length() if bit.bit_count() == 1 else 0 for bit in range(256))


class Leaves:
    """The leaves of trees, from left to right; a tree's leaves fill whole bytes."""

    def __init__(self, trees: Sequence[Node]) -> None:
        self._trees = trees
        self._values: list[tuple[float, ...]] = []  # for each byte nothing, then its leaves
        self._firsts = 0  # the lowest bit of each tree
        branches: dict[int, list[tuple[float, int]]] = {}
        for tree in trees:
            leaves: list[float] = []
            start = 8 * len(self._values)
            _look(tree, start, leaves, branches)
            self._firsts |= 1 << start
            padded = leaves + [0.0] * (-len(leaves) % 8)
            self._values += [(0.0, *padded[at : at + 8]) for at in range(0, len(padded), 8)]
        self._all = (1 << 8 * len(self._values)) - 1
        self._remaining = [
            (feature, _Remaining(found, self._all)) for feature, found in sorted(branches.items())
        ]

    def sums(self, columns: Sequence[Sequence[float]], base: float) -> list[float]:
        """Give for each row `base` and the leaf it falls into in every tree, added up.

        `columns` hold each feature of all rows; one that all rows share masks them all at once.
        """
        every, left = self._all, [self._all] * len(columns[0])
        for feature, remaining in self._remaining if left else ():
            column = columns[feature]
            if column.count(column[0]) == len(column):
                every &= remaining[column[0]]
            else:
                left = list(map(and_, left, remaining.of(column)))
        return [self._sum(bits & every, base) for bits in left]

    def voices(self, row: Sequence[float]) -> dict[int, float]:
        """Share the log-odds of a row out among its features, by number.

        Each step down a tree credits its feature with the change of the mean (Saabas).
        """
        left = self._all
        for feature, remaining in self._remaining:
            left &= remaining[row[feature]]
        voices: dict[int, float] = {}
        for way in map(getitem, self._ways, self._fallen(left)):
            for feature, mean, after in way:
                voices[feature] = voices.get(feature, 0.0) + after - mean
        return voices

    def _sum(self, left: int, base: float) -> float:
        return sum(map(getitem, self._values, self._fallen(left)), base)

    def _fallen(self, left: int) -> bytes:
        """Give for each byte of leaves which one a row falls into, from 1; 0 for none of them."""
        first = left ^ (left & (left - self._firsts))  # of each tree the leftmost that is left
        return first.to_bytes(len(self._values), "little").translate(_ORDER)

    @cached_property
    def _ways(self) -> list[list[Way]]:
        """The way down to each leaf, in bytes as the leaves are."""
        found: list[list[Way]] = []
        for tree in self._trees:
            ways = list(_ways(tree, ()))
            found += [[(), *ways[at : at + 8]] for at in range(0, len(ways), 8)]
        return found


class _Remaining(dict[float, int]):
    """The leaves that remain at each value of a feature.

    Values seen once are found at once, until there are too many for most to come again.
    """

    def __init__(self, branches: list[tuple[float, int]], every: int) -> None:
        super().__init__()
        branches.sort()
        self._thresholds = [threshold for threshold, _ in branches]
        self._masks = [every]  # of the leaves left above none, one, two...
        for _, bits in branches:
            self._masks.append(self._masks[-1] & ~bits)

    def of(self, column: Sequence[float]) -> Iterator[int]:
        """Give the leaves that remain at each of many values."""
        if len(self) < _KEPT:
            return map(self.__getitem__, column)
        return map(self._masks.__getitem__, map(partial(bisect_left, self._thresholds), column))

    def __missing__(self, value: float) -> int:
        mask = self._masks[bisect_left(self._thresholds, value)]
        if len(self) < _KEPT:
            self[value] = mask
        return mask


def _ways(node: Node, way: Way) -> Iterator[Way]:
    """Give the way down to each leaf of a tree, from left to right."""
    if not isinstance(node, tuple):
        yield way
        return
    feature, _, low, high, mean = node
    for below in (low, high):
        after = below[4] if isinstance(below, tuple) else below
        yield from _ways(below, (*way, (feature, mean, after)))


def _look(
    node: Node, start: int, leaves: list[float], branches: dict[int, list[tuple[float, int]]]
) -> None:
    """Gather a tree's leaves, and of each branch the bits of those at most at its threshold."""
    if not isinstance(node, tuple):
        leaves.append(node)
        return
    feature, threshold, low, high, _ = node
    first = len(leaves)
    _look(low, start, leaves, branches)
    bits = ((1 << len(leaves) - first) - 1) << start + first
    branches.setdefault(feature, []).append((threshold, bits))
    _look(high, start, leaves, branches)
