"""Know the heads that a story numbers: "1. Ask first", "Step 2", "Day 3: The lake"."""

import re
from collections.abc import Iterator

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.shape import is_sentence
from newsroom.engine.page.threads import threads
from newsroom.engine.reading import Reading, of_page

_COUNTED = (
    r"(?:step|day|tip|part|chapter|rule|lesson|reason|week|stage|phase|round|myth|fact|mistake"
    r"|question|method|stop|act)"
)
_NUMBERED = re.compile(rf"({_COUNTED}) (\d{{1,2}})(?:[.:)]? .*|[.:)]?)|#?(\d{{1,2}})[.):] \D.*")
_POSTED = re.compile(r"\b(?:says|said|wrote)\b.{0,40}:?$|\b\d{1,2}[:.]\d\d\b|\bago$")
_FEWEST = 3  # heads
_WORDS = 15  # of one
_REST = 12  # blocks at most from one to the next


@of_page
def numbered(reading: Reading) -> frozenset[int]:
    """Give the numbers of three heads and more, one up each, with a sentence under each.

    Titles in a list have none, nor have notes; readers' posts are none.
    """
    told = dict(_heads(reading))
    found: set[int] = set()
    for start, (kind, count) in told.items():
        run = [start]
        for number in told:
            near = run[-1] < number <= run[-1] + _REST
            if near and told[number] == (kind, count + len(run)):
                run.append(number)
        found.update(run if len(run) >= _FEWEST else ())
    return frozenset(found)


def _heads(reading: Reading) -> Iterator[tuple[int, tuple[str, int]]]:
    """Give the lines that are numbered and have a sentence right under them, and their places."""
    texts, known = reading.texts, reading.shared(wordings)
    posted = {number for thread in reading.shared(threads) for number in thread.numbers}
    for number, text in enumerate(texts[:-1]):
        place, under = _place(text), texts[number + 1]
        if place is None or known[number] is not None or number in posted or _posted(text):
            continue
        if is_sentence(under) and known[number + 1] is None and not _place(under):
            yield number, place


def _place(text: str) -> tuple[str, int] | None:
    """Give the word and the number before a head; None of other lines."""
    if not 0 < len(text.split(None, _WORDS)) <= _WORDS:
        return None
    line = _NUMBERED.fullmatch(text.strip().casefold())
    return (line[1] or "", int(line[2] or line[3])) if line else None


def _posted(text: str) -> bool:
    return _POSTED.search(text.casefold()) is not None
