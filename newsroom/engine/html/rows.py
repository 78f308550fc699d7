"""Join the cells of a table's row, which readers see in one line, into one block.

Only a table of the story is joined, and only one of short cells: a long one is a column of the
page's layout. A table of links is one link a block, to be judged each for itself; and where a
cell reaches over several rows, what stands in which column cannot be told in lines.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from newsroom.engine.block import Mark, Role
from newsroom.engine.html.elements import CELLS
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

_BETWEEN, _WITHIN = " |", " / "  # cells; the lines of one
_NEAR = 3  # elements from a text out to its cell, and from a row out to its table
_LONGEST = 80  # characters of a cell
_LINKED = 0.75  # share of links in a table; one of teams has some, one of other pages only such
_MOST = 0.5  # share of the cells, of a table and of a row, that are taken for the story


@dataclass(frozen=True, slots=True)
class Judged:
    """A block as read, with its chance to be the story, and whether it is taken for it.

    `told` is what it is where the page as a whole says so, and not the elements around it.
    """

    piece: Piece
    chance: float
    main: bool
    told: Role = Role.UNKNOWN


def joined(blocks: Iterable[Judged]) -> Iterator[Judged]:
    """Give blocks with the rows of tables joined."""
    for table, found in groupby(blocks, key=_table):
        cells = list(found)
        if table is not None and _are_lines(cells):
            yield from (_line(row, list(of_row)) for row, of_row in groupby(cells, key=_row))
        else:
            yield from cells


def _nearest(frame: Frame | None, tags: frozenset[str]) -> Frame | None:
    for _ in range(_NEAR):
        if frame is None or frame.tag in tags:
            return frame
        frame = frame.parent
    return None


def _cell(block: Judged) -> Frame | None:
    return _nearest(block.piece.frame, CELLS)


def _row(block: Judged) -> Frame | None:
    cell = _cell(block)
    return cell.parent if cell else None


def _table(block: Judged) -> Frame | None:
    return _nearest(_row(block), frozenset(("table",)))


def _are_lines(blocks: Sequence[Judged]) -> bool:
    """Tell a table of short cells of the story, at least two of them in a row."""
    cells: defaultdict[Frame | None, int] = defaultdict(int)
    for block in blocks:
        if block.told or block.piece.role is not Role.UNKNOWN:
            return False
        cells[_cell(block)] += len(block.piece.text)
    rows = {cell.parent for cell in cells if cell}
    if len(rows) == len(cells) or max(cells.values()) > _LONGEST or _reach_down(cells):
        return False
    return _share_of_story(blocks) >= _MOST and _linked(blocks) <= _LINKED


def _reach_down(cells: Iterable[Frame | None]) -> bool:
    return any(cell and cell.attributes.get("rowspan", "1") not in ("", "1") for cell in cells)


def _share_of_story(blocks: Sequence[Judged]) -> float:
    return sum(block.main for block in blocks) / len(blocks)


def _linked(blocks: Sequence[Judged]) -> float:
    linked = sum(block.piece.link_share * len(block.piece.text) for block in blocks)
    return linked / sum(len(block.piece.text) for block in blocks)


def _line(row: Frame | None, blocks: Sequence[Judged]) -> Judged:
    """Join what stands in a row; a cell that holds nothing keeps its place."""
    text, marks, column, cell = "", list[Mark](), 0, None
    for block in blocks:
        here = _cell(block)
        behind = _WITHIN if here is cell else _BETWEEN * ((here.column if here else 0) - column)
        text += behind if text or here is cell else behind.lstrip()
        text += " " if text and here is not cell else ""
        marks += [_moved(mark, len(text)) for mark in block.piece.marks]
        text += block.piece.text
        cell, column = here, here.column if here else column
    chance = max(b.chance for b in blocks)
    main = _is_head(blocks) or _share_of_story(blocks) >= _MOST
    piece = Piece(text, tuple(marks), row or blocks[0].piece.frame, _linked(blocks))
    return Judged(piece, chance, main)


def _is_head(blocks: Sequence[Judged]) -> bool:
    """Tell the row that names the columns, without which nobody can read the others."""
    cells = {_cell(block) for block in blocks}
    return len(cells) > 1 and all(cell is not None and cell.tag == "th" for cell in cells)


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, start=mark.start + by, end=mark.end + by)
