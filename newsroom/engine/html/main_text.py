"""Tell how surely each block of a page is the story.

Two forests of small boosted trees (`main_text.json`, trained by scripts/train_main_text.py): the
first reads a block's words, place, boxes and names; the second what the first said around it and
of blocks like it.
trafilatura as one more voice was measured and left out: it made the judgement worse on pages of
other hosts (word F1 .957 instead of .968), and it took twice as long as all the rest.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import mul
from pathlib import Path

from newsroom.engine.html import second_look
from newsroom.engine.html.features import Described
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.notes import Notes
from newsroom.engine.html.reader import Piece
from newsroom.engine.trees import Trees

STORY = 0.45  # from here on a block is the story, where a page is judged surely
_DOUBTED = 0.1  # the same at least where it is judged least surely
_HEARD = 0.7  # weight of the second look beside the first; each alone is worse on other hosts
_MOST = 20_000  # blocks; what has more is no page of a story
_REACH = 40  # elements around a block that are asked for their names
_NUMBERS = Path(__file__).with_name("main_text.json")
_COMMENTS = re.compile(
    r"[.#](?:comment.*|(?:[a-z]+[-_])*(?:comments?|commentlist|replies|disqus|discussion)"
    r"(?:[-_].*)?)"
)


@dataclass(frozen=True)
class Judgement:
    """How surely each block is the story, 0 to 1, and the chance from which it is taken for it."""

    chances: list[float]
    least: float = STORY


def judged(pieces: Sequence[Piece], notes: Notes) -> Judgement:
    """Judge each block of a page.

    Something always remains: where no block is likely, the box with the most prose is the story.
    """
    if not pieces or len(pieces) > _MOST:
        return Judgement([1.0] * len(pieces))
    page, headline = Described(pieces, notes), notes.headline_piece
    chances = _asked(page)
    said = commented(pieces, headline)
    chances = [0.0 if comment else chance for chance, comment in zip(chances, said, strict=True)]
    if headline is not None:
        chances[headline] = 0.0  # it is the story in any case, and tells nothing of the others
    least = least_chance(chances, page.words)
    if max(chances) < least:
        chances = [
            STORY if page.boxes.holds(piece) else chance
            for piece, chance in zip(pieces, chances, strict=True)
        ]
    if headline is not None:
        chances[headline] = 1.0
    return Judgement(chances, least)


def least_chance(chances: Sequence[float], words: Sequence[float]) -> float:
    """Give the chance from which on blocks are taken, for the best F1 of words to be expected.

    It is half of that F1 (Zhao, Edakunni, Pocock and Brown, JMLR 2013): on a page that is judged
    surely nearly a half, lower where all are doubtful.
    """
    total = sum(map(mul, chances, words))
    right = taken = best = 0.0
    for chance, count in sorted(zip(chances, words, strict=True), reverse=True):
        right, taken = right + chance * count, taken + count
        best = max(best, 2 * right / max(taken + total, 1.0))
    return max(_DOUBTED, STORY * best)


def _asked(page: Described) -> list[float]:
    """Ask both forests about all blocks but menus, and give what both say together."""
    forests, numbers = _forests(), page.judged()
    described = page.columns(numbers)
    margins = forests["first"].sums(described)
    first = spread(numbers, map(chance_of, margins), len(page.pieces))
    looks = second_look.columns(first, page, numbers, described)
    return spread(numbers, heard(margins, forests["second"].sums(looks)), len(page.pieces))


def heard(first: Iterable[float], second: Iterable[float]) -> Iterator[float]:
    """Give the chances that both looks give together, from the log-odds of each."""
    for one, two in zip(first, second, strict=True):
        yield chance_of((1 - _HEARD) * one + _HEARD * two)


def spread(numbers: Sequence[int], values: Iterable[float], count: int) -> list[float]:
    """Give the values of certain blocks at their places among all, 0 for the others."""
    found = [0.0] * count
    for number, value in zip(numbers, values, strict=True):
        found[number] = value
    return found


def chance_of(margin: float) -> float:
    """Give the chance of log-odds."""
    return 1.0 / (1.0 + math.exp(-max(min(margin, 30.0), -30.0)))


def commented(pieces: Sequence[Piece], headline: int | None) -> list[bool]:
    """Tell what readers wrote: in an element named after comments that the headline isn't in."""
    known: dict[Frame | None, bool] = {None: False}
    if headline is not None:
        known |= dict.fromkeys(pieces[headline].frame.path[:_REACH], False)
    return [_is_comment(piece.frame, known) for piece in pieces]


def _is_comment(frame: Frame, known: dict[Frame | None, bool]) -> bool:
    around: list[Frame] = []
    box: Frame | None = frame
    while box is not None and box not in known:
        around.append(box)
        box = box.parent
    said = known[box]
    for inside in reversed(around):
        said = known[inside] = said or _names_comments(inside)
    return said


def _names_comments(box: Frame) -> bool:
    return bool(box.names) and box.tag not in ("body", "html") and _says_comments(box.names)


@lru_cache(maxsize=16384)
def _says_comments(names: tuple[str, ...]) -> bool:
    return any(map(_COMMENTS.fullmatch, names))


@cache
def _forests() -> dict[str, Trees]:
    numbers = json.loads(_NUMBERS.read_text(encoding="utf-8"))
    return {name: Trees.from_json(value) for name, value in numbers.items()}
