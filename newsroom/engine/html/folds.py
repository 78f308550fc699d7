"""Keep the text of a story that a page hides until somebody asks for it.

What stands behind "Read more", and an answer behind its question, is hidden as menus and dialogs
are. It is the story's where it stands in it, reads like a text, and a button or a link in the
story opens it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsroom.engine.html.frames import BESIDE, Frame
from newsroom.engine.html.pieces import Piece

OPENERS = frozenset(("a", "button"))
_MORE = re.compile(
    r"\W*(?:(?:read|show|see|view|load) (?:more|all|the rest|(?:the )?full (?:story|article))"
    r"|(?:continue|keep) reading|expand|more)\W*",
    re.IGNORECASE,
)
_LONGEST = 40  # code points on such a button
_LINKED = 0.5  # share of links in a hidden text, from which on it is a menu
_ENDS = (".", "!", "?", "”", '"', "’", "…")
_WORDS = 3  # spaces in a sentence, at least
_TARGETS = ("href", "data-target", "data-bs-target")
_WHOLE = 0.9  # share of a line in its link


def opened_by(attributes: Mapping[str, str]) -> list[str]:
    """Give the ids of what a button or a link with such attributes opens."""
    if not attributes:
        return []
    said = [attributes.get(name, "") for name in _TARGETS]
    found = [address[1:] for address in said if address[:1] == "#" and len(address) > 1]
    return found + attributes["aria-controls"].split() if "aria-controls" in attributes else found


def unfolded(pieces: list[Piece], openers: Iterable[Frame]) -> list[Piece]:
    """Give what is read of a page: all that it shows, and what those of its story open."""
    folds: defaultdict[Frame, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        if piece.frame.fold is not None:
            folds[piece.frame.fold].append(number)
    if not folds:
        return pieces
    told = {name for one in openers if _is_in_story(one) for name in opened_by(one.attributes)}
    kept = {
        fold
        for fold, numbers in folds.items()
        if _is_text([pieces[n] for n in numbers])
        and (fold.attributes.get("id") in told or _has_button(pieces, fold, numbers))
    }
    return [piece for piece in pieces if piece.frame.fold is None or piece.frame.fold in kept]


def _is_in_story(opener: Frame) -> bool:
    return opener.fold is None and BESIDE.isdisjoint(frame.tag for frame in opener.above)


def _is_text(pieces: Sequence[Piece]) -> bool:
    """Tell what holds a sentence, and more than links."""
    linked = sum(piece.link_share * len(piece.text) for piece in pieces)
    sentences = (p for p in pieces if p.text.endswith(_ENDS) and p.text.count(" ") >= _WORDS)
    return linked < _LINKED * sum(len(piece.text) for piece in pieces) and any(sentences)


def _has_button(pieces: Sequence[Piece], fold: Frame, numbers: Sequence[int]) -> bool:
    """Tell a text with a button as "Read more" right above or below, in the element around it."""
    beside = (numbers[0] - 1, numbers[-1] + 1)
    near = (pieces[n] for n in beside if 0 <= n < len(pieces))
    return any(fold.parent in piece.frame.path and _is_button(piece) for piece in near)


def _is_button(piece: Piece) -> bool:
    pressed = piece.frame.tag == "button" or piece.link_share >= _WHOLE
    return pressed and len(piece.text) <= _LONGEST and _MORE.fullmatch(piece.text) is not None
