"""Describe each block of a page in numbers: its words, its place, its neighbours, its boxes."""

import re
from collections import Counter
from collections.abc import Sequence

from newsroom.engine.html import hints, neighbourhood, wording
from newsroom.engine.html.boxes import Box, Boxes, boxes_of, is_prose
from newsroom.engine.html.notes import Notes
from newsroom.engine.html.reader import Piece

_TAGS = ("p", "li", "h1", "h2", "div", "td")
_WORD = re.compile(r"\w+")
_MORE = re.compile(
    r"(?:related|recommended|you (?:may|might) (?:also )?(?:like|be interested)"
    r"|more (?:from|in|on|stories)|read (?:next|more)|up next|most (?:read|popular|viewed)"
    r"|trending|latest|don['’]t miss"
    r"|about the authors?|sponsored|filed under|tags|topics|share this|see also|next article"
    r"|previous|popular|editor['’]s picks?|recent posts?|sign up|subscribe|newsletter)\b.{0,40}$",
    re.IGNORECASE,
)
_SHORT = 8  # words of a link in a menu
_OFFSETS = (-2, -1, 1, 2)
_BODY = 50_000  # characters of a text in JSON-LD that are compared
_FAR = 30.0  # blocks; a neighbour farther away is as good as none

_BESIDE = ("words", "link_share", "same_box")
_BOX = ("share", "link_density", "blocks", "prose_share")
NAMES = (
    *wording.NAMES,
    *(f"tag_{tag}" for tag in _TAGS),
    *hints.NAMES,
    *(f"{name}_{offset}" for offset in _OFFSETS for name in _BESIDE),
    *(f"{name}_box{level}" for level in range(3) for name in _BOX),
    *("best_distance", "place", "after_headline", "prose_before", "prose_after", "prose_near"),
    *neighbourhood.NAMES,
    *("since_end", "copies", "in_notes", "described", "page_blocks", "page_prose", "like_headline"),
)


class Described:
    """The blocks of one page in numbers, a row of `NAMES` each."""

    def __init__(self, pieces: Sequence[Piece], notes: Notes) -> None:
        self.pieces = pieces
        self.headline = notes.headline_piece
        self.title = frozenset(_WORD.findall(notes.headline.lower()))
        self.body = flat(notes.body[:_BODY])
        self.summary = flat(notes.summary[:_BODY])
        self.boxes: Boxes = boxes_of(pieces)
        self.prose = [is_prose(piece) for piece in pieces]
        self.copies = Counter(piece.text for piece in pieces)
        self.words = [float(len(piece.text.split())) for piece in pieces]
        self.before = _distances(self.prose)
        self.after = _distances(self.prose[::-1])[::-1]
        self.tree = neighbourhood.Neighbourhood(pieces, self.headline)
        self.ends = _since([_MORE.match(piece.text) is not None for piece in pieces])
        self._near: dict[int, tuple[float, ...]] = {}

    def is_in_menu(self, number: int) -> bool:
        """Tell a short link between short links: two of 11,001 were the story."""
        beside = range(max(number - 1, 0), min(number + 2, len(self.pieces)))
        return all(self.pieces[n].link_share >= 0.95 and self.words[n] <= _SHORT for n in beside)

    def row(self, number: int) -> list[float]:
        """Give the row of one block."""
        piece = self.pieces[number]
        return [
            *wording.wording(piece.text, piece.link_share),
            *(float(piece.frame.tag == tag) for tag in _TAGS),
            *self._hints(piece),
            *(value for offset in _OFFSETS for value in self._beside(number, number + offset)),
            *(value for box in self.boxes.around(piece) for value in self._box(box)),
            *self._place(number, piece),
            *self.tree.describe(piece),
            self.ends[number],
            *self._page(piece),
        ]

    def _hints(self, piece: Piece) -> tuple[float, ...]:
        key = id(piece.frame)
        if key not in self._near:
            self._near[key] = hints.hints(piece.frame)
        return self._near[key]

    def _beside(self, number: int, other: int) -> tuple[float, ...]:
        if not 0 <= other < len(self.pieces):
            return (-1.0, -1.0, -1.0)
        beside = self.pieces[other]
        same = self.pieces[number].frame.parent is beside.frame.parent
        return (self.words[other], beside.link_share, float(same))

    def _box(self, box: Box) -> tuple[float, ...]:
        prose = max(self.boxes.prose, 1)
        characters = max(box.characters, 1)
        return (
            box.prose / characters,
            box.linked / characters,
            float(box.blocks),
            box.prose / prose,
        )

    def _place(self, number: int, piece: Piece) -> tuple[float, ...]:
        near = self.prose[max(number - 4, 0) : number + 5]
        return (
            float(self.boxes.distance(piece)),
            number / len(self.pieces),
            -1.0 if self.headline is None else max(float(number - self.headline), -_FAR),
            self.before[number],
            self.after[number],
            sum(near) / len(near),
        )

    def _page(self, piece: Piece) -> tuple[float, ...]:
        words = flat(piece.text)
        return (
            float(min(self.copies[piece.text], 5)),
            float(words in self.body) if self.body else -1.0,
            float(words in self.summary) if self.summary else -1.0,
            float(len(self.pieces)),
            float(self.boxes.prose),
            len(self.title.intersection(words.split())) / max(len(words.split()), 1),
        )


def flat(text: str) -> str:
    """Give a text's words alone, in lower case with a space before, between and after them."""
    return f" {' '.join(_WORD.findall(text.lower()))} " if text else ""


def _since(marked: Sequence[bool]) -> list[float]:
    """Give for each block how many blocks ago the last marked one was; -1 before the first."""
    found, last = [], -1.0
    for is_marked in marked:
        last = 0.0 if is_marked else last + (last >= 0)
        found.append(min(last, 99.0))
    return found


def _distances(prose: Sequence[bool]) -> list[float]:
    """Give for each block how many blocks ago the last paragraph before it was."""
    found, last = [], _FAR
    for is_paragraph in prose:
        found.append(min(last, _FAR))
        last = 1.0 if is_paragraph else last + 1.0
    return found
