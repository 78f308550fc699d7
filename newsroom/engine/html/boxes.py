"""Weigh the boxes of a page: where its prose stands, and where its links do."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsroom.engine.html.frames import Frame
from newsroom.engine.html.reader import Piece

_REACH = 12  # boxes around a block that are weighed
_DECAY = 0.6  # what a paragraph counts for its box, and less for each box around that
_ENOUGH = 600  # characters; a longer paragraph speaks no louder
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

    def add(self, piece: Piece) -> None:
        """Count a block that stands in the box itself."""
        length = len(piece.text)
        prose = length if is_prose(piece) else 0
        self.characters += length
        self.linked += length * piece.link_share
        self.prose += prose
        self.blocks += 1
        self.score += min(prose, _ENOUGH)

    def add_box(self, box: "Box", weight: float) -> None:
        """Count a box inside, whose paragraphs speak for this one the less the deeper it is."""
        self.characters += box.characters
        self.linked += box.linked
        self.prose += box.prose
        self.blocks += box.blocks
        self.score += weight * box.score


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
    inner: dict[int, Box] = {}
    frames: dict[int, Frame] = {}
    for piece in pieces:
        frame = _box_of(piece)
        if frame is not None:
            frames[id(frame)] = frame
            inner.setdefault(id(frame), Box()).add(piece)
    for key, frame in list(frames.items()):
        weight = 1.0
        for around in frame.path[:_REACH]:
            frames[id(around)] = around
            found.by_frame.setdefault(id(around), Box()).add_box(inner[key], weight)
            weight *= _DECAY
    found.prose = sum(box.prose for box in inner.values())
    if found.prose:
        found.best = frames[max(found.by_frame, key=lambda key: found.by_frame[key].score)]
    return found


def _box_of(piece: Piece) -> Frame | None:
    """Give the innermost box around a block; its own element where it holds bare lines."""
    return piece.frame if piece.frame.tag in _BOXES else piece.frame.parent


def _around(piece: Piece, reach: int) -> tuple[Frame, ...]:
    """Give the boxes around a block, from the inside out."""
    frame = _box_of(piece)
    return () if frame is None else frame.path[:reach]
