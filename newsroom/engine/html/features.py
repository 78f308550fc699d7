"""Describe each block of a page in numbers: its words, its place, its neighbours, its boxes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from newsroom.engine.html import apart, boxes, hints, wording
from newsroom.engine.html.boxes import Boxes, boxes_of, is_prose
from newsroom.engine.html.neighbourhood import NAMES as NEIGHBOURHOOD
from newsroom.engine.html.neighbourhood import Neighbourhood
from newsroom.engine.html.notes import Notes
from newsroom.engine.html.pieces import Piece
from newsroom.engine.page.sums import NOTHING, Means, Sums, moved, since, until

Column = Sequence[float]

_TAGS = ("p", "li", "h1", "h2", "div")
_WORD = re.compile(r"\w+")
_MORE = re.compile(
    r"(?:related|recommended|you (?:may|might) (?:also )?(?:like|be interested)"
    r"|more (?:from|in|on|stories)|read (?:next|more)|up next|most (?:read|popular|viewed)"
    r"|trending|latest|don['’]t miss"
    r"|about the authors?|sponsored|filed under|tags|topics|share this|see also|next article"
    r"|previous|popular|editor['’]s picks?|recent posts?|sign up|subscribe|newsletter"
    r"|(?:\d{1,6} )?(?:comments?|responses?|replies)|leave a (?:reply|comment)"
    r"|join the (?:conversation|discussion))\b.{0,40}$",
    re.IGNORECASE,
)
_SHORT = 8  # words of a link in a menu
_OFFSETS = (-2, -1, 1, 2)
_BODY = 50_000  # characters of a text in JSON-LD that are compared
_FAR = 30  # blocks; a neighbour farther away is as good as none

_BESIDE = ("link_share", "same_box")
_SAID = ("in_notes", "described", "like_headline")
_PLACE = ("place", "after_headline", "prose_before", "prose_after", "prose_near")
_PAGE = ("since_end", "copies", "page_blocks", "page_prose")
NAMES = (
    *wording.NAMES,
    *(f"tag_{tag}" for tag in _TAGS),
    *hints.NAMES,
    *boxes.NAMES,
    *NEIGHBOURHOOD,
    *_SAID,
    *(f"{name}_{offset}" for offset in _OFFSETS for name in _BESIDE),
    *_PLACE,
    *_PAGE,
)


class Described:
    """The blocks of one page in numbers, a column for each of `NAMES`."""

    def __init__(self, pieces: Sequence[Piece], notes: Notes) -> None:
        self.pieces = pieces
        self.headline = notes.headline_piece
        self.title = frozenset(_WORD.findall(notes.headline.lower()))
        self.body = flat(notes.body[:_BODY])
        self.summary = flat(notes.summary[:_BODY])
        self.boxes: Boxes = boxes_of(pieces)
        self.words = [piece.text.count(" ") + 1.0 for piece in pieces]
        self.linked = [piece.link_share for piece in pieces]
        self.tokens: dict[int, list[str]] = {}  # of the blocks that may be the story

    def judged(self) -> list[int]:
        """Give the numbers of the blocks that may be the story: all but those apart and in menus.

        A menu is a short link between short links, of which two of 11,001 were the story, or a
        line of nothing but links, of which one of 216 was.
        """
        links = zip(self.linked, self.words, strict=True)
        menu = [linked >= 0.95 and words <= _SHORT for linked, words in links]
        asked = (
            apart.commented(self.pieces, self.headline),
            apart.beside(self.pieces, self.headline),
            map(apart.is_row_of_links, self.pieces),
            map(all, zip(moved(menu, -1, True), menu, moved(menu, 1, True), strict=True)),
        )
        return [number for number, said in enumerate(zip(*asked, strict=True)) if not any(said)]

    def columns(self, numbers: Sequence[int]) -> list[Column]:
        """Give the columns of certain blocks, in the order of their numbers."""
        pieces = [self.pieces[number] for number in numbers]
        tags = [piece.frame.tag for piece in pieces]
        self.tokens |= {n: _WORD.findall(self.pieces[n].text.lower()) for n in numbers}
        tree = Neighbourhood(self.pieces, self.headline)
        whole = chain(self._place(), self._page())
        return [
            *_columns([self._wording(number) for number in numbers], wording.NAMES),
            *([float(own == tag) for own in tags] for tag in _TAGS),
            *_columns(hints.hints(pieces), hints.NAMES),
            *_columns([self.boxes.describe(piece) for piece in pieces], boxes.NAMES),
            *_columns([tree.describe(piece) for piece in pieces], NEIGHBOURHOOD),
            *_columns([self._said(self.tokens[number]) for number in numbers], _SAID),
            *self._beside(numbers),
            *([column[number] for number in numbers] for column in whole),
        ]

    def _wording(self, number: int) -> tuple[float, ...]:
        piece = self.pieces[number]
        return wording.wording(piece.text, piece.link_share, self.tokens[number])

    def _beside(self, numbers: Sequence[int]) -> Iterator[Column]:
        parents = [piece.frame.parent for piece in self.pieces]
        for offset in _OFFSETS:
            linked, there = moved(self.linked, offset, NOTHING), moved(self.pieces, offset, None)
            others = [there[number] for number in numbers]
            yield [linked[number] for number in numbers]
            yield [
                NOTHING if other is None else float(other.frame.parent is parents[number])
                for number, other in zip(numbers, others, strict=True)
            ]

    def _place(self) -> Iterator[Column]:
        count, head = len(self.pieces), self.headline
        prose = [float(is_prose(piece)) for piece in self.pieces]
        yield [number / count for number in range(count)]
        yield [NOTHING if head is None else max(float(n - head), -_FAR) for n in range(count)]
        yield since(prose, _FAR)
        yield until(prose, _FAR)
        yield Means(count).of(Sums(prose), -4, 5)

    def _page(self) -> Iterator[Column]:
        texts = [piece.text for piece in self.pieces]
        copies, count = Counter(texts), len(texts)
        yield _since([_MORE.match(text) is not None for text in texts])
        yield [float(min(copies[text], 5)) for text in texts]
        yield [float(count)] * count
        yield [float(self.boxes.prose)] * count

    def _said(self, words: Sequence[str]) -> tuple[float, ...]:
        """Compare the words of a block with what the page says of its story."""
        line = f" {' '.join(words)} " if self.body or self.summary else ""
        return (
            float(line in self.body) if self.body else NOTHING,
            float(line in self.summary) if self.summary else NOTHING,
            sum(map(self.title.__contains__, set(words))) / max(len(words), 1),
        )


def _columns(rows: Sequence[Sequence[float]], names: Sequence[str]) -> Iterable[Column]:
    """Turn rows into columns, one for each name also where there is no row."""
    return zip(*rows, strict=True) if rows else [() for _ in names]


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
