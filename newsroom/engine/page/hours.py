"""Know what heads the entries of a report as it went on, each under its hour."""

import re
from collections.abc import Iterator

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.shape import HEAD_WORDS, is_prose
from newsroom.engine.page.stamps import CLOCK
from newsroom.engine.reading import Reading, of_page

_HOUR = re.compile(rf"{CLOCK}(?: ?[a-z]{{2,4}})?", re.IGNORECASE)
_FEWEST = 2  # entries that make a report


@of_page
def hour_heads(reading: Reading) -> frozenset[int]:
    """Give the lines between an hour alone and its paragraph, and the one right over the first.

    That may head the whole report, which has two such entries or more. The hours themselves are
    left to others: pages print them round any story.
    """
    hours = dict(_entries(reading))
    if len(hours) < _FEWEST:
        return frozenset()
    over = min(hours) - 1
    heads = {head for head in hours.values() if head is not None}
    if over >= 0 and reading.shared(wordings)[over] is None:
        heads.add(over)
    return frozenset(heads)


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
    return 0 < len(text.split()) <= HEAD_WORDS
