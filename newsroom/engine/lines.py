"""Normalise lines, so that the same furniture is known again in another article."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b

_DIGITS = re.compile(r"\d+")


def normalised(line: str) -> str:
    """Give a line without its case, its spacing and its numbers."""
    return _DIGITS.sub("#", " ".join(line.casefold().split()))


def occurrences(texts: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Give each line normalised, with how many like it stand before it."""
    before: Counter[str] = Counter()
    for line in map(normalised, texts):
        yield line, before[line]
        before[line] += 1


def digest_of(text: str) -> int:
    """Give 64 bits of a normalised text, as a signed number that databases keep."""
    return int.from_bytes(
        blake2b(text.encode(errors="replace"), digest_size=8).digest(), signed=True
    )
