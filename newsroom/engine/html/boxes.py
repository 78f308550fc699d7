"""Weigh the boxes of a page: where its prose stands, and where its links do."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

_REACH = 12  # boxes around a block that are weighed
_DECAY = 0.6  # what the paragraphs of a box count for the box around it
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
        """Count a box right inside, whose paragraphs speak for this one less than its own."""
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
    """Weigh all boxes of a page, in time linear in its elements."""
    found = Boxes()
    boxes, depths = found.by_frame, _Depths()
    for piece in pieces:
        frame = box_of(piece)
        if frame is not None and frame.tag:
            box = boxes.get(frame)
            if box is None:
                box = boxes[frame] = Box()
                depths.add(frame)
            box.add(piece)
    found.prose = sum(box.prose for box in boxes.values())
    for frame in depths.inside_out():
        around = frame.parent
        if around is not None and around.tag:
            boxes.setdefault(around, Box()).add_box(boxes[frame], _DECAY)
    if found.prose:
        found.best = max(boxes, key=lambda frame: boxes[frame].score)
    return found


class _Depths:
    """How deep elements stand in a page, each and all around it looked at once."""

    def __init__(self) -> None:
        self._of: dict[Frame, int] = {}

    def add(self, frame: Frame) -> None:
        """Count the elements around one."""
        chain: list[Frame] = []
        step: Frame | None = frame
        while step is not None and step.tag and step not in self._of:
            chain.append(step)
            step = step.parent
        depth = self._of.get(step, 0) if step is not None else 0
        for number, one in enumerate(reversed(chain), depth + 1):
            self._of[one] = number

    def inside_out(self) -> list[Frame]:
        """Give all of them, the deeper before those around them."""
        return sorted(self._of, key=self._of.__getitem__, reverse=True)


def box_of(piece: Piece) -> Frame | None:
    """Give the innermost box around a block; its own element where it holds bare lines."""
    return piece.frame if piece.frame.tag in _BOXES else piece.frame.parent
