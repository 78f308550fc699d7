"""Give the direction of a text from its words: the sum of vectors of their stems."""

import math
from array import array
from collections.abc import Mapping, Sequence
from operator import mul

Vector = Sequence[float]


class Directions:
    """Vectors of stems: `size` small whole numbers each, a signed byte, and a scale for each stem.

    `places` has each stem's place among them.
    """

    def __init__(
        self, places: Mapping[str, int], scales: Sequence[float], vectors: bytes, size: int
    ) -> None:
        self.size = size
        self._places = places
        self._scales = scales
        self._vectors = array("b", vectors)

    def of(self, counts: Mapping[str, float]) -> Vector:
        """Give the direction of a text, of length 1, from the counts of its stems.

        All zeros where it has no stem that is known.
        """
        known = [(self._places[root], counts[root]) for root in counts if root in self._places]
        weights = [heed(n) * self._scales[at] for at, n in known if n > 0]
        size, numbers = self.size, self._vectors
        vectors = [numbers[at * size : (at + 1) * size] for at, n in known if n > 0]
        columns = zip(*vectors, strict=True) if vectors else ((),) * size
        total = [sum(map(mul, weights, column), 0.0) for column in columns]
        length = math.sqrt(sum(map(mul, total, total)))
        return [t / length for t in total] if length else total


def places_of(stems: Sequence[str]) -> dict[str, int]:
    """Give each stem's place."""
    return {root: place for place, root in enumerate(stems)}


def heed(count: float) -> float:
    """Give how much a stem is heard that stands in a text so often."""
    return 1 + math.log(max(count, 1.0))


def cosine(one: Vector, other: Vector) -> float:
    """Give how near two directions are, 1 to -1."""
    return sum(map(mul, one, other), 0.0)
