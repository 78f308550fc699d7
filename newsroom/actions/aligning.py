"""Align two texts, word by word or block by block: what stands in both, in order; pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

# Steps for each text up to which the longest matches are looked for; 200 words that were edited
# from the first to the last take some 400.
PATIENCE = 500
Match = tuple[int, int, int]  # where it begins in the old and in the new, and how long it is


@dataclass(frozen=True, slots=True)
class Part:
    """Places of the old and of the new, one of them perhaps none; `same` where they are equal."""

    same: bool
    old: range
    new: range


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Part]:
    """Give the parts that lead from the old to the new, in order.

    The work grows in proportion to the length, however often the same thing stands there.
    """
    a = b = 0
    for at, to, size in _matches(old, new):
        if a < at or b < to:
            yield Part(False, range(a, at), range(b, to))
        a, b = at + size, to + size
        if size:
            yield Part(True, range(at, a), range(to, b))


def _matches(old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    """Find what stands in both, in order: how they begin, what lies between, how they end."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    most -= start
    end = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    yield 0, 0, start
    for at, to, size in _between(old[start : len(old) - end], new[start : len(new) - end]):
        yield start + at, start + to, size
    yield len(old) - end, len(new) - end, end


def _between(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Find what stands in both; the last match is empty, at both ends.

    The longest matches first read best, but finding them may take the cube of the length; the
    most there is to match takes the square, 64 at once.
    """
    if _work(old, new) <= PATIENCE * (len(old) + len(new)):
        blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        return [(block.a, block.b, block.size) for block in blocks]
    numbers: dict[str, int] = {}
    texts = ([numbers.setdefault(t, len(numbers)) for t in side] for side in (old, new))
    found = LCSseq.opcodes(*texts).as_matching_blocks()
    return [(block.a, block.b, block.size) for block in found]


def _work(old: Sequence[str], new: Sequence[str]) -> int:
    """Give the most steps that finding the longest matches may take."""
    there = Counter(new)
    pairs = sum(count * there[text] for text, count in Counter(old).items())
    return pairs * min(len(old), len(new))
