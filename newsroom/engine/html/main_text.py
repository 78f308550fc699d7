"""Tell how surely each block of a page is the story.

Two forests of small boosted trees (`main_text.json`, trained by python -m training.main_text): the
first reads a block's words, place, boxes and names; the second, of blocks that the first did not
dismiss, what it said around them and of blocks like them. Where both leave a page in doubt,
trafilatura is heard too (`other_voice`).
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import mul
from pathlib import Path

from newsroom.engine.block import Role
from newsroom.engine.html import other_voice, second_look
from newsroom.engine.html.features import Described
from newsroom.engine.html.notes import Notes
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.settled import settled
from newsroom.engine.html.standfirsts import leading
from newsroom.engine.trees import Trees

STORY = 0.45  # from here on a block is the story, where a page is judged surely
_DOUBTED = 0.1  # the same at least where it is judged least surely
_DISMISSED = 0.015  # by the first look; one in a hundred of such blocks is the story
_HEARD = 0.7  # weight of the second look beside the first; each alone is worse on other hosts
_CLEAR = 0.92  # F1 that is expected of a page's words; from here on trafilatura isn't asked
_MOST = 20_000  # blocks; what has more is no page of a story
_NUMBERS = Path(__file__).with_name("main_text.json")


@dataclass(frozen=True)
class Judgement:
    """How surely each block is the story, 0 to 1, and the chance from which it is taken for it.

    `roles` are those that the page as a whole tells, of few blocks.
    """

    chances: list[float]
    least: float = STORY
    roles: Mapping[int, Role] = field(default_factory=dict)


def judged(pieces: Sequence[Piece], notes: Notes, html: str) -> Judgement:
    """Judge each block of a page, `html`.

    Something always remains: where no block is likely, the box with the most prose is the story,
    and where there is no prose the captions of its pictures are.
    """
    if not pieces or len(pieces) > _MOST:
        return Judgement([1.0] * len(pieces))
    page, headline = Described(pieces, notes), notes.headline_piece
    chances = said_of(page, _asked(page), html)
    least = least_chance(chances, page.words)
    if max(chances) < least:
        left = _left(page)
        chances = [STORY if n in left else chance for n, chance in enumerate(chances)]
    if headline is not None:
        chances[headline] = 1.0
    return Judgement(chances, least, leading(page.pieces, chances, headline))


def _left(page: Described) -> frozenset[int]:
    """Give what is taken for the story where nothing is likely to be it."""
    pieces = page.pieces
    shown = frozenset(n for n, piece in enumerate(pieces) if piece.captions_picture)
    if shown and page.boxes.best is None:
        return shown
    return frozenset(n for n, piece in enumerate(pieces) if page.boxes.holds(piece))


def said_of(page: Described, chances: Sequence[float], html: str) -> list[float]:
    """Give the chances of a page's blocks, after what the forests say and all else that is known.

    The headline has none: it is the story in any case, and tells nothing of the others.
    """
    said = settled(page.pieces, chances, page.headline)
    if page.headline is not None:
        said[page.headline] = 0.0
    if least_chance(said, page.words) >= _CLEAR * STORY:
        return said
    return other_voice.moved(said, [piece.text for piece in page.pieces], html)


def least_chance(chances: Sequence[float], words: Sequence[float]) -> float:
    """Give the chance from which on blocks are taken, for the best F1 of words to be expected.

    It is half of that F1 (Zhao, Edakunni, Pocock and Brown, JMLR 2013): on a page that is judged
    surely nearly a half, lower where all are doubtful.
    """
    total = sum(map(mul, chances, words))
    right = taken = best = 0.0
    likely = [pair for pair in zip(chances, words, strict=True) if pair[0]]
    for chance, count in sorted(likely, reverse=True):
        right, taken = right + chance * count, taken + count
        best = max(best, 2 * right / max(taken + total, 1.0))
    return max(_DOUBTED, STORY * best)


def _asked(page: Described) -> list[float]:
    """Ask both forests about the blocks that may be the story, and give what both say together."""
    forests, numbers, count = _forests(), page.judged(), len(page.pieces)
    described = page.columns(numbers)
    first = forests["first"].sums(described)
    places = doubted(first)
    looks = second_look.columns(
        spread(numbers, map(chance_of, first), count), page, numbers, described, places
    )
    return spread(numbers, heard(first, places, forests["second"].sums(looks)), count)


def doubted(first: Sequence[float]) -> list[int]:
    """Give the places of those that are looked at again, from the log-odds of the first look."""
    return [place for place, margin in enumerate(first) if chance_of(margin) >= _DISMISSED]


def heard(
    first: Sequence[float], places: Iterable[int], second: Iterable[float]
) -> Iterable[float]:
    """Give the chances that both looks give together, from the log-odds of each.

    `second` has those of the blocks at `places`; the others have been looked at once.
    """
    margins = list(first)
    for place, margin in zip(places, second, strict=True):
        margins[place] = (1 - _HEARD) * margins[place] + _HEARD * margin
    return map(chance_of, margins)


def spread(numbers: Sequence[int], values: Iterable[float], count: int) -> list[float]:
    """Give the values of certain blocks at their places among all, 0 for the others."""
    found = [0.0] * count
    for number, value in zip(numbers, values, strict=True):
        found[number] = value
    return found


def chance_of(margin: float) -> float:
    """Give the chance of log-odds."""
    return 1.0 / (1.0 + math.exp(-max(min(margin, 30.0), -30.0)))


@cache
def _forests() -> dict[str, Trees]:
    numbers = json.loads(_NUMBERS.read_text(encoding="utf-8"))
    return {name: Trees.from_json(value) for name, value in numbers.items()}
