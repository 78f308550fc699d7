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
from operator import add, mul
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
        total = [0.0] * self.size
        for root, count in counts.items():
            place = self._place.get(root)
            if place is not None and count > 0:
                weight = (1 + math.log(max(count, 1.0))) * self._scales[place]
                vector = self._vectors[place * self.size : (place + 1) * self.size]
                total = list(map(add, total, map(weight.__mul__, vector)))
        length = math.sqrt(sum(map(mul, total, total)))
        return [t / length for t in total] if length else total


def nearness(one: Vector, other: Vector) -> float:
    """Give the cosine of two directions of length 1; 0 where one of them is not known."""
    return float(sum(map(mul, one, other)))


@cache
def subjects() -> Subjects:
    """Give the vectors that are kept beside this module."""
    return Subjects(json.loads(_NUMBERS.read_text(encoding="utf-8")))
