"""Find blocks that repeat, exactly or nearly, in time linear in the text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsroom.engine.page.shape import is_prose
from newsroom.engine.reading import Reading

_WORD = re.compile(r"\w+")
_FEWEST = 8  # words of the shorter block; below that likeness says little
_SHARED = 0.8  # of the shorter block's word pairs
_COMMON = 6  # a word pair in more blocks than this tells nothing
_LONGEST = 2000  # code points read of a block


@dataclass(frozen=True, slots=True)
class NearCopy:
    """A block most of whose words stand, in their order, in another; `share` from 0 to 1."""

    block: int
    of: int
    share: float


def same_text(text: str) -> str:
    """Give a text as exact copies are compared: without case and spacing."""
    return " ".join(text.split()).casefold()


def repeated(reading: Reading) -> dict[str, list[int]]:
    """Give the numbers of the blocks of each text that stands more than once."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(reading.texts):
        if number not in reading.asleep:
            places[same_text(text)].append(number)
    return {key: numbers for key, numbers in places.items() if key and len(numbers) > 1}


def copies(reading: Reading) -> dict[int, int]:
    """Map each surplus copy to the copy that stays: the one most among paragraphs."""
    surplus: dict[int, int] = {}
    for numbers in reading.shared(repeated).values():
        stays = max(numbers, key=lambda n: (n == reading.headline_block, _company(reading, n), -n))
        surplus.update({n: stays for n in numbers if n != stays})
    return surplus


def near_copies(reading: Reading) -> tuple[NearCopy, ...]:
    """Give the blocks that are nearly contained in another, the shorter of two as the copy."""
    asleep = reading.asleep
    pairs = [[] if n in asleep else _pairs(text) for n, text in enumerate(reading.texts)]
    surplus = reading.shared(copies)
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, own in enumerate(pairs):
        if len(own) >= _FEWEST - 1 and number not in surplus:
            for pair in own:
                holders[pair].append(number)
    found = (_nearest(n, own, pairs, holders) for n, own in enumerate(pairs) if n not in surplus)
    return tuple(near for near in found if near)


def _company(reading: Reading, number: int) -> int:
    """Count the paragraphs beside a block; the one after it weighs more, as below a heading."""
    texts = reading.texts
    after = number + 1 < len(texts) and is_prose(texts[number + 1])
    before = number > 0 and is_prose(texts[number - 1])
    return 2 * after + before


def _pairs(text: str) -> list[tuple[str, str]]:
    words = _WORD.findall(text[:_LONGEST].lower())
    return list(dict.fromkeys(pairwise(words)))


def _nearest(
    number: int,
    own: Sequence[tuple[str, str]],
    pairs: Sequence[Sequence[tuple[str, str]]],
    holders: dict[tuple[str, str], list[int]],
) -> NearCopy | None:
    if len(own) < _FEWEST - 1:
        return None
    counts = Counter(_others(number, own, holders))
    if not counts:
        return None
    other, count = max(counts.items(), key=lambda item: (item[1], -item[0]))
    share = count / len(own)
    shorter = (len(own), -number) < (len(pairs[other]), -other)
    return NearCopy(number, other, share) if share >= _SHARED and shorter else None


def _others(
    number: int, own: Iterable[tuple[str, str]], holders: dict[tuple[str, str], list[int]]
) -> Iterable[int]:
    for pair in own:
        here = holders[pair]
        if len(here) <= _COMMON:
            yield from (n for n in here if n != number)
