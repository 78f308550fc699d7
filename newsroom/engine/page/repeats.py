"""Find blocks that repeat, exactly or nearly, in time linear in the text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from newsroom.engine.page.shape import is_prose
from newsroom.engine.reading import Reading

_WORD = re.compile(r"\w+")
_MARKS = "’‘“”–—…"  # of the characters beyond ASCII most that news has, and no part of a word
_ASCII = {
    code: chr(code).lower() if _WORD.match(chr(code)) or code == 10 else " " for code in range(128)
}  # what leaves the words of each line alone, in small letters
_FEWEST = 8  # words of the shorter block; below that likeness says little
_SHARED = 0.8  # of the shorter block's word pairs
_COMMON = 6  # a word pair in more blocks than this tells nothing
_LONGEST = 2000  # code points read of a block
Pair = tuple[str, str]  # words that follow each other


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
    for numbers in _with_same_ends(reading):
        for number in numbers:
            places[same_text(reading.texts[number])].append(number)
    return {key: numbers for key, numbers in places.items() if len(numbers) > 1}


def printed_twice(reading: Reading) -> frozenset[int]:
    """Give the numbers of all blocks whose text stands more than once."""
    return frozenset().union(*reading.shared(repeated).values())


def _with_same_ends(reading: Reading) -> Iterator[list[int]]:
    """Yield the numbers of blocks with the same word at both ends: few of them are unlike."""
    likely: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, text in enumerate(reading.texts):
        if text and number not in reading.asleep:
            ends = text.split(None, 1)[0], text.rsplit(None, 1)[-1]
            likely[ends[0].casefold(), ends[1].casefold()].append(number)
    return (numbers for numbers in likely.values() if len(numbers) > 1)


def copies(reading: Reading) -> dict[int, int]:
    """Map each surplus copy to the copy that stays: the one most among paragraphs.

    A paragraph in capitals, as a page shouts it, rather goes than the same in small letters.
    """

    def rank(number: int) -> tuple[bool, bool, int, int]:
        text = reading.texts[number]
        shouts = is_prose(text) and text.isupper()
        return number == reading.headline_block, not shouts, _company(reading, number), -number

    surplus: dict[int, int] = {}
    for numbers in reading.shared(repeated).values():
        stays = max(numbers, key=rank)
        surplus.update({n: stays for n in numbers if n != stays})
    return surplus


def near_copies(reading: Reading) -> tuple[NearCopy, ...]:
    """Give the blocks that are nearly contained in another, the shorter of two as the copy."""
    words = reading.shared(words_of_blocks)
    pairs = _may_be_held(words)
    holders = holders_of(frozenset().union(*pairs.values()), words) if pairs else {}
    found = (_nearest(number, own, words, holders) for number, own in pairs.items())
    return tuple(near for near in found if near)


def words_of_blocks(reading: Reading) -> list[list[str]]:
    """Give the words of each block; none of blocks that are short, asleep or surplus copies."""
    left_out = reading.asleep | reading.shared(copies).keys()
    texts = [
        "" if number in left_out else text[:_LONGEST].replace("\n", " ")
        for number, text in enumerate(reading.texts)
    ]
    return [own if len(own) >= _FEWEST else [] for own in _words("\n".join(texts))]


def holders_of(wanted: frozenset[Pair], words: Sequence[Sequence[str]]) -> dict[Pair, list[int]]:
    """Give the numbers of the blocks that hold each of certain pairs, if some but not many do."""
    shared = [wanted.intersection(pairwise(own)) for own in words]
    counts = Counter(chain.from_iterable(shared))
    holders: dict[Pair, list[int]] = defaultdict(list)
    for number, own in enumerate(shared):
        for pair in own:
            if 1 < counts[pair] <= _COMMON:
                holders[pair].append(number)
    return holders


def _company(reading: Reading, number: int) -> int:
    """Count the paragraphs beside a block; the one after it weighs more, as below a heading.

    Above the first paragraph of all there is none, and it is no less among them for that.
    """
    texts = reading.texts
    after = number + 1 < len(texts) and is_prose(texts[number + 1])
    before = number > 0 and is_prose(texts[number - 1])
    return 2 * after + (before or (after and number == reading.shared(_first_paragraph)))


def _first_paragraph(reading: Reading) -> int | None:
    return next((number for number, text in enumerate(reading.texts) if is_prose(text)), None)


def _words(lines: str) -> list[list[str]]:
    """Give the words of each line in lower case; in ASCII they are found twice as fast."""
    if not lines.isascii():
        for mark in _MARKS:
            lines = lines.replace(mark, " ")
    if lines.isascii():  # all lines in one go
        return list(map(str.split, lines.translate(_ASCII).split("\n")))
    return list(map(_words_of_line, lines.split("\n")))


def _words_of_line(line: str) -> list[str]:
    if line.isascii():
        return line.translate(_ASCII).split()
    return list(map(str.lower, _WORD.findall(line)))


def _may_be_held(words: Sequence[Sequence[str]]) -> dict[int, frozenset[Pair]]:
    """Give the pairs of the blocks of which enough are of words that stand more than once.

    A pair with a word that stands only once stands only once itself, and in no other block.
    """
    times = Counter(chain.from_iterable(words))
    found = {}
    for number, own in enumerate(words):
        often = list(map(times.__getitem__, own))
        if often.count(1) <= (1 - _SHARED) * len(own) + 1:  # which is told faster than of pairs
            pairs = frozenset(pairwise(own))
            alone = list(map(min, often, often[1:])).count(1)
            if pairs and len(pairs) - alone >= _SHARED * len(pairs):
                found[number] = pairs
    return found


def _nearest(
    number: int,
    own: frozenset[Pair],
    words: Sequence[Sequence[str]],
    holders: dict[Pair, list[int]],
) -> NearCopy | None:
    held = [holders[pair] for pair in own if pair in holders]
    if len(held) < _SHARED * len(own):
        return None
    counts = Counter(other for here in held for other in here if other != number)
    other, count = max(counts.items(), key=lambda item: (item[1], -item[0]))
    share = count / len(own)
    shorter = (len(own), -number) < (len(set(pairwise(words[other]))), -other)
    return NearCopy(number, other, share) if share >= _SHARED and shorter else None
