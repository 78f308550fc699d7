"""Find the posts of readers below a story, by the lines that head them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.phrases import COMMENT_LINE
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.page.stamps import AGO, CLOCK, DAY
from newsroom.engine.reading import Reading

_HEAD = re.compile(
    rf"(?:.{{1,60}} )?{DAY},?(?: at| @| -| \|)? {CLOCK}.{{0,20}}|.{{1,60}} says:|.{{0,40}}{AGO}"
)
_ENDS = ("m", "m.", "ago", "says:", "reply", *"0123456789")
_LONGEST = 120  # code points of a head
_APART = 10  # blocks at most from head to head
_ABOVE = 6  # blocks from the line that tells of comments to the first head
_FEWEST = 3  # heads
_MOST = 0.6  # share of the heads, but the last, under which somebody says something
_NAME = 4  # words of a name above a head


def threads(reading: Reading) -> frozenset[int]:
    """Give the numbers of the blocks from the first post of readers to the last."""
    talk = [n for n, kind in enumerate(reading.shared(wordings)) if kind is COMMENT_LINE]
    if not talk:
        return frozenset()
    first = talk[0]
    heads = [n for n, line in enumerate(reading.shared(plain_lines)) if n > first and _heads(line)]
    found: set[int] = set()
    for group in _groups(heads):
        told = any(group[0] - _ABOVE <= n < group[-1] for n in talk)
        if told and len(group) >= _FEWEST and _is_talk(reading.texts, group):
            found.update(range(_start(reading, group[0]), group[-1] + 1))
            found.update(_last(reading.texts, group[-1] + 1))
    return frozenset(found)


def _heads(line: str) -> bool:
    return 0 < len(line) <= _LONGEST and line.endswith(_ENDS) and bool(_HEAD.fullmatch(line))


def _groups(heads: Sequence[int]) -> Iterator[list[int]]:
    """Part the heads where too much stands between two of them."""
    group: list[int] = []
    for number in heads:
        if group and number - group[-1] > _APART:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _is_talk(texts: Sequence[str], group: Sequence[int]) -> bool:
    """Tell posts from a list of dated titles: something is said under most of their heads."""
    said = [
        any(is_sentence(text) for text in texts[head + 1 : after])
        for head, after in pairwise(group)
    ]
    return sum(said) >= _MOST * len(said)


def _start(reading: Reading, head: int) -> int:
    """Give the number of the first head, or of the name above it."""
    name = reading.texts[head - 1]
    is_name = 0 < len(name.split()) <= _NAME and not is_sentence(name)
    return head - (is_name and reading.shared(wordings)[head - 1] is None)


def _last(texts: Sequence[str], number: int) -> Iterator[int]:
    """Give the first block of what the last post says; where it ends nobody can tell."""
    if number < len(texts) and (is_sentence(texts[number]) or is_prose(texts[number])):
        yield number
