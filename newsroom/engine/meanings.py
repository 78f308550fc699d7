"""Tell which words mean nearly the same or belong together, by short codes of their stems.

A code (`meanings.json`) says on which side of each of some planes a stem's vector lies: the more
sides two stems share, the smaller is the angle between them (Charikar 2002). The vectors were
GloVe's (Pennington et al. 2014), put in the public domain by its authors; the codes are made by
`python -m training.relatedness`. It also turns the same vectors into those of `directions`, in
which a sentence lies nearest to the article that it was taken from.
"""

import base64
import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from newsroom.engine.directions import Directions, places_of

_NUMBERS = Path(__file__).with_name("meanings.json")
Code = int


class Meanings:
    """Codes of stems, `bits` long, and vectors of `size` numbers that give texts' directions."""

    def __init__(self, numbers: Mapping[str, Any]) -> None:
        self._places = places_of(numbers["stems"].split(" "))
        self._size = int(numbers["bits"]) // 8
        self._codes = base64.b64decode(numbers["codes"])
        vectors = base64.b64decode(numbers["vectors"])
        self.directions = Directions(self._places, numbers["scales"], vectors, numbers["size"])
        bits = 8 * self._size
        self._likeness = [math.cos(math.pi * apart / bits) for apart in range(bits + 1)]

    def code(self, root: str) -> Code | None:
        """Give a stem's code, None where it is not known."""
        place = self._places.get(root)
        if place is None:
            return None
        return int.from_bytes(self._codes[place * self._size : (place + 1) * self._size])

    def likeness(self, one: Code, others: Sequence[Code], count: int = 1) -> float:
        """Give the cosine of a stem's vector and the `count` nearest others', their mean: 1 to -1.

        As far as the codes tell it; there must be others.
        """
        apart = sorted([(one ^ other).bit_count() for other in others])[:count]
        return sum([self._likeness[sides] for sides in apart]) / len(apart)


@cache
def meanings() -> Meanings:
    """Give the codes that are kept beside this module."""
    return Meanings(json.loads(_NUMBERS.read_text(encoding="utf-8")))
