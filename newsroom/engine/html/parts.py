"""Tell what stands with its neighbours: a heading with its paragraph, a list's part with the rest.

Parts of a list are short, and each is judged for itself; but a list is the story as a whole, or
not at all. What the forests dismissed of it stays dismissed: it was put there by the page. A note
stands with the paragraph that leads to it.
"""

from collections.abc import Iterator, Sequence, Set

from newsroom.engine.block import Role
from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.lists import Listed
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.standfirsts import says_who_or_when
from newsroom.engine.page.phrases import WORDINGS
from newsroom.engine.page.wording import plain

_STANDS = 0.6  # chance of the story that such a heading has, and a list between paragraphs
_OPEN = 0.2  # chance of a heading that the forests leave open
_LIKELY = 0.45  # chance of what stands under a heading
_SURE = 0.7  # chance of what stands right before a list, and of a paragraph that leads to a note
_AFTER = 0.5  # the same of what stands right after a list
_LINKED = 0.3  # share of links in a heading or a list, from which on it leads elsewhere
_ONLY = 0.8  # share of links in a list of nothing else
_HARDLY = 0.45  # chance of such a list, by its characters, below which none of it is the story
_RUN = 3  # headings right under one another, at most
_NEAR = 4  # elements from a text out to what a mark leads to
_PERHAPS = 0.03  # chance of a part that the forests do not dismiss
_FEW = 10  # notes
_MEAN = 0.6  # chance of a list, by its characters, from which on all of it is the story


def beside(
    pieces: Sequence[Piece], chances: Sequence[float], lists: Sequence[Listed]
) -> dict[int, float]:
    """Map headings and parts of lists to the chance that they have at least by their neighbours."""
    alone = (*_headings(pieces, chances), *_notes(pieces, chances))
    found = dict.fromkeys(alone, _STANDS)
    for one in lists:
        if is_announced(pieces, chances, one):
            found |= dict.fromkeys(one.numbers, _STANDS)
            continue
        least = _together(chances, one) if one.linked <= _LINKED else 0.0
        parts = (n for n in one.numbers if least and chances[n] >= _PERHAPS)
        found |= {n: max(least, found.get(n, 0.0)) for n in parts}
    return found


def led_on(
    pieces: Sequence[Piece], chances: Sequence[float], lists: Sequence[Listed]
) -> dict[int, float]:
    """Map the items of lists of links that are hardly the story to the chance they have at most.

    One of them may read like a part of the story, but such a list leads elsewhere as a whole.
    """
    links = (one for one in lists if one.linked >= _ONLY and one.mean < _HARDLY)
    others = (one for one in links if not is_announced(pieces, chances, one))
    return {number: one.mean for one in others for number in one.numbers}


def is_announced(pieces: Sequence[Piece], chances: Sequence[float], one: Listed) -> bool:
    """Tell a list amid the story that a line of it announces: "The forms are here:"."""
    text = pieces[one.numbers[0] - 1].text.rstrip()
    told = _is_between(chances, one.numbers) and text.endswith(":")
    return told and not any(kind.matches(plain(text)) for kind in WORDINGS)


def _headings(pieces: Sequence[Piece], chances: Sequence[float]) -> Iterator[int]:
    """Give the doubtful headings without a link that have a part of the story under them.

    On hosts left out 31 of 33 such headings were the story, on 12 hosts.
    """
    for number, piece in enumerate(pieces):
        doubtful = piece.role is Role.SUBHEADING and _OPEN <= chances[number] < _STANDS
        if doubtful and piece.link_share <= _LINKED and not says_who_or_when(piece.text):
            below = range(number + 1, min(number + 1 + _RUN, len(pieces)))
            under = next((n for n in below if pieces[n].role is not Role.SUBHEADING), number)
            if chances[under] >= _LIKELY and _is_told(pieces[under]):
                yield number


def _is_told(piece: Piece) -> bool:
    """Tell a paragraph, or an item of a list that is no link, as they stand under a heading."""
    return is_prose(piece) or (piece.role is Role.LIST_ITEM and piece.link_share <= _LINKED)


def _notes(pieces: Sequence[Piece], chances: Sequence[float]) -> list[int]:
    """Give the notes to which marks in paragraphs of the story lead.

    None where they are many: the references of a paper are no part of its text.
    """
    sure = (p for p, chance in zip(pieces, chances, strict=True) if chance >= _SURE and is_prose(p))
    led = {m.href.lower() for p in sure for m in p.marks if m.href[:1] == "#" and m.href[1:]}
    found = [n for n, piece in enumerate(pieces) if led and _is_note(piece, led)]
    return [n for n in found if chances[n] >= _PERHAPS] if len(found) <= _FEW else []


def _is_note(piece: Piece, led: Set[str]) -> bool:
    if piece.role is Role.SUBHEADING or piece.frame.figure is not None:
        return False
    names = (name for frame in piece.frame.path[:_NEAR] for name in frame.names)
    return piece.link_share <= _LINKED and not led.isdisjoint(names)


def _together(chances: Sequence[float], one: Listed) -> float:
    """Give the chance that each part of a list has at least.

    A term and what is said of it are the story, or neither is.
    """
    around = _STANDS if _is_between(chances, one.numbers) else 0.0
    if one.tag == "dl":
        return max(around, *(chances[n] for n in one.numbers))
    return max(around, one.mean if one.mean >= _MEAN else 0.0)


def _is_between(chances: Sequence[float], numbers: Sequence[int]) -> bool:
    """Tell a list with the story right before and right after it."""
    before, after = numbers[0] - 1, numbers[-1] + 1
    if before < 0 or after >= len(chances):
        return False
    return chances[before] >= _SURE and chances[after] >= _AFTER
