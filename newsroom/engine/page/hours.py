"""Know what heads the entries of a report as it went on, each under its hour."""

import re
from collections.abc import Iterator
from itertools import takewhile

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.page.stamps import CLOCK
from newsroom.engine.reading import Reading, of_page

_HOUR = re.compile(rf"{CLOCK}(?: ?[a-z]{{2,4}})?", re.IGNORECASE)
_FEWEST = 2  # entries that make a report
_HEAD = 12  # words at most of the line that heads one
_OVER = 3  # lines over the first of them


@of_page
def hour_heads(reading: Reading) -> frozenset[int]:
    """Give the lines between an hour alone and its paragraph, and those right over the first.

    These may head the whole report, which has two such entries or more. The hours themselves are
    left to others: pages print them round any story.
    """
    hours = dict(_entries(reading))
    if len(hours) < _FEWEST:
        return frozenset()
    return frozenset((*reading.shared(under_hours), *_over(reading, min(hours))))


@of_page
def under_hours(reading: Reading) -> frozenset[int]:
    """Give the lines between an hour alone and its paragraph, of one entry or more."""
    return frozenset(head for _, head in _entries(reading) if head is not None)


def _over(reading: Reading, first: int) -> Iterator[int]:
    """Give the lines right over the first hour: the headline, "Key events", "What we know"."""
    known = reading.shared(wordings)
    above = range(first - 1, max(-1, first - 1 - _OVER), -1)
    yield from takewhile(lambda n: known[n] is None and not is_prose(reading.texts[n]), above)


def _entries(reading: Reading) -> Iterator[tuple[int, int | None]]:
    """Give each hour over a paragraph with the short line between both, if there is one."""
    texts = reading.texts
    for number, text in enumerate(texts[:-1]):
        if not _HOUR.fullmatch(text.strip()):
            continue
        if is_prose(texts[number + 1]):
            yield number, None
        elif is_prose("".join(texts[number + 2 : number + 3])) and _is_head(texts[number + 1]):
            yield number, number + 1


def _is_head(text: str) -> bool:
    return 0 < len(text.split()) <= _HEAD and not is_sentence(text)
