"""Tell which words mean nearly the same or belong together, by short codes of their stems.

A code (`meanings.json`) says on which side of each of some planes a stem's vector lies: the more
sides two stems share, the smaller is the angle between them (Charikar 2002). The vectors were
GloVe's (Pennington et al. 2014), put in the public domain by its authors; the codes are made by
`python -m training.relatedness`.
"""

import base64
import json
import math
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from newsroom.engine.subjects import Subjects, Vector

_NUMBERS = Path(__file__).with_name("meanings.json")
LOUD = 50.0  # steps of loudness that make one of rarity
_SIDES = [bytes(1 if byte >> bit & 1 else 255 for bit in range(7, -1, -1)) for byte in range(256)]
Code = int


class Meanings:
    """Codes of stems, `bits` long; `loudness` is a byte each: how much a stem tells of a subject.

    `mean` and `spread` are those of articles' directions, as `Subjects` wants them.
    """

    def __init__(self, numbers: Mapping[str, Any]) -> None:
        self._stems: list[str] = numbers["stems"].split(" ")
        self._size = int(numbers["bits"]) // 8
        self._codes = base64.b64decode(numbers["codes"])
        self._loudness = base64.b64decode(numbers["loudness"])
        self._mean: Vector = numbers["mean"]
        self._spread: Vector = numbers["spread"]
        self._places = {root: place for place, root in enumerate(self._stems)}
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

    @cached_property
    def subjects(self) -> Subjects:
        """The same stems as vectors, a number of 1 or -1 for each side, for whole texts."""
        return Subjects(
            self._stems,
            [loudness / LOUD for loudness in self._loudness],
            b"".join([_SIDES[byte] for byte in self._codes]),
            self._mean,
            self._spread,
        )


@cache
def meanings() -> Meanings:
    """Give the codes that are kept beside this module."""
    return Meanings(json.loads(_NUMBERS.read_text(encoding="utf-8")))
