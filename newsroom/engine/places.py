"""Look for a pattern in every text of a document, and pass fast where it cannot stand."""

import re
from collections.abc import Iterator
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
    present = _present(reading, needs)
    if needs and not present:
        return
    search = pattern.search
    for number, text in reading.numbered:
        if (not needs or any(need in text for need in present)) and search(text):
            yield from _in_prose(reading, number, pattern)


def signs(reading: Reading) -> str:
    """Give every kind of run of marks and spaces that stands in the document, a line each."""
    return "\n".join(sorted(set(_SIGNS.findall(reading.whole))))


def _present(reading: Reading, needs: tuple[str, ...]) -> tuple[str, ...]:
    """Keep what stands somewhere in the document; runs of signs are looked up among its runs."""
    runs = reading.shared(signs)
    return tuple(
        need for need in needs if need in (runs if _RUN.fullmatch(need) else reading.whole)
    )


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
