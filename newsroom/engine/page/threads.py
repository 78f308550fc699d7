"""Find the posts of readers below a story, by the lines that head them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.phrases import COMMENT_LINE
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.page.stamps import AGO, CLOCK, DAY
from newsroom.engine.reading import Reading

_HEAD = re.compile(
    rf"(?:.{{1,60}} )?{DAY},?(?: at| @| -| \|)? {CLOCK}.{{0,20}}|.{{1,60}} says:|.{{0,40}}{AGO}"
)
_UNNAMED = re.compile(rf"(?:{DAY}|{AGO}|(?:posted|updated|published) )", re.IGNORECASE)
_ENDS = ("m", "m.", "ago", "says:", "reply", *"0123456789")
_LONGEST = 120  # code points of a head
_APART = 10  # blocks at most from head to head
_ABOVE = 6  # blocks from the line that tells of comments to the first head
_FEWEST = 3  # heads, where no button to reply shows what they are
_MOST = 0.6  # share of the heads, but the last, under which somebody says something
_NAME = 4  # words of a name above a head
_BUTTON = "reply"  # below each post, and no heading
_CLOSE = 3  # blocks from the line that tells of comments to the first head, where it is its heading
_STORY, _AFTER = 3, 1  # paragraphs above that line at least, and below the thread at most


@dataclass(frozen=True, slots=True)
class Thread:
    """The numbers of a thread's blocks; `below` where it surely stands below its story.

    There it has a heading, a name to each post, a story above it and none behind it: the posts of
    a live blog, under a count of comments at its top, have no such names or no story above.
    """

    numbers: tuple[int, ...]
    below: bool


def threads(reading: Reading) -> tuple[Thread, ...]:
    """Give the posts of readers, from the first of each thread to the last."""
    talk = [n for n, kind in enumerate(reading.shared(wordings)) if kind is COMMENT_LINE]
    if not talk:
        return ()
    first = talk[0]
    prose = [n for n, text in enumerate(reading.texts) if is_prose(text)]
    heads = [n for n, line in enumerate(reading.shared(plain_lines)) if n > first and _heads(line)]
    return tuple(
        _thread(reading, group, talk, prose)
        for group in _groups(heads)
        if bisect_left(talk, group[0] - _ABOVE) < bisect_left(talk, group[-1])
        if _are_enough(reading, group) and _is_talk(reading.texts, group)
    )


def _thread(
    reading: Reading, group: Sequence[int], talk: Sequence[int], prose: Sequence[int]
) -> Thread:
    end, texts = group[-1] + 1, reading.texts
    numbers = (*range(_start(reading, group[0]), end), *_last(texts, end))
    near = talk[bisect_left(talk, group[0] - _CLOSE) : bisect_left(talk, group[0])]
    titles = [n for n in near if reading.shared(plain_lines)[n] != _BUTTON]
    below = (
        bool(titles)
        and all(_is_signed(reading, head) for head in group)
        and bisect_left(prose, titles[0]) >= _STORY
        and len(prose) - bisect_right(prose, numbers[-1]) <= _AFTER
    )
    return Thread(numbers, below)


def _are_enough(reading: Reading, group: Sequence[int]) -> bool:
    """Tell a thread by its heads: three, or fewer with a button to reply under what each says."""
    if len(group) >= _FEWEST:
        return True
    lines, ends = reading.shared(plain_lines), (*group[1:], group[-1] + _APART)
    return all(
        _BUTTON in lines[head + 2 : min(end, head + _APART)]
        and _is_named_above(reading, head)
        and is_sentence(reading.texts[head + 1])
        for head, end in zip(group, ends, strict=True)
    )


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
    return head - _is_named_above(reading, head)


def _is_signed(reading: Reading, head: int) -> bool:
    """Tell a head that says who posted, in its line or in the one above."""
    text = reading.texts[head]
    return (text[:1].isalpha() and _UNNAMED.match(text) is None) or _is_named_above(reading, head)


def _is_named_above(reading: Reading, head: int) -> bool:
    name = reading.texts[head - 1]
    is_name = 0 < len(name.split()) <= _NAME and not is_sentence(name)
    return is_name and reading.shared(wordings)[head - 1] is None


def _last(texts: Sequence[str], number: int) -> Iterator[int]:
    """Give the first block of what the last post says; where it ends nobody can tell."""
    if number < len(texts) and (is_sentence(texts[number]) or is_prose(texts[number])):
        yield number
