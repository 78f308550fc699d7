"""Gather the parts of each list of a page: items, or terms with what is said of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from newsroom.engine.block import Role
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

_LISTS = frozenset("ul ol dl".split())
_PARTS = frozenset("li dd dt".split())
_NEAR = 4  # elements from a text out to its list


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of two parts or more: its element's name, and the numbers of its blocks.

    `linked` is its share of links and `mean` its chance of being the story, by its characters.
    """

    tag: str
    numbers: tuple[int, ...]
    linked: float
    mean: float


def lists_of(
    pieces: Sequence[Piece], chances: Sequence[float], headline: int | None
) -> list[Listed]:
    """Give the lists of a page; the headline and the captions of pictures are no parts of one."""
    found: dict[Frame, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        told = number != headline and piece.role is not Role.CAPTION
        around = _list_of(piece) if told else None
        if around is not None:
            found[around].append(number)
    return [
        _listed(pieces, chances, box, numbers) for box, numbers in found.items() if len(numbers) > 1
    ]


def _listed(
    pieces: Sequence[Piece], chances: Sequence[float], box: Frame, numbers: Sequence[int]
) -> Listed:
    lengths = [len(pieces[n].text) for n in numbers]
    linked = sum(map(mul, (pieces[n].link_share for n in numbers), lengths))
    story = sum(map(mul, (chances[n] for n in numbers), lengths))
    return Listed(box.tag, tuple(numbers), linked / sum(lengths), story / sum(lengths))


def _list_of(piece: Piece) -> Frame | None:
    """Give the list that a text is a part of."""
    around = piece.frame.path[:_NEAR]
    part = next((n for n, frame in enumerate(around) if frame.tag in _PARTS), _NEAR)
    return next((frame for frame in around[part + 1 :] if frame.tag in _LISTS), None)
