"""Find the words that a cut apposition left behind, in another block of the same article."""

import re

from newsroom.engine.reading import Reading

_BEFORE = re.compile(r"\S+\s+\S+$")
_AFTER = re.compile(r"\s+\S+\s+\S+\s+\S+")
_LONGEST = 120  # characters of a cut apposition
_WINDOW = 80  # characters looked at on each side of the comma


def cut_words(reading: Reading, block: int, comma: int) -> tuple[int, str] | None:
    """Give the block that holds the fuller sentence, and the words between its two commas.

    The two words before the comma and the three after it must stand there too. None where
    no other block has them.
    """
    text = reading.text(block)
    before = _BEFORE.search(text, max(0, comma - _WINDOW), comma)
    after = _AFTER.match(text, comma + 1, comma + 1 + _WINDOW)
    if not before or not after:
        return None
    for number in reading.numbers:
        if number != block and (words := _between(reading.text(number), before[0], after[0])):
            return number, words
    return None


def _between(text: str, before: str, after: str) -> str:
    start = text.find(before + ", ")
    if start < 0:
        return ""
    start += len(before) + 2
    end = text.find("," + after, start, start + _LONGEST + len(after))
    words = text[start:end] if end > start else ""
    return "" if re.search(r"[.!?;]\s", words) else words
