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
from collections.abc import Mapping
from functools import cache
from operator import mul, sub
from pathlib import Path
from typing import Any

from newsroom.engine.directions import Directions, Vector, places_of

_NUMBERS = Path(__file__).with_name("subjects.json")
_STEEP = 2.0  # how fast what is unusual becomes sure
_LEAST = 0.02  # spread, so that a title of few known words is not at once unusual


class Subjects(Directions):
    """Gives directions; `mean` and `spread` are those of articles', the spread as a variance."""

    def __init__(self, numbers: Mapping[str, Any]) -> None:
        """Read what the training wrote: the vectors in base64, the stems in one string."""
        self.mean: Vector = numbers["mean"]
        self.spread: Vector = numbers["spread"]
        places = places_of(numbers["stems"].split(" "))
        vectors = base64.b64decode(numbers["vectors"])
        super().__init__(places, numbers["scales"], vectors, len(self.mean))

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
    return Subjects(json.loads(_NUMBERS.read_text(encoding="utf-8")))
