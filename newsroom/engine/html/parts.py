"""Tell what stands with its neighbours: a heading with its paragraph, a list's part with the rest.

Parts of a list are short, and each is judged for itself; but a list is the story as a whole, or
not at all. What the forests dismissed of it stays dismissed: it was put there by the page. A note
stands with the paragraph that leads to it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from operator import mul

from newsroom.engine.block import Role
from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.standfirsts import says_who_or_when

_STANDS = 0.6  # chance of the story that such a heading has, and a list between paragraphs
_OPEN = 0.2  # chance of a heading that the forests leave open
_SURE = 0.7  # chance of a paragraph under a heading, and of what stands right before a list
_AFTER = 0.5  # the same of what stands right after a list
_LINKED = 0.3  # share of links in a heading or a list, from which on it leads elsewhere
_RUN = 3  # headings right under one another, at most
_LISTS = frozenset("ul ol dl".split())
_PARTS = frozenset("li dd dt".split())
_NEAR = 4  # elements from a text out to its list
_PERHAPS = 0.03  # chance of a part that the forests do not dismiss
_FEW = 10  # notes
_MEAN = 0.6  # chance of a list, by its characters, from which on all of it is the story


def beside(
    pieces: Sequence[Piece], chances: Sequence[float], headline: int | None
) -> dict[int, float]:
    """Map headings and parts of lists to the chance that they have at least by their neighbours."""
    alone = (*_headings(pieces, chances), *_notes(pieces, chances))
    found = dict.fromkeys(alone, _STANDS)
    lists: dict[Frame, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        told = number != headline and piece.role is not Role.CAPTION
        around = _list_of(piece) if told else None
        if around is not None:
            lists[around].append(number)
    for box, numbers in lists.items():
        if len(numbers) > 1:
            least = _together(pieces, chances, box, numbers)
            parts = (n for n in numbers if least and chances[n] >= _PERHAPS)
            found |= {n: max(least, found.get(n, 0.0)) for n in parts}
    return found


def _headings(pieces: Sequence[Piece], chances: Sequence[float]) -> Iterator[int]:
    """Give the doubtful headings without a link that have a paragraph of the story under them."""
    for number, piece in enumerate(pieces):
        doubtful = piece.role is Role.SUBHEADING and _OPEN <= chances[number] < _STANDS
        if doubtful and piece.link_share <= _LINKED and not says_who_or_when(piece.text):
            below = range(number + 1, min(number + 1 + _RUN, len(pieces)))
            under = next((n for n in below if pieces[n].role is not Role.SUBHEADING), number)
            if chances[under] >= _SURE and is_prose(pieces[under]):
                yield number


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


def _list_of(piece: Piece) -> Frame | None:
    """Give the list that a text is a part of."""
    around = piece.frame.path[:_NEAR]
    part = next((n for n, frame in enumerate(around) if frame.tag in _PARTS), _NEAR)
    return next((frame for frame in around[part + 1 :] if frame.tag in _LISTS), None)


def _together(
    pieces: Sequence[Piece], chances: Sequence[float], box: Frame, numbers: Sequence[int]
) -> float:
    """Give the chance that each part of a list has at least, 0 where the list leads elsewhere.

    A term and what is said of it are the story, or neither is.
    """
    lengths = [len(pieces[n].text) for n in numbers]
    linked = sum(pieces[n].link_share * length for n, length in zip(numbers, lengths, strict=True))
    if linked > _LINKED * sum(lengths):
        return 0.0
    own = [chances[n] for n in numbers]
    mean = sum(map(mul, own, lengths)) / sum(lengths)
    around = _STANDS if _is_between(chances, numbers) else 0.0
    most = max(own) if box.tag == "dl" else mean if mean >= _MEAN else 0.0
    return max(most, around)


def _is_between(chances: Sequence[float], numbers: Sequence[int]) -> bool:
    """Tell a list with the story right before and right after it."""
    before, after = numbers[0] - 1, numbers[-1] + 1
    if before < 0 or after >= len(chances):
        return False
    return chances[before] >= _SURE and chances[after] >= _AFTER
