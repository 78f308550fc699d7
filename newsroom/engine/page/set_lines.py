"""Know the lines of a page that are set into its story, and where the story goes on behind them.

A site sets boxes of links, of buttons and of newsletters after any paragraph: what stands beside
them is none the less the story.
"""

from collections.abc import Sequence
from itertools import groupby

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.looks import looks
from newsroom.engine.page.shape import HEAD_WORDS, is_prose, is_sentence
from newsroom.engine.reading import Reading, of_page

_LONG_HEAD = 8  # words of what may head it right over a paragraph
_BOX = 8  # lines of a box at most
_SURE = 0.985  # over the bound of what is sure, where boxes themselves bring paragraphs


@of_page
def heads(reading: Reading) -> frozenset[int]:
    """Give the short lines that may head a part of the story: between paragraphs, one goes on."""
    known = reading.shared(set_lines)
    left = [n for n, text in enumerate(reading.texts) if text and n not in known]
    texts = [reading.texts[number] for number in left]
    found = (n for at, n in enumerate(left) if _is_between(texts, at))
    return frozenset(n for n in found if _is_head(reading.texts[n], HEAD_WORDS))


def set_in(reading: Reading, shares: Sequence[float]) -> frozenset[int]:
    """Give the lines of boxes between two blocks that end as sentences do, or over a head.

    Neither may surely be of the page itself, by its share of blocks like it that are not the story.
    """
    known = reading.shared(set_lines)
    numbers = (n for n, text in enumerate(reading.texts) if text)
    runs = [list(run) for _, run in groupby(numbers, known.__contains__)]
    around = zip(runs, runs[1:], runs[2:], strict=False)
    return frozenset(
        n
        for before, run, after in around
        if run[0] in known and len(run) <= _BOX and _goes_on(reading, after)
        if is_sentence(reading.texts[before[-1]]) and shares[before[-1]] < _SURE
        if any(shares[number] < _SURE for number in after[:2])
        for n in run
    )


@of_page
def set_lines(reading: Reading) -> frozenset[int]:
    """Give the lines that their wording, what leads to other pages, or a list makes the page's.

    The last of a list may rather head what follows, where it is as short as a head.
    """
    known = reading.shared(wordings)
    listed = {n for links in reading.shared(link_lists) for n in (*links.titles, *links.labels)}
    last = {n for n in listed if n + 1 not in listed and _is_head(reading.texts[n], HEAD_WORDS)}
    seen = zip(known, reading.shared(looks), strict=True)
    told = {number for number, (kind, look) in enumerate(seen) if kind or look.leading}
    return frozenset(told | (listed - last))


def _is_between(texts: Sequence[str], at: int) -> bool:
    """Tell a line between two sentences and two more, with a paragraph on either side."""
    before, after = texts[max(0, at - 2) : at], texts[at + 1 : at + 3]
    if len(after) < 2 or not all(map(is_sentence, (*before[-1:], *after))):
        return False
    return any(map(is_prose, before)) and any(map(is_prose, after))


def _is_head(text: str, most: int) -> bool:
    return len(text.split(None, most)) <= most


def _goes_on(reading: Reading, after: Sequence[int]) -> bool:
    """Tell whether what comes is a sentence, or one under its head."""
    texts = [reading.texts[number] for number in after[:2]]
    if is_sentence(texts[0]):
        return True
    return len(texts) > 1 and is_sentence(texts[1]) and _is_head(texts[0], _LONG_HEAD)
