"""Know what a review weighs in lines: "Pros" with what is good below, "Cons" and a verdict.

Its items are as short as buttons, and often stand below the last paragraph.
"""

import re
from collections.abc import Iterator

from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.shape import is_prose
from newsroom.engine.reading import Reading, of_page

_HEAD = re.compile(
    r"(?:pros|cons|(?:what we |the )?(?:likes?|dislikes?|loved?|good|bad)|advantages|disadvantages"
    r"|(?:reasons to (?:buy|avoid))|what we (?:don't|didn't) like|(?:the |our )?verdict)[:.]?"
)
_FEWEST = 2  # heads that make a review, each another
_ITEMS = 8  # lines at most under one
_LONGEST = 12  # words of one


@of_page
def verdicts(reading: Reading) -> frozenset[int]:
    """Give the numbers of such heads, below a paragraph, and of the lines under them."""
    lines = reading.shared(plain_lines)
    begun = next((n for n, text in enumerate(reading.texts) if is_prose(text)), len(lines))
    heads = [n for n in range(begun + 1, len(lines)) if _HEAD.fullmatch(lines[n])]
    if len({lines[n].rstrip(":.") for n in heads}) < _FEWEST:
        return frozenset()
    return frozenset(n for head in heads for n in (head, *_items(reading, head)))


def _items(reading: Reading, head: int) -> Iterator[int]:
    known, last = reading.shared(wordings), min(head + 1 + _ITEMS, len(reading.texts))
    for number in range(head + 1, last):
        words = len(reading.texts[number].split())
        if known[number] is not None or not 0 < words <= _LONGEST:
            return
        yield number
