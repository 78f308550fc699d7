"""Join the cells of a table's row, which readers see in one line, into one block.

Only rows of the story are joined, and only short cells: a long one is a column of the page's
layout, and a row of links is one link a block, to be judged each for itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from newsroom.engine.block import Mark, Role
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.reader import Piece

_CELLS = frozenset(("td", "th"))
_BETWEEN = " | "
_NEAR = 3  # elements from a text out to its cell
_LONGEST = 80  # characters of a cell
_LINKED = 0.3  # share of links in a row; one of other pages has more


@dataclass(frozen=True, slots=True)
class Judged:
    """A block as read, with its chance to be the story, and whether it is taken for it."""

    piece: Piece
    chance: float
    main: bool
    is_headline: bool = False


def joined(blocks: Iterable[Judged]) -> Iterator[Judged]:
    """Give blocks with the rows of tables joined."""
    for row, found in groupby(blocks, key=_row):
        cells = list(found)
        if row is not None and _are_one_line(cells):
            yield _line(cells)
        else:
            yield from cells


def _row(block: Judged) -> Frame | None:
    cell = _cell(block.piece)
    return None if cell is None or cell.parent is None else cell.parent


def _cell(piece: Piece) -> Frame | None:
    step: Frame | None = piece.frame
    for _ in range(_NEAR):
        if step is None or step.tag in _CELLS:
            return step
        step = step.parent
    return None


def _are_one_line(cells: Sequence[Judged]) -> bool:
    """Tell several short cells of the story, each of one block."""
    texts = [block.piece for block in cells]
    if len({id(_cell(piece)) for piece in texts}) < len(cells) or len(cells) < 2:
        return False
    if not all(block.main and not block.is_headline for block in cells):
        return False
    if any(piece.role is not Role.UNKNOWN or len(piece.text) > _LONGEST for piece in texts):
        return False
    return _linked(texts) <= _LINKED


def _linked(pieces: Sequence[Piece]) -> float:
    linked = sum(piece.link_share * len(piece.text) for piece in pieces)
    return linked / sum(len(piece.text) for piece in pieces)


def _line(cells: Sequence[Judged]) -> Judged:
    first = cells[0]
    text, marks = "", list[Mark]()
    for block in cells:
        text += _BETWEEN if text else ""
        marks += [_moved(mark, len(text)) for mark in block.piece.marks]
        text += block.piece.text
    row = _row(first) or first.piece.frame
    share = _linked([block.piece for block in cells])
    piece = Piece(text, tuple(marks), row, share)
    return Judged(piece, max(block.chance for block in cells), main=True)


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, start=mark.start + by, end=mark.end + by)
