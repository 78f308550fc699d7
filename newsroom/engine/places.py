"""Look for a pattern in every text of a document, and pass fast where it cannot stand."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from newsroom.engine.reading import Reading

Place = tuple[int, re.Match[str]]

_MARKS = r"\x00-/:-@\[-^`{-\xbf\u2000-\u206f"  # spaces too; a class of ranges is found fast
_SIGNS = re.compile(f"[{_MARKS}][{_MARKS}]+")
_RUN = re.compile(f"[{_MARKS}]{{2,}}")
MOST = 10_000  # places in one text: no article comes near, and nobody would read through them


def places(reading: Reading, pattern: re.Pattern[str], *needs: str) -> Iterator[Place]:
    """Yield each match with its block's number; blocks of program code are passed.

    `needs` are strings of which every match holds at least one: looking for a string costs a
    tenth of looking for a pattern, so documents and texts that hold none of them are passed.
    """
    if not needs:
        return _found(reading, pattern, reading.numbered)
    present = standing(reading, needs)
    return _found(reading, pattern, _holding(reading, present)) if present else iter(())


def _found(
    reading: Reading, pattern: re.Pattern[str], texts: Iterable[tuple[int, str]]
) -> Iterator[Place]:
    for number, text in texts:
        if pattern.search(text):
            yield from _in_prose(reading, number, pattern)


def _holding(reading: Reading, needs: list[str]) -> Iterator[tuple[int, str]]:
    """Give the texts that hold one of some strings, with their numbers."""
    for number, text in reading.numbered:
        for need in needs:
            if need in text:
                yield number, text
                break


def signs(reading: Reading) -> str:
    """Give every kind of run of marks and spaces that stands in the document, a line each."""
    return "\n".join(sorted(set(_SIGNS.findall(reading.whole))))


def standing(reading: Reading, needs: tuple[str, ...]) -> list[str]:
    """Keep what stands somewhere in the document; runs of signs are looked up among its runs."""
    of_signs, others = _parted(needs)
    runs, whole = reading.shared(signs) if of_signs else "", reading.whole
    present = [need for need in of_signs if need in runs]
    return present + [need for need in others if need in whole]


@cache
def _parted(needs: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part runs of signs from other needs; there are as many different ones as rules name."""
    of_signs = tuple(need for need in needs if _RUN.fullmatch(need))
    return of_signs, tuple(need for need in needs if need not in of_signs)


def unprintable_places(reading: Reading, pattern: re.Pattern[str]) -> Iterator[Place]:
    """Yield each match of a pattern for odd spaces, invisible or control characters."""
    for number in reading.unprintable_blocks:
        yield from _in_prose(reading, number, pattern)


def before_spaces(text: str, at: int) -> int:
    """Give the place where the spaces before a place begin; the place itself where none are."""
    while at and text[at - 1] in " \xa0":
        at -= 1
    return at


def foreign_places(reading: Reading, pattern: re.Pattern[str]) -> Iterator[Place]:
    """Yield each match of a pattern that needs a character outside ASCII.

    Only the texts that hold more than the usual marks and accents are looked at.
    """
    for number in reading.odd_blocks:
        yield from _in_prose(reading, number, pattern)


def _in_prose(reading: Reading, number: int, pattern: re.Pattern[str]) -> Iterator[Place]:
    for found in islice(pattern.finditer(reading.text(number)), MOST):
        if reading.is_code(number):
            return
        yield number, found
