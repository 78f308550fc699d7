"""See at a glance what most blocks are: their last mark, their wording, their credit."""

import re
from typing import NamedTuple

from newsroom.engine.page.credits import picture_credits
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.phrases import WORDINGS
from newsroom.engine.page.wording import Wording
from newsroom.engine.reading import Reading, of_page

SENTENCE = 3  # ends from here on are those of sentences: !, ? and a full stop
_READ = 1200  # code points of a block; more of it would not change the look
_WORD = re.compile(r"[^\W_]++(?:'[a-z]++)?+")
_PROSE = re.compile(r"(?:[\W_]*+[^\W_]++(?:'[a-z]++)?+){12}")  # twelve such words
_OPENING = 160  # code points that hold the first twelve words of nearly every paragraph
_ENDS = {".": 5.0, "?": 4.0, "!": 3.0, ":": 2.0, "…": 1.0, ",": 1.0, "-": 1.0, "—": 1.0}
_CLOSERS = "”\"’')]*"
_RANKS: dict[Wording | None, float] = {kind: 10.0 - n for n, kind in enumerate(WORDINGS)}
_RANKS[None] = 0.0


class Glance(NamedTuple):
    """The cheap part of a look, which tells a bare story from a page.

    `text` is what is read of the block; `end` is 5 for a full stop down to 0 for no mark;
    `wording` 10 for the surest kind of line, 0 for none.
    """

    text: str
    end: float
    wording: float
    credit: int

    def words(self) -> list[str]:
        """Give the words of the block in lower case."""
        return _WORD.findall(_plain(self.text))

    def is_prose(self) -> bool:
        """Tell a paragraph: at least 12 words and the end of a sentence."""
        if self.end < SENTENCE:
            return False
        if _PROSE.match(_plain(self.text[:_OPENING])):
            return True
        return len(self.text) > _OPENING and _PROSE.match(_plain(self.text)) is not None


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


@of_page
def glances(reading: Reading) -> tuple[Glance, ...]:
    """Give a glance at each block; the whole look costs ten times as much."""
    known, named = reading.shared(wordings), reading.shared(picture_credits)
    ranks = map(_RANKS.__getitem__, known)
    return tuple(map(_glance, reading.texts, ranks, named))


def _glance(text: str, wording: float, credit: int) -> Glance:
    text = text[:_READ].strip()
    return Glance(text, _ENDS.get(text.rstrip(_CLOSERS)[-1:], 0.0), wording, credit)
