"""Know the fields in which a page asks its reader for an address, and the boxes set around them.

Whatever the makers of a page call it, a small box with such a field is no part of a story: its
heading, what it promises and its terms belong to the field. Of 431 blocks in such boxes, on
labelled pages of 42 hosts, none was the story.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

_TYPED = ("", "text")  # fields of these types are told by what they are called
_CALLED = ("name", "id", "placeholder", "aria-label", "autocomplete")
_ADDRESS = re.compile(r"e-?mail", re.IGNORECASE)
_READ = 80  # characters of such a name
_BOXES = frozenset("div section aside form fieldset label p li ul center figure footer".split())
_LONGEST = 600  # characters of a box
_MOST = 12  # blocks of one
_PROMISE = 140  # characters of a paragraph unlike the story's, that may be its promise
_SPEAKS = re.compile(
    r"\b(?:news ?letters?|letters?|e-?mails?|inbox|subscri\w+|sign(?:ing)?[ -]?up|join|privacy"
    r"|unsubscribe|terms|weekly|daily|(?:every|each|once a) (?:\w+day|day|morning|week|month))\b",
    re.IGNORECASE,
)


def asks_address(attributes: Mapping[str, str]) -> bool:
    """Tell the attributes of a field in which somebody is to write an address."""
    kind = attributes.get("type", "").strip().lower()
    if kind not in _TYPED:
        return kind == "email"
    return any(_ADDRESS.search(attributes.get(name, "")[:_READ]) for name in _CALLED)


def mark_around(frame: Frame) -> None:
    """Note on all elements around a field that it stands in them."""
    step: Frame | None = frame
    while step is not None and not step.asks:
        step.asks = True
        step = step.parent


def asking_boxes(pieces: Sequence[Piece], first: int | None, own: Collection[Frame]) -> set[Frame]:
    """Give the small boxes with such a field, but those in `own` and those that hold the story.

    `first` is the first paragraph of the story: what is set like it may be one, too.
    """
    if not pieces or not any(frame.asks for frame in pieces[0].frame.path):
        return set()
    held: dict[Frame, list[Piece]] = defaultdict(list)
    for piece in pieces:
        for frame in piece.frame.path:
            if frame.asks and frame not in own and frame.tag in _BOXES:
                held[frame].append(piece)
    like = None if first is None else _kind(pieces[first])
    return {frame for frame, parts in held.items() if _is_small(parts, like)}


def _kind(piece: Piece) -> tuple[str, tuple[str, ...]]:
    return piece.frame.tag, piece.frame.names


def _is_small(parts: Sequence[Piece], like: tuple[str, tuple[str, ...]] | None) -> bool:
    """Tell a box of a few words, with no paragraph that may be the story's."""
    if len(parts) > _MOST or sum(len(piece.text) for piece in parts) > _LONGEST:
        return False
    told = (piece for piece in parts if is_prose(piece) and not _SPEAKS.search(piece.text))
    return all(len(piece.text) <= _PROMISE and _kind(piece) != like for piece in told)
