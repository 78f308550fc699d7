"""Look for a pattern in every text of a document, and pass fast where it cannot stand."""

import re
from collections.abc import Iterator

from newsroom.engine.reading import Reading

Place = tuple[int, re.Match[str]]


def places(reading: Reading, pattern: re.Pattern[str], *needs: str) -> Iterator[Place]:
    """Yield each match with its block's number.

    `needs` are strings of which every match holds at least one: looking for a string costs a
    tenth of looking for a pattern, so a text that holds none of them is passed.
    """
    for number in reading.numbers:
        text = reading.text(number)
        if not needs or any(need in text for need in needs):
            for found in pattern.finditer(text):
                yield number, found


def foreign_places(reading: Reading, pattern: re.Pattern[str]) -> Iterator[Place]:
    """Yield each match of a pattern that needs a character outside ASCII.

    Only the texts that hold more than the usual marks and accents are looked at.
    """
    for number in reading.odd_blocks:
        for found in pattern.finditer(reading.text(number)):
            yield number, found
