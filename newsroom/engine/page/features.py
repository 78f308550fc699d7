"""Put a block in its context into numbers, which the classifier weighs."""

from collections.abc import Sequence

from newsroom.engine.page.hints import HINT_NAMES, hints
from newsroom.engine.page.layout import LAYOUT_NAMES, layout
from newsroom.engine.page.likeness import LIKENESS_NAMES, likeness
from newsroom.engine.page.looks import Look, looks
from newsroom.engine.page.sums import NOTHING, moved
from newsroom.engine.reading import Reading

_NEAR = (
    "words",
    "end",
    "function",
    "capitals",
    "wording",
    "prose",
    "bare",
    "credit",
    "timed",
    "posted",
)
_PLACES = tuple(Look._fields.index(name) for name in _NEAR)
_BESIDE = {-2: "two before", -1: "before", 1: "after", 2: "two after"}

NAMES: tuple[str, ...] = (
    *Look._fields,
    *(f"{name} {beside}" for beside in _BESIDE.values() for name in _NEAR),
    *LAYOUT_NAMES,
    *LIKENESS_NAMES,
    *HINT_NAMES,
)


def columns(reading: Reading) -> list[Sequence[float]]:
    """Give a column for each of NAMES: its number for every block; empty where there is none."""
    seen = reading.shared(looks)
    if not seen:
        return [()] * len(NAMES)
    own = list(zip(*seen, strict=True))
    beside = (moved(own[place], offset, NOTHING) for offset in _BESIDE for place in _PLACES)
    return [*own, *beside, *layout(reading), *likeness(reading), *hints(reading)]


def features(reading: Reading) -> list[list[float]]:
    """Give the numbers of each block, in the order of NAMES."""
    return list(map(list, zip(*reading.shared(columns), strict=True)))
