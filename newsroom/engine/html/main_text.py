"""Tell how surely each block of a page is the story.

Two forests of small boosted trees (`main_text.json`, trained by scripts/train_main_text.py): the
first reads a block's words, place, boxes and names; the second what the first said around it.
trafilatura as one more voice was measured and left out: it made the judgement worse on pages of
other hosts (word F1 .957 instead of .968), and it took twice as long as all the rest.
"""

import json
import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from newsroom.engine.html import second_look
from newsroom.engine.html.features import Described
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.notes import Notes
from newsroom.engine.html.reader import Piece
from newsroom.engine.trees import Trees

STORY = 0.45  # from here on a block is the story; the best word F1 on hosts not trained on
_MOST = 20_000  # blocks; what has more is no page of a story
_REACH = 40  # elements around a block that are asked for their names
_NUMBERS = Path(__file__).with_name("main_text.json")
_COMMENTS = re.compile(
    r"[.#](?:comment.*|(?:[a-z]+[-_])*(?:comments?|commentlist|replies|disqus|discussion)"
    r"(?:[-_].*)?)"
)


def story_chances(pieces: Sequence[Piece], notes: Notes) -> list[float]:
    """Give for each block the probability, 0 to 1, that it is the story.

    Something always remains: where no block is likely, the box with the most prose is the story.
    """
    if not pieces or len(pieces) > _MOST:
        return [1.0] * len(pieces)
    page, headline = Described(pieces, notes), notes.headline_piece
    chances = _asked(page)
    said = commented(pieces, headline)
    chances = [0.0 if comment else chance for chance, comment in zip(chances, said, strict=True)]
    if headline is not None:
        chances[headline] = 1.0
    if any(c >= STORY for n, c in enumerate(chances) if n != headline):
        return chances
    return [max(c, _fallback(page, n)) for n, c in enumerate(chances)]


def _asked(page: Described) -> list[float]:
    """Ask both forests about all blocks but menus."""
    forests, numbers = _forests(), page.judged()
    described = page.columns(numbers)
    first = [0.0] * len(page.pieces)
    for number, margin in zip(numbers, forests["first"].sums(described), strict=True):
        first[number] = _chance(margin)
    chances = [0.0] * len(page.pieces)
    looks = second_look.columns(first, page.words, numbers, described)
    for number, margin in zip(numbers, forests["second"].sums(looks), strict=True):
        chances[number] = _chance(margin)
    return chances


def _chance(margin: float) -> float:
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


def _fallback(page: Described, number: int) -> float:
    return STORY if page.boxes.holds(page.pieces[number]) else 0.0


@cache
def _forests() -> dict[str, Trees]:
    numbers = json.loads(_NUMBERS.read_text(encoding="utf-8"))
    return {name: Trees.from_json(value) for name, value in numbers.items()}
