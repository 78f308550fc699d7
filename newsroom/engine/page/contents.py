"""Know a page's table of contents: lines that stand again below, each over a part of the story."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading, of_page

_HEAD = re.compile(
    r"(?:table of )?contents(?: ?[\[(]?(?:show|hide|toggle)[\])]?)?|(?:what's )?in this (?:article"
    r"|guide|post|story|page|review|section|chapter)|on this page|jump to(?: (?:a )?section)?"
    r"|article contents|what we(?:'ll| will) cover|skip to(?: section)?|explore this article"
)
_EDGES = re.compile(r"^[\W\d]+|\W+$")  # a number before a line, and marks on either side
_FEWEST = 3  # lines that head parts below
_MOST = 40  # lines of it
_WORDS = 20  # of one
_AGAIN = 2  # times that a head may stand below
_SHARE = 0.5  # of its lines that must stand again


@of_page
def contents(reading: Reading) -> dict[int, tuple[int, ...]]:
    """Map the heads of such tables to the numbers of their lines, in order."""
    lines = reading.shared(plain_lines)
    heads = [n for n, line in enumerate(lines) if _HEAD.fullmatch(line.strip(" :.#▾▼+-–—"))]
    found = ((head, _lines(reading, head)) for head in heads)
    return {head: numbers for head, numbers in found if numbers}


@of_page
def listed_heads(reading: Reading) -> frozenset[int]:
    """Give the numbers of the heads below that such a table lists: each is the story's.

    None of what stands there often, as a site's name, nor of the lines of a second table.
    """
    runs, texts = reading.shared(contents).values(), reading.texts
    last = {_bare(texts[number]): number for run in runs for number in run}
    below = [n for n, text in enumerate(texts) if n > last.get(_bare(text), len(texts))]
    often = Counter(_bare(texts[number]) for number in below)
    return frozenset(
        number
        for number in below
        if often[_bare(texts[number])] <= _AGAIN
        and _heads(texts, number)
        and number + 1 not in below
    )


def _lines(reading: Reading, head: int) -> tuple[int, ...]:
    """Give the lines under a head down to the last that stands again; none where few do."""
    texts, run = reading.texts, list(_under(reading, head))
    after = range(run[-1] + 1 if run else head, len(texts))
    below = {_bare(texts[number]) for number in after if _heads(texts, number)}
    again = [number for number in run if _bare(texts[number]) in below]
    told = tuple(number for number in run if again and number <= again[-1])
    return told if len(again) >= max(_FEWEST, _SHARE * len(told)) else ()


def _under(reading: Reading, head: int) -> Iterator[int]:
    """Give the short lines right under a head, known ones passed over, each once.

    They end over a paragraph, or where the first part begins with its head.
    """
    known, seen = reading.shared(wordings), set[str]()
    for number in range(head + 1, min(head + 1 + _MOST, len(reading.texts))):
        text = reading.texts[number]
        if is_prose(text) or len(text.split()) > _WORDS or _bare(text) in seen:
            return
        seen |= {_bare(text)} - {""}
        if text and known[number] is None:
            yield number


def _heads(texts: Sequence[str], number: int) -> bool:
    """Tell a line with something told under it, perhaps under one more line."""
    return any(is_sentence(text) or is_prose(text) for text in texts[number + 1 : number + 3])


def _bare(text: str) -> str:
    """Give a line as a table and its head have it in common."""
    return _EDGES.sub("", text).casefold()
