"""Tell how near two texts are in subject, by vectors of word stems.

The vectors (`subjects.json`) are the leading directions of a table of which stems stand in which
articles (latent semantic analysis, Deerwester et al. 1990), made by scripts/train_relatedness.py.
"""

import base64
import json
import math
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import Any

_NUMBERS = Path(__file__).with_name("subjects.json")
Vector = Sequence[float]


class Subjects:
    """Vectors of stems: small whole numbers, and a scale for each stem."""

    def __init__(self, numbers: Mapping[str, Any]) -> None:
        stems = numbers["stems"].split(" ")
        self.size = int(numbers["size"])
        self._place = {root: place for place, root in enumerate(stems)}
        self._scales: list[float] = numbers["scales"]
        self._vectors = array("b", base64.b64decode(numbers["vectors"]))

    def of(self, counts: Mapping[str, float]) -> Vector:
        """Give the direction of a text, of length 1, from the counts of its stems.

        All zeros where it has no stem that is known.
        """
        known = [(self._place[root], counts[root]) for root in counts if root in self._place]
        weights = [(1 + math.log(max(n, 1.0))) * self._scales[at] for at, n in known if n > 0]
        size, numbers = self.size, self._vectors
        vectors = [numbers[at * size : (at + 1) * size] for at, n in known if n > 0]
        columns = zip(*vectors, strict=True) if vectors else ((),) * size
        total = [sum(map(mul, weights, column), 0.0) for column in columns]
        length = math.sqrt(sum(map(mul, total, total)))
        return [t / length for t in total] if length else total


def nearness(one: Vector, other: Vector) -> float:
    """Give the cosine of two directions of length 1; 0 where one of them is not known."""
    return float(sum(map(mul, one, other)))


@cache
def subjects() -> Subjects:
    """Give the vectors that are kept beside this module."""
    return Subjects(json.loads(_NUMBERS.read_text(encoding="utf-8")))
