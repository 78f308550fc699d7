"""Normalise lines, so that the same furniture is known again in another article."""

import re

_DIGITS = re.compile(r"\d+")


def normalised(line: str) -> str:
    """Give a line without its case, its spacing and its numbers."""
    return _DIGITS.sub("#", " ".join(line.casefold().split()))
