"""Settle what the forests know too few pages for: recipes, what is quoted, and links that ask.

Recipes stand in boxes of their own, often far below a story, with the names that the makers of
such boxes gave them. What is quoted, a post of somebody's too, stays with the story that stands
before and after it, and so does a table. A paragraph that is one link as a whole and begins with
what to do ("See how the council voted") leads on, whatever stands around it. The caption of a
picture that the page shows is the picture's: of 367 of them eight, bare names, were the story.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from newsroom.engine.block import Role
from newsroom.engine.html.apart import inside
from newsroom.engine.html.asking import asking
from newsroom.engine.html.comments import names_comments
from newsroom.engine.html.elements import CELLS
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.lists import lists_of
from newsroom.engine.html.parts import beside, led_on
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.standfirsts import leading

_RECIPE, _QUOTED, _LEADING = 0.9, 0.9, 0.6  # chances of the story: at least
_NAMED = 0.02  # the same for what the story may have itself, though named after comments
_LINK, _ASKING = 0.3, 0.05  # the same at most, of captions and links that lead on, and of boxes
_STANDS = 0.5  # chance of what must stand before and after a quotation or a table
_LINKED = 0.3  # share of links in a table; one of other pages has more
_WIDGETS = frozenset((".fb-xfbml-parse-ignore", ".wp-embedded-content"))  # cards of other pages
_BOX = re.compile(
    r"[.#](?:[^\W_]+[-_]+)*(?:recipes?[-_]*|mv-create[-_]+)(?:[^\W_]+[-_]+)?"
    r"(?:ingredients?|instructions?|directions?|method|steps?)(?:[-_].*)?"
)
_NOT = re.compile(r"[-_](?:comments?|nav|related|ads?|share|newsletter|shop|links?)(?![a-z])")
_WHOLES = frozenset("html body main article".split())
_ASKS = re.compile(
    r"(?:find out|see|learn|check out|explore|read|get|discover|watch|join|try|download|view|listen"
    r"|browse|compare|visit|hear|follow) ",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:related(?: \w+)?|(?:also|must) read|read (?:also|next)|don['’]t miss|recommended(?: \w+)?"
    r"|watch(?: \w+)?) ?[:|]",
    re.IGNORECASE,
)
_WHOLE, _MOST = 0.95, 0.6  # share of a block in a link; behind a label
_WORDS = range(5, 16)  # of such a link
_ENDS = (".", "!", "?", ":", ",", "”", '"', "’")
_PLAIN = frozenset("p div span".split())  # elements of one; a subheading or an item may be linked


def settled(pieces: Sequence[Piece], chances: Sequence[float], headline: int | None) -> list[float]:
    """Give the chances of being the story, after what is certain of some blocks.

    What has no chance at all, as menus and readers' comments, has none in a recipe's box either.
    """
    recipe = inside(pieces, headline, _is_recipe)
    named = inside(pieces, headline, names_comments)
    least = [
        (_RECIPE if is_part else _NAMED if is_named else 0.0) if chance else 0.0
        for is_part, is_named, chance in zip(recipe, named, chances, strict=True)
    ]
    lists = lists_of(pieces, chances, headline)
    for number, chance in beside(pieces, chances, lists).items():
        least[number] = max(least[number], chance)
    set_in = frozenset(_set_in(pieces, chances))
    for number in set_in:
        least[number] = _QUOTED
    for number in leading(pieces, chances, headline):
        least[number] = _LEADING
    asked = asking(pieces, headline)
    captions = (n not in set_in and piece.captions_picture for n, piece in enumerate(pieces))
    most = [
        _ASKING if asks else _LINK if is_caption or _leads(piece) else 1.0
        for piece, asks, is_caption in zip(pieces, asked, captions, strict=True)
    ]
    for number, chance in led_on(pieces, chances, lists).items():
        most[number] = min(most[number], chance)
    return [
        min(chance, limit) if limit < 1.0 else max(chance, sure)
        for chance, sure, limit in zip(chances, least, most, strict=True)
    ]


def _set_in(pieces: Sequence[Piece], chances: Sequence[float]) -> Iterator[int]:
    """Give the blocks of quotations and tables with the story right before and right after them."""
    is_set = _are_set_in(pieces)
    stands = False  # whether what came before them is the story
    for is_meant, run in groupby(range(len(pieces)), is_set.__getitem__):
        numbers = list(run)
        if is_meant and stands and _lead_nowhere([pieces[n] for n in numbers]):
            after = numbers[-1] + 1
            if after < len(pieces) and chances[after] >= _STANDS:
                yield from numbers
        stands = chances[numbers[-1]] >= _STANDS


def _are_set_in(pieces: Sequence[Piece]) -> list[bool]:
    """Tell what is quoted, cells of tables, and the caption under either in the same figure."""
    found: list[bool] = []
    figure = None  # of the last such block
    for piece in pieces:
        here = piece.frame.figure
        is_under = piece.role is Role.CAPTION and here is not None and here is figure
        found.append(_is_quoted(piece) or _is_cell(piece.frame) or (is_under and found[-1]))
        figure = here if found[-1] else None
    return found


def _is_quoted(piece: Piece) -> bool:
    return piece.role is Role.QUOTATION and _WIDGETS.isdisjoint(piece.frame.within())


def _is_cell(frame: Frame) -> bool:
    return frame.tag in CELLS or (frame.parent is not None and frame.parent.tag in CELLS)


def _lead_nowhere(pieces: Sequence[Piece]) -> bool:
    """Tell quotations, and tables that aren't made of links."""
    cells = [piece for piece in pieces if not _is_quoted(piece)]
    linked = sum(piece.link_share * len(piece.text) for piece in cells)
    return linked <= _LINKED * sum(len(piece.text) for piece in cells)


def _leads(piece: Piece) -> bool:
    if piece.frame.tag not in _PLAIN or piece.link_share < _MOST:
        return False
    if _LABELLED.match(piece.text):
        return True
    if piece.link_share < _WHOLE:
        return False
    if piece.text.count(" ") + 1 not in _WORDS or piece.text.endswith(_ENDS):
        return False
    here = all(mark.href.startswith("#") for mark in piece.marks)
    return not here and _ASKS.match(piece.text) is not None


def _is_recipe(box: Frame) -> bool:
    return bool(box.names) and box.tag not in _WHOLES and _says_recipe(box.names)


@lru_cache(maxsize=16384)
def _says_recipe(names: tuple[str, ...]) -> bool:
    said = " ".join(names)
    return ("recipe" in said or "mv-create" in said) and any(map(_is_part, names))


def _is_part(name: str) -> bool:
    return _BOX.fullmatch(name) is not None and not _NOT.search(name)
