"""Name the slips that fingers and ears make, and say how likely each is.

A noisy channel in the sense of Kernighan, Church and Gale (1990), with kinds of slips instead of
letters: what fingers do (swap, miss, strike twice, hit the neighbour) and what ears do.
`alignment` says by which of them one word became another.
"""

from enum import IntEnum
from functools import lru_cache

VOWELS = frozenset("aeiouy")
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
    SPELLING = 17
    REGULAR = 18


# Costs in natural logarithms, learnt with python -m training.spelling.
COSTS: dict[Slip, float] = {
    Slip.SWAP: 2.87,
    Slip.LOST_TWIN: 2.07,
    Slip.EXTRA_TWIN: 5.11,
    Slip.LOST_VOWEL: 2.85,
    Slip.LOST_CONSONANT: 4.03,
    Slip.EXTRA_NEIGHBOUR: 5.49,
    Slip.EXTRA_VOWEL: 5.41,
    Slip.EXTRA_CONSONANT: 5.92,
    Slip.VOWEL: 4.81,
    Slip.SOUND: 4.26,
    Slip.NEIGHBOUR: 5.09,
    Slip.LETTER: 6.07,
    Slip.APOSTROPHE: 2.93,
    Slip.FIRST: 1.93,
    Slip.LOST_SYLLABLE: 4.46,
    Slip.SHUFFLE: 2.58,
    Slip.LAST: 0.68,
    Slip.SPELLING: 2.88,
    Slip.REGULAR: 3.28,
}
Slips = tuple[Slip, ...]


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
def other(meant: str, typed: str) -> Slip:
    """Give the kind of one letter for another."""
    if meant in VOWELS and typed in VOWELS:
        return Slip.VOWEL
    if meant + typed in _SOUNDING:
        return Slip.SOUND
    return Slip.NEIGHBOUR if meant + typed in _NEIGHBOURS else Slip.LETTER


def lost(meant: str, at: int) -> Slip:
    """Give the kind of a letter that was left out of what was meant."""
    letter = meant[at]
    if letter in "'-":
        return Slip.APOSTROPHE
    if letter in (meant[at - 1 : at], meant[at + 1 : at + 2]):
        return Slip.LOST_TWIN
    return Slip.LOST_VOWEL if letter in VOWELS else Slip.LOST_CONSONANT


def extra(typed: str, at: int) -> Slip:
    """Give the kind of a letter that was added."""
    letter, before, after = typed[at], typed[at - 1 : at], typed[at + 1 : at + 2]
    if letter in (before, after):
        return Slip.EXTRA_TWIN
    if letter + before in _NEIGHBOURS or letter + after in _NEIGHBOURS:
        return Slip.EXTRA_NEIGHBOUR
    return Slip.EXTRA_VOWEL if letter in VOWELS else Slip.EXTRA_CONSONANT


def cost(made: Slips) -> float:
    """Give how unlikely slips are together, as a sum of their costs."""
    return sum(COSTS[slip] for slip in made)
