"""Weigh the boxes of a page: where its prose stands, and where its links do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from newsroom.engine.html.frames import Frame
from newsroom.engine.html.reader import Piece

_REACH = 12  # boxes around a block that are weighed
_DECAY = 0.6  # what a paragraph counts for its box, and less for each box around that
_BOXES = frozenset("article body center div main section td".split())
_ENDS = (".", "!", "?", "”", '"', "’", "…", ":")


@dataclass(slots=True)
class Box:
    """What stands in an element: characters, those in links, those of prose; blocks."""

    characters: int = 0
    linked: float = 0.0
    prose: int = 0
    blocks: int = 0
    score: float = 0.0


EMPTY = Box()


@dataclass
class Boxes:
    """The boxes of a page by their elements, and the one that holds the story most likely."""

    by_frame: dict[int, Box] = field(default_factory=dict)
    best: Frame | None = None
    prose: int = 0

    def around(self, piece: Piece) -> list[Box]:
        """Give the three boxes around a block, from the inside out."""
        found = [self.by_frame.get(id(frame), EMPTY) for frame in _around(piece, 3)]
        return found + [EMPTY] * (3 - len(found))

    def distance(self, piece: Piece) -> int:
        """Give how many boxes a block stands below the best one; -1 where it stands outside."""
        frames = _around(piece, _REACH)
        return next((n for n, frame in enumerate(frames) if frame is self.best), -1)


def is_prose(piece: Piece) -> bool:
    """Tell a block that reads like a paragraph: long enough, ended, and not made of links."""
    text = piece.text
    return len(text) >= 60 and piece.link_share < 0.5 and text.endswith(_ENDS)


def boxes_of(pieces: Sequence[Piece]) -> Boxes:
    """Weigh all boxes of a page, in time linear in its blocks."""
    found = Boxes()
    frames: dict[int, Frame] = {}
    for piece in pieces:
        length = len(piece.text)
        prose = length if is_prose(piece) else 0
        found.prose += prose
        weight = float(min(prose, 600))
        for frame in _around(piece, _REACH):
            box = found.by_frame.setdefault(id(frame), Box())
            frames[id(frame)] = frame
            box.characters += length
            box.linked += length * piece.link_share
            box.prose += prose
            box.blocks += 1
            box.score += weight
            weight *= _DECAY
    if found.prose:
        found.best = frames[max(found.by_frame, key=lambda key: found.by_frame[key].score)]
    return found


def _around(piece: Piece, reach: int) -> Iterator[Frame]:
    """Give the boxes around a block; its own element is one where it holds bare lines."""
    frame = piece.frame
    skip = 0 if frame.tag in _BOXES else 1
    return islice(frame.around(reach + skip), skip, None)
