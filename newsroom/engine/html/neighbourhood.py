"""Place a block in the tree of its page: beside the headline, in a row of boxes alike."""

from collections import Counter
from collections.abc import Sequence

from newsroom.engine.html.frames import Frame
from newsroom.engine.html.reader import Piece

Kind = tuple[int, str, tuple[str, ...]]  # where a box stands, its tag, its last name

_REACH = 12  # elements around a block that are asked
NAMES = ("steps_to_headline", "headline_steps", "alike", "alike_steps")


class Neighbourhood:
    """The tree of a page, as far as its blocks stand in it."""

    def __init__(self, pieces: Sequence[Piece], headline: int | None) -> None:
        self._path: dict[int, int] = {}
        if headline is not None:
            around = pieces[headline].frame.path[:_REACH]
            self._path = {id(frame): steps for steps, frame in enumerate(around)}
        counts: Counter[Kind] = Counter()
        kinds: dict[int, Kind] = {}
        for piece in pieces:
            for frame in piece.frame.path[:_REACH]:
                if id(frame) in kinds:
                    break
                kinds[id(frame)] = _kind(frame)
                counts[kinds[id(frame)]] += 1
        self._alike = {key: counts[kind] if kind[2] else 0 for key, kind in kinds.items()}
        self._known: dict[int, tuple[float, ...]] = {}

    def describe(self, piece: Piece) -> tuple[float, ...]:
        """Give for each of `NAMES` its number; -1 where there is no headline near."""
        key = id(piece.frame)
        if key not in self._known:
            self._known[key] = self._described(piece.frame)
        return self._known[key]

    def _described(self, frame: Frame) -> tuple[float, ...]:
        steps, there, alike, at = -1.0, -1.0, 0, 0
        for number, around in enumerate(frame.path[:_REACH]):
            count = self._alike.get(id(around), 0)
            if number and count > alike:
                alike, at = count, number
            if id(around) in self._path:
                steps, there = float(number), float(self._path[id(around)])
                break
        return (steps, there, float(min(alike, 30)), float(at))


def _kind(frame: Frame) -> Kind:
    """Give what boxes in one row have in common."""
    return id(frame.parent), frame.tag, frame.names[-1:]
