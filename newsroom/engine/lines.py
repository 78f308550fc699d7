"""Normalise lines, so that the same furniture is known again in another article."""

import re
from hashlib import blake2b

_DIGITS = re.compile(r"\d+")


def normalised(line: str) -> str:
    """Give a line without its case, its spacing and its numbers."""
    return _DIGITS.sub("#", " ".join(line.casefold().split()))


def digest_of(text: str) -> int:
    """Give 64 bits of a normalised text, as a signed number that databases keep."""
    return int.from_bytes(
        blake2b(text.encode(errors="replace"), digest_size=8).digest(), signed=True
    )
