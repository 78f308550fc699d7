"""Tell the blocks that stand where no story does: what readers wrote, menus, forms, footers."""

import re
from collections.abc import Callable, Sequence

from newsroom.engine.block import MarkKind
from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.comments import names_comments, of_story
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

_REACH = 40  # elements around the headline that are the story's own
_NEVER = frozenset(("nav", "form"))
_OF_PAGE = frozenset(("header", "footer"))  # of the page, unless they are an article's own
_OWNERS = frozenset(("article", "main"))
_LINKED = 0.5  # share of links in a row of them, whatever parts them
_LETTER = re.compile(r"\w")


def commented(pieces: Sequence[Piece], headline: int | None) -> list[bool]:
    """Tell what readers wrote: in an element named after comments that the headline isn't in.

    Comments never stand before the story: the first paragraph below the headline is none, nor is
    what shares its box, as on pages whose stories are comments. Nor is a box that the story has.
    """
    found = inside(pieces, headline, names_comments)
    start = 0 if headline is None else headline + 1
    first = next((n for n in range(start, len(pieces)) if is_prose(pieces[n])), None)
    if headline is None or first is None:
        return found
    boxes = {box for box in pieces[first].frame.path if found[first] and names_comments(box)}
    boxes |= of_story(pieces, found, first)
    if not boxes:
        return found
    return inside(pieces, headline, lambda box: box not in boxes and names_comments(box))


def beside(pieces: Sequence[Piece], headline: int | None) -> list[bool]:
    """Tell what stands in a menu, a form, the page's header or footer, and not with the headline.

    None of more than 5,500 such blocks was the story. A paragraph may still be it, and so may all
    where no headline is known: pages have been put into one form as a whole.
    """
    if headline is None:
        return [False] * len(pieces)
    there = inside(pieces, headline, _is_landmark)
    return [
        is_inside and not is_prose(piece) for piece, is_inside in zip(pieces, there, strict=True)
    ]


def is_row_of_links(piece: Piece) -> bool:
    """Tell a line of two links or more, with nothing but signs before, between and after them."""
    if len(piece.marks) < 2 or piece.link_share < _LINKED:
        return False
    links = [mark for mark in piece.marks if mark.kind is MarkKind.LINK]
    starts = (*(link.start for link in links), None)
    ends = (0, *(link.end for link in links))
    between = (piece.text[end:start] for end, start in zip(ends, starts, strict=True))
    return len(links) > 1 and not any(map(_LETTER.search, between))


def inside(
    pieces: Sequence[Piece], headline: int | None, is_meant: Callable[[Frame], bool]
) -> list[bool]:
    """Tell the blocks in an element of a certain kind that the headline isn't in."""
    known: dict[Frame | None, bool] = {None: False}
    if headline is not None:
        known |= dict.fromkeys(pieces[headline].frame.path[:_REACH], False)
    frames = [piece.frame for piece in pieces]
    return [known[f] if f in known else _asked(f, known, is_meant) for f in frames]


def _asked(
    frame: Frame, known: dict[Frame | None, bool], is_meant: Callable[[Frame], bool]
) -> bool:
    around = [frame]
    box = frame.parent
    while box not in known and box is not None:
        around.append(box)
        box = box.parent
    said = known[box]
    while around:
        box = around.pop()
        said = known[box] = said or is_meant(box)
    return said


def _is_landmark(box: Frame) -> bool:
    if box.tag in _OF_PAGE:
        return not any(around.tag in _OWNERS for around in box.above)
    return box.tag in _NEVER
