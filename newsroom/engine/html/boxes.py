"""Weigh the boxes of a page: where its prose stands, and where its links do."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsroom.engine.html.frames import Frame
from newsroom.engine.html.reader import Piece

_REACH = 12  # boxes around a block that are weighed
_DECAY = 0.6  # what a paragraph counts for its box, and less for each box around that
_ENOUGH = 600  # characters; a longer paragraph speaks no louder
_BOXES = frozenset("article body center div main section td".split())
_AROUND = 3  # boxes around a block that are described
_BOX = ("share", "link_density", "blocks", "prose_share")
NAMES = (*(f"{name}_box{level}" for level in range(_AROUND) for name in _BOX), "best_distance")
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

    def shares(self, prose: int) -> tuple[float, ...]:
        """Give its shares of prose and links, its blocks, its share of all prose of the page."""
        characters = max(self.characters, 1)
        return (
            self.prose / characters,
            self.linked / characters,
            float(self.blocks),
            self.prose / max(prose, 1),
        )


EMPTY = Box()


@dataclass
class Boxes:
    """The boxes of a page by their elements, and the one that holds the story most likely."""

    by_frame: dict[Frame, Box] = field(default_factory=dict)
    best: Frame | None = None
    prose: int = 0
    _known: dict[Frame | None, tuple[float, ...]] = field(default_factory=dict)

    def describe(self, piece: Piece) -> tuple[float, ...]:
        """Give for each of `NAMES` its number: three boxes around a block, from the inside out."""
        frame = box_of(piece)
        if frame not in self._known:
            around = () if frame is None else frame.path[:_AROUND]
            found = [self.by_frame.get(one, EMPTY) for one in around]
            found += [EMPTY] * (_AROUND - len(found))
            numbers = [number for box in found for number in box.shares(self.prose)]
            self._known[frame] = (*numbers, float(self._distance(frame)))
        return self._known[frame]

    def holds(self, piece: Piece) -> bool:
        """Tell whether a block stands in the best box, or there is none."""
        return self.best is None or self._distance(box_of(piece)) >= 0

    def _distance(self, frame: Frame | None) -> int:
        """Give how many boxes one stands below the best one; -1 where it stands outside."""
        around = () if frame is None else frame.path[:_REACH]
        return next((n for n, one in enumerate(around) if one is self.best), -1)


def is_prose(piece: Piece) -> bool:
    """Tell a block that reads like a paragraph: long enough, ended, and not made of links."""
    text = piece.text
    return len(text) >= 60 and piece.link_share < 0.5 and text.endswith(_ENDS)


def boxes_of(pieces: Sequence[Piece]) -> Boxes:
    """Weigh all boxes of a page, in time linear in its blocks."""
    found = Boxes()
    inner: dict[Frame, Box] = {}
    for piece in pieces:
        frame = box_of(piece)
        if frame is not None:
            inner.setdefault(frame, Box()).add(piece)
    for frame, box in inner.items():
        weight = 1.0
        for around in frame.path[:_REACH]:
            if around not in found.by_frame:
                found.by_frame[around] = Box()
            found.by_frame[around].add_box(box, weight)
            weight *= _DECAY
    found.prose = sum(box.prose for box in inner.values())
    if found.prose:
        found.best = max(found.by_frame, key=lambda frame: found.by_frame[frame].score)
    return found


def box_of(piece: Piece) -> Frame | None:
    """Give the innermost box around a block; its own element where it holds bare lines."""
    return piece.frame if piece.frame.tag in _BOXES else piece.frame.parent
