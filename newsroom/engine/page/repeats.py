"""Find blocks that repeat, exactly or nearly, in time linear in the text."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

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
    asleep, surplus = reading.asleep, reading.shared(copies)
    pairs = [
        () if number in asleep or number in surplus else _pairs(text)
        for number, text in enumerate(reading.texts)
    ]
    counts = Counter(chain.from_iterable(pairs))
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, own in enumerate(pairs):
        for pair in own:
            if 1 < counts[pair] <= _COMMON:
                holders[pair].append(number)
    found = (_nearest(number, own, pairs, holders) for number, own in enumerate(pairs))
    return tuple(near for near in found if near)


def _company(reading: Reading, number: int) -> int:
    """Count the paragraphs beside a block; the one after it weighs more, as below a heading."""
    texts = reading.texts
    after = number + 1 < len(texts) and is_prose(texts[number + 1])
    before = number > 0 and is_prose(texts[number - 1])
    return 2 * after + before


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Give the pairs of neighbouring words of a block, each once; none of a short block."""
    words = _WORD.findall(text[:_LONGEST].lower())
    return tuple(dict.fromkeys(pairwise(words))) if len(words) >= _FEWEST else ()


def _nearest(
    number: int,
    own: Sequence[tuple[str, str]],
    pairs: Sequence[Sequence[tuple[str, str]]],
    holders: dict[tuple[str, str], list[int]],
) -> NearCopy | None:
    held = [holders[pair] for pair in own if pair in holders]
    if not own or len(held) < _SHARED * len(own):
        return None
    counts = Counter(other for here in held for other in here if other != number)
    other, count = max(counts.items(), key=lambda item: (item[1], -item[0]))
    share = count / len(own)
    shorter = (len(own), -number) < (len(pairs[other]), -other)
    return NearCopy(number, other, share) if share >= _SHARED and shorter else None
