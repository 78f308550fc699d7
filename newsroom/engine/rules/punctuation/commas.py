"""Find every comma with a word behind it, once for all rules that judge commas."""

import re
from collections.abc import Iterator
from itertools import islice

from newsroom.engine.places import MOST
from newsroom.engine.reading import Reading

_COMMA = re.compile(r", [\"“]?([A-Za-z]+(?:['’][a-z]+)?)")


Comma = tuple[int, int, str]  # the block, the place of the comma, and the word behind it


def commas_before(reading: Reading, wanted: frozenset[str]) -> Iterator[Comma]:
    """Yield the commas that one of certain words follows."""
    by_word = reading.shared(commas_by_word)
    for word in wanted & by_word.keys():
        yield from by_word[word]


def commas_by_word(reading: Reading) -> dict[str, list[Comma]]:
    """Sort the commas by the word behind them, as few rules look at more than a few words."""
    found: dict[str, list[Comma]] = {}
    for comma in reading.shared(commas):
        found.setdefault(comma[2], []).append(comma)
    return found


def commas(reading: Reading) -> list[Comma]:
    """Give the commas of the paragraphs that are prose, in order."""
    return [
        (block, found.start(), found[1])
        for block, text in reading.numbered
        if ", " in text and not reading.is_code(block)
        for found in islice(_COMMA.finditer(text), MOST)
    ]
