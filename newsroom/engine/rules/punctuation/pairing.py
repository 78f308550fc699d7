"""Pair the double quotation marks of a text, and tell which stay alone."""

import re
from enum import Enum
from itertools import islice
from typing import NamedTuple

from newsroom.engine.places import MOST

_MARK = re.compile(r"[\"“”]|’’|‘‘|''|``")
_BEFORE_OPENER = frozenset(" \t\n\xa0([{—–-/‘'“…|•*>_")
_AFTER_CLOSER = frozenset(" \t\n\xa0)]}—–-/.,;:!?’'”…|*<_")
_MOST_LONE = 3  # with more of them nothing can be told
_STRAIGHT = ('"', "''")
_SENTENCE_END = frozenset(".!?…’'”)")


class Alone(Enum):
    """How a mark stays alone."""

    UNCLOSED = "never closes"
    UNOPENED = "was never opened"
    LOOSE = "stands between spaces"


class Lone(NamedTuple):
    """A mark without its partner, and where it stands."""

    kind: Alone
    at: int


class Pairing:
    """What was seen of a text's double marks; unclear ones end the reading."""

    def __init__(self, text: str) -> None:
        self.lone: list[Lone] = []
        self._text = text
        self._open: int | None = None
        for found in islice(_MARK.finditer(text), MOST):
            if not self._take(found[0], found.start(), found.end()):
                self.lone.clear()
                return
        if self._open is not None:
            self.lone.append(Lone(Alone.UNCLOSED, self._open))
        if len(self.lone) > _MOST_LONE:
            self.lone.clear()

    def _take(self, mark: str, at: int, end: int) -> bool:
        """Read the next mark; False where it could be anything."""
        before, after = self._text[at - 1 : at] or " ", self._text[end : end + 1] or " "
        if mark in '"”' and before.isdigit() and after in ' x/×"”' and self._is_inch(at):
            return False
        opens, closes = before in _BEFORE_OPENER, after in _AFTER_CLOSER
        if opens and before.isspace() and after.isspace():
            return self._loose(at)
        if opens == closes and mark not in _STRAIGHT:
            opens, closes = mark in "“‘‘``", mark not in "“‘‘``"
        if self._open is None:
            return self._begin(at, opens, closes)
        return self._go_on(at, opens, closes)

    def _is_inch(self, at: int) -> bool:
        return len(self._text[max(0, at - 4) : at].rsplit(" ", 1)[-1]) < 4

    def _begin(self, at: int, opens: bool, closes: bool) -> bool:
        if opens:
            self._open = at
        elif closes:
            self.lone.append(Lone(Alone.UNOPENED, at))
        return opens or closes

    def _go_on(self, at: int, opens: bool, closes: bool) -> bool:
        if opens and not closes:
            # After a full stop a new mark goes on with the quotation of a merged paragraph.
            if self._text[max(0, at - 8) : at].rstrip()[-1:] not in _SENTENCE_END:
                self.lone.append(Lone(Alone.UNCLOSED, self._open or 0))
            self._open = at
        else:
            self._open = None
        return True

    def _loose(self, at: int) -> bool:
        if self._text[at + 1 :].strip() or not at:
            return False
        if self._open is None:
            self.lone.append(Lone(Alone.LOOSE, at))
        self._open = None
        return True


def begins_with_mark(text: str) -> bool:
    """Tell whether a paragraph opens, or goes on with, a quotation."""
    return text.lstrip()[:1] in tuple("\"“”'‘«„")


def first_mark_closes(text: str) -> bool:
    """Tell whether the first mark of a text closes a quotation from before."""
    lone = Pairing(text).lone
    first = _MARK.search(text)
    return bool(lone and first and lone[0] == (Alone.UNOPENED, first.start()))
