"""Tell whether a title is near to a story in subject, by vectors of word stems.

The vectors (`subjects.json`) are the leading directions of a table of which stems stand in which
articles (latent semantic analysis, Deerwester et al. 1990), made by
`python -m training.relatedness`.
With them go the mean of the articles' directions and how far they spread: a headline of common
words is near to every story, so that nearness tells only by how unusual it is.
"""

import base64
import json
import math
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul, sub
from pathlib import Path
from typing import Any

_NUMBERS = Path(__file__).with_name("subjects.json")
_STEEP = 2.0  # how fast what is unusual becomes sure
_LEAST = 0.02  # spread, so that a title of few known words is not at once unusual
Vector = Sequence[float]


class Subjects:
    """Vectors of stems: small whole numbers, a signed byte each, and a scale for each stem.

    `mean` and `spread` are those of the directions of articles, the spread as a variance.
    """

    def __init__(
        self,
        stems: Sequence[str],
        scales: Sequence[float],
        vectors: bytes,
        mean: Vector,
        spread: Vector,
    ) -> None:
        self.size = len(mean)
        self._place = {root: place for place, root in enumerate(stems)}
        self._scales = scales
        self._vectors = array("b", vectors)
        self.mean, self.spread = mean, spread

    @classmethod
    def from_json(cls, numbers: Mapping[str, Any]) -> "Subjects":
        """Read what the training wrote: the vectors in base64, the stems in one string."""
        return cls(
            numbers["stems"].split(" "),
            numbers["scales"],
            base64.b64decode(numbers["vectors"]),
            numbers["mean"],
            numbers["spread"],
        )

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

    def nearer(self, title: Vector, story: Vector) -> float:
        """Give from 0 to 1 how a title is nearer to this story than to most; 0.5 where it is not.

        This is its distance from the mean nearness, in deviations of it, through a logistic curve.
        """
        further = sum(map(mul, title, map(sub, story, self.mean)))
        deviation = math.sqrt(sum(map(mul, map(mul, title, title), self.spread)))
        return 1.0 / (1.0 + math.exp(-_STEEP * further / (deviation + _LEAST)))


@cache
def subjects() -> Subjects:
    """Give the vectors that are kept beside this module."""
    return Subjects.from_json(json.loads(_NUMBERS.read_text(encoding="utf-8")))
