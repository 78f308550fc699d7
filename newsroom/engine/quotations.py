"""Find what stands inside quotation marks: somebody's words, which nobody replaces unseen.

Protecting too much costs a reviewer a look; protecting too little changes somebody's words. So
whatever could be inside a quotation counts as inside.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from newsroom.engine.quotation_marks import Mark, Side, marks, may_hold_marks

Span = tuple[int, int]

_BEFORE_WORDS = frozenset(" \t\n\r\xa0\u2009\u200a\u202f([{<—–-/|…*_>:;=") | {""}
_AFTER_WORDS = frozenset(" \t\n\r\xa0\u2009\u200a\u202f)]}>—–-/|….,:;!?*_&<") | {""}
_NO_START = frozenset(" \t\n\r\xa0\u2009\u200a\u202f,;:!?)]}") | {""}
_QUOTES = frozenset("\"'“”‘’„«»‹›")
MOST = 10_000  # marks; a text that holds more is no article, and all of it is protected
_SENTENCE_ENDS = frozenset(".,!?…—–")
# Words that begin with an apostrophe, and years.
_ENDING = re.compile(r"(?:s|t|re|ll|ve)\b")  # as in "isn ‘t"
_ELISION = re.compile(
    r"\d\ds?\b|(?:em|til|till|tis|twas|twere|twill|cause|cos|coz|cuz|bout|round|n|nuff|ere|neath"
    r"|tween|gainst|s|ll|re|ve|d|t|m)\b",
    re.IGNORECASE,
)


def quotations(text: str) -> tuple[Span, ...]:
    """Give the spans inside quotation marks, without the marks, in order, in linear time.

    A mark that never closes protects to the end of the block; a closing mark that was never
    opened protects from the last one before it. Apostrophes are told from single marks by what
    stands beside them.
    """
    if not may_hold_marks(text):
        return ()
    found = list(islice(marks(text), MOST + 1))
    if len(found) > MOST:
        return ((0, len(text)),)
    return _merged(span for family in _families(text, found) for span in family.finished())


def inner_paragraphs(texts: Sequence[str]) -> frozenset[int]:
    """Give the numbers of paragraphs without marks inside a quotation of several paragraphs.

    One before them leaves a quotation open, and one after them closes it without opening it.
    """
    inner: set[int] = set()
    waiting: list[int] | None = None
    for number, text in enumerate(texts):
        families = _parting(text) if may_hold_marks(text) else []
        if not families:
            if waiting is not None:
                waiting.append(number)
            continue
        if waiting and any(family.began_inside for family in families):
            inner.update(waiting)
        waiting = [] if any(family.is_open for family in families) else None
    return frozenset(inner)


def _parting(text: str) -> list["_Family"]:
    """Give the families of marks that a quotation of several paragraphs is set in."""
    found = islice(marks(text), MOST)
    return [f for f in _families(text, found) if f.name in ("double", "angle")]


def _families(text: str, found: Iterable[Mark]) -> list["_Family"]:
    families: dict[str, _Family] = {}
    for mark in found:
        if mark.family not in families:
            families[mark.family] = _Family(text, mark.family)
        families[mark.family].read(mark)
    return list(families.values())


class _Family:
    """The marks of one family in one text, read from left to right."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.began_inside = False  # the first mark closed what an earlier paragraph had opened
        self._text = text
        self._single = name == "single"
        self._spans: list[Span] = []
        self._opened: int | None = None
        self._doubtful: int | None = None  # a closing mark that may be "the players' ..."
        self._last = 0  # where the last quotation ended

    def read(self, mark: Mark) -> None:
        """Take the next mark into account."""
        opens, closes = self._sides(mark)
        if self._opened is None:
            if opens:
                self._opened = mark.end
            elif closes and self._ends_something(mark):
                self.began_inside = self.began_inside or not self._spans
                self._close(self._last, mark)
        elif self._doubtful is not None and opens and not closes:
            self._spans.append((self._opened, self._doubtful))
            self._opened, self._doubtful = mark.end, None
        elif closes:
            self._close_or_doubt(self._opened, mark)

    @property
    def is_open(self) -> bool:
        """Whether the last quotation has not closed."""
        return self._opened is not None and self._doubtful is None

    def finished(self) -> list[Span]:
        """Give the spans, with the one that never closed."""
        if self._opened is not None:
            end = len(self._text) if self._doubtful is None else self._doubtful
            self._spans.append((self._opened, end))
        return self._spans

    def _sides(self, mark: Mark) -> tuple[bool, bool]:
        """Tell whether a mark can open and whether it can close, by its place, then its form."""
        before, after = _before(self._text, mark.start), self._text[mark.end : mark.end + 1]
        ends, begins = after in _AFTER_WORDS or after in _QUOTES, before in _BEFORE_WORDS
        opens = begins and after not in _NO_START
        closes = ends and not self._text[mark.start - 1 : mark.start].isspace() and mark.start > 0
        if self._single:
            return opens and not self._is_elision(mark), closes
        if opens == closes:
            return mark.side is not Side.CLOSES, mark.side is not Side.OPENS
        return opens, closes

    def _is_elision(self, mark: Mark) -> bool:
        elision = _ELISION if mark.side is Side.EITHER else _ENDING
        return elision.match(self._text, mark.end) is not None

    def _ends_something(self, mark: Mark) -> bool:
        """Tell a closing mark that was never opened from "the players' ..."."""
        return not self._single or self._text[mark.start - 1] in _SENTENCE_ENDS

    def _close(self, start: int, mark: Mark) -> None:
        self._spans.append((start, mark.start))
        self._opened, self._doubtful, self._last = None, None, mark.end

    def _close_or_doubt(self, start: int, mark: Mark) -> None:
        after = self._text[mark.end : mark.end + 2]
        if self._single and self._text[mark.start - 1] == "s" and after[1:].islower():
            self._doubtful = mark.start
        else:
            self._close(start, mark)


def _before(text: str, at: int) -> str:
    """Give the character before a mark, or before the one or two marks that stand before it."""
    for place in range(at - 1, max(-1, at - 4), -1):
        if text[place] not in _QUOTES:
            return text[place]
    return "" if at < 4 else text[at - 1]


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
