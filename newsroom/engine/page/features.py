"""Put a block in its context into numbers, which the classifier weighs."""

from collections.abc import Iterator

from newsroom.engine.page.layout import LAYOUT_NAMES, layout
from newsroom.engine.page.likeness import LIKENESS_NAMES, likeness
from newsroom.engine.page.looks import Look, looks
from newsroom.engine.reading import Reading

_NEAR = ("words", "end", "function", "capitals", "wording", "prose", "bare", "credit", "timed")
_PLACES = tuple(Look._fields.index(name) for name in _NEAR)
_NONE = (-1.0,) * len(_NEAR)
_BESIDE = {-2: "two before", -1: "before", 1: "after", 2: "two after"}

NAMES: tuple[str, ...] = (
    *Look._fields,
    *(f"{name} {beside}" for beside in _BESIDE.values() for name in _NEAR),
    *LAYOUT_NAMES,
    *LIKENESS_NAMES,
)


def features(reading: Reading) -> list[list[float]]:
    """Give the numbers of each block, in the order of NAMES."""
    seen = reading.shared(looks)
    near = [tuple(map(look.__getitem__, _PLACES)) for look in seen]
    context = zip(seen, layout(reading), likeness(reading), strict=True)
    return [
        [*look, *_beside(near, number), *where, *like]
        for number, (look, where, like) in enumerate(context)
    ]


def _beside(near: list[tuple[float, ...]], number: int) -> Iterator[float]:
    for offset in _BESIDE:
        at = number + offset
        yield from near[at] if 0 <= at < len(near) else _NONE
