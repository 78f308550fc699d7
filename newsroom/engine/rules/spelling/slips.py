"""Say by which slips one word became another, and how likely each slip is.

A noisy channel in the sense of Kernighan, Church and Gale (1990), with kinds of slips instead of
letters: what fingers do (swap, miss, strike twice, hit the neighbour) and what ears do.
"""

from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = ("ck", "cs", "sz", "fv", "dt", "bp", "mn", "gj", "qk", "cq", "xs", "vw", "hk", "lr", "ou")


class Slip(IntEnum):
    """The kinds of slips, from the word that was meant to the word that stands there."""

    SWAP = 0
    LOST_TWIN = 1
    EXTRA_TWIN = 2
    LOST_VOWEL = 3
    LOST_CONSONANT = 4
    EXTRA_NEIGHBOUR = 5
    EXTRA_VOWEL = 6
    EXTRA_CONSONANT = 7
    VOWEL = 8
    SOUND = 9
    NEIGHBOUR = 10
    LETTER = 11
    APOSTROPHE = 12
    FIRST = 13
    LOST_SYLLABLE = 14
    SHUFFLE = 15
    LAST = 16


# Costs in natural logarithms, learnt with scripts/train_spelling.py.
COSTS: dict[Slip, float] = {
    Slip.SWAP: 1.81,
    Slip.LOST_TWIN: 0.86,
    Slip.EXTRA_TWIN: 3.83,
    Slip.LOST_VOWEL: 1.98,
    Slip.LOST_CONSONANT: 3.37,
    Slip.EXTRA_NEIGHBOUR: 5.02,
    Slip.EXTRA_VOWEL: 4.63,
    Slip.EXTRA_CONSONANT: 4.89,
    Slip.VOWEL: 3.84,
    Slip.SOUND: 2.38,
    Slip.NEIGHBOUR: 4.95,
    Slip.LETTER: 5.12,
    Slip.APOSTROPHE: 1.84,
    Slip.FIRST: 1.52,
    Slip.LOST_SYLLABLE: 3.2,
    Slip.SHUFFLE: 2.01,
    Slip.LAST: 0.67,
}
_NEVER = 99.0

Slips = tuple[Slip, ...]
Way = tuple[float, Slips]


def _neighbours() -> frozenset[str]:
    places = {
        key: (row, col + row * 0.4)
        for row, keys in enumerate(_ROWS)
        for col, key in enumerate(keys)
    }
    return frozenset(
        a + b
        for a, (row, col) in places.items()
        for b, (other_row, other_col) in places.items()
        if a != b and abs(row - other_row) <= 1 and abs(col - other_col) < 1.1
    )


_NEIGHBOURS = _neighbours()
_SOUNDING = frozenset(pair for both in _SOUNDS for pair in (both, both[::-1]))


@lru_cache(maxsize=4096)
def _other(meant: str, typed: str) -> Slip:
    if meant in _VOWELS and typed in _VOWELS:
        return Slip.VOWEL
    if meant + typed in _SOUNDING:
        return Slip.SOUND
    return Slip.NEIGHBOUR if meant + typed in _NEIGHBOURS else Slip.LETTER


def _lost(meant: str, at: int) -> Slip:
    letter = meant[at]
    if letter in "'-":
        return Slip.APOSTROPHE
    if letter in (meant[at - 1 : at], meant[at + 1 : at + 2]):
        return Slip.LOST_TWIN
    return Slip.LOST_VOWEL if letter in _VOWELS else Slip.LOST_CONSONANT


def _extra(typed: str, at: int) -> Slip:
    letter, before, after = typed[at], typed[at - 1 : at], typed[at + 1 : at + 2]
    if letter in (before, after):
        return Slip.EXTRA_TWIN
    if letter + before in _NEIGHBOURS or letter + after in _NEIGHBOURS:
        return Slip.EXTRA_NEIGHBOUR
    return Slip.EXTRA_VOWEL if letter in _VOWELS else Slip.EXTRA_CONSONANT


def slips(meant: str, typed: str) -> Slips:
    """Give the cheapest slips that turn `meant` into `typed`; none where they are the same."""
    if len(meant) == len(typed) and _is_shuffled(meant, typed):
        return (Slip.SHUFFLE,)
    ends_otherwise = meant[-1] != typed[-1]
    before, after = _same(meant, typed)
    meant, typed = meant[before : len(meant) - after], typed[before : len(typed) - after]
    best: list[list[Way]] = [[(0.0, ())]]
    for i in range(len(meant) + 1):
        if i:
            best.append([])
        for j in range(len(typed) + 1):
            if i or j:
                ways = _ways(best, meant, typed, i, j, not before)
                best[i].append(min(ways, key=lambda way: way[0], default=(_NEVER, ())))
    made = best[-1][-1][1]
    return (*made, Slip.LAST) if ends_otherwise else made


def _is_shuffled(meant: str, typed: str) -> bool:
    """Tell whether more than two letters changed places, the first letter staying."""
    differing = sum(a != b for a, b in zip(meant, typed, strict=True))
    return differing > 2 and meant[0] == typed[0] and sorted(meant) == sorted(typed)


def _same(meant: str, typed: str) -> tuple[int, int]:
    """Count the letters that both share at the beginning and at the end, less one of each."""
    least, start, end = min(len(meant), len(typed)), 0, 0
    while start < least and meant[start] == typed[start]:
        start += 1
    while end < least - start and meant[-1 - end] == typed[-1 - end]:
        end += 1
    return max(start - 1, 0), max(end - 1, 0)


def _ways(
    best: list[list[Way]], meant: str, typed: str, i: int, j: int, initial: bool
) -> Iterator[Way]:
    """Give the ways to have read `i` letters of what was meant and `j` of what was typed."""
    if i and j and meant[i - 1] == typed[j - 1]:
        yield best[i - 1][j - 1]
    elif i and j:
        other = _other(meant[i - 1], typed[j - 1])
        yield _with(best[i - 1][j - 1], other, initial and i == 1)
    if i:
        yield _with(best[i - 1][j], _lost(meant, i - 1), initial and i == 1)
    if j:
        yield _with(best[i][j - 1], _extra(typed, j - 1), initial and j == 1)
    if i > 1 and j > 1 and meant[i - 1] == typed[j - 2] and meant[i - 2] == typed[j - 1]:
        yield _with(best[i - 2][j - 2], Slip.SWAP, initial and i == 2)
    if i > 2 and (meant[i - 1] in _VOWELS) != (meant[i - 2] in _VOWELS):
        yield _with(best[i - 2][j], Slip.LOST_SYLLABLE, False)


def _with(way: Way, slip: Slip, first: bool) -> Way:
    made = (*way[1], slip, Slip.FIRST) if first else (*way[1], slip)
    return way[0] + COSTS[slip] + first * COSTS[Slip.FIRST], made


def cost(made: Slips) -> float:
    """Give how unlikely slips are together, as a sum of their costs."""
    return sum(COSTS[slip] for slip in made)
