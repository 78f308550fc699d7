"""Place a block in the tree of its page: beside the headline, in a row of boxes alike."""

from collections import Counter
from collections.abc import Sequence

from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

Kind = tuple[Frame | None, str, str]  # what a box stands in, its tag, its last name

_REACH = 12  # elements around a block that are asked
NAMES = ("steps_to_headline", "headline_steps", "alike", "alike_steps")


class Neighbourhood:
    """The tree of a page, as far as its blocks stand in it."""

    def __init__(self, pieces: Sequence[Piece], headline: int | None) -> None:
        self._path: dict[Frame, int] = {}
        if headline is not None:
            around = pieces[headline].frame.path[:_REACH]
            self._path = {box: steps for steps, box in enumerate(around)}
        kinds: dict[Frame, Kind] = {}
        for piece in pieces:
            frame: Frame | None = piece.frame
            for _ in range(_REACH):
                if frame is None or not frame.tag or frame in kinds:
                    break
                kinds[frame] = (frame.parent, frame.tag, frame.names[-1] if frame.names else "")
                frame = frame.parent
        counts = Counter(kinds.values())
        self._alike = {box: counts[kind] if kind[2] else 0 for box, kind in kinds.items()}
        self._known: dict[Frame | None, tuple[float, ...]] = {}

    def describe(self, piece: Piece) -> tuple[float, ...]:
        """Give for each of `NAMES` its number; -1 where there is no headline near."""
        frame = piece.frame
        if frame in self._path:
            return (0.0, float(self._path[frame]), 0.0, 0.0)
        if frame.parent not in self._known:
            self._known[frame.parent] = self._described(frame)
        return self._known[frame.parent]

    def _described(self, frame: Frame) -> tuple[float, ...]:
        steps, there, alike, at = -1.0, -1.0, 0, 0
        for number, around in enumerate(frame.above[: _REACH - 1], 1):
            count = self._alike.get(around, 0)
            if count > alike:
                alike, at = count, number
            if around in self._path:
                steps, there = float(number), float(self._path[around])
                break
        return (steps, there, float(min(alike, 30)), float(at))
