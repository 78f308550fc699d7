"""Read the clause round a mark: what stands before it, and how it began."""

import re
from typing import NamedTuple

_WINDOW = 110  # characters: a subject longer than this is not judged
_TITLES = re.compile(r"\b(?:Prof|Capt|vs|etc|[A-Z][a-z]{0,3}|(?:[a-z]\.){1,3}[a-z])\.(?=\s)")
_BOUNDARY = re.compile(r"[.!?…]['\"”’)]*\s|[,;:()\[\]“”\"—–|•\n]|\s[-‘']|--")
_AFTER = re.compile(r"[.!?…](?=['\"”’)]*(?:\s|$))|[,;:()\[\]“”\"—–|•\n]|\s-\s|--")
_WORD = re.compile(r"\s*(\w+)")


class Clause(NamedTuple):
    """Words before a mark, back to where their clause began; `opener` is what stood there.

    The opener is empty at the start of the text, "?" where the clause is too long to be judged.
    """

    words: list[str]
    opener: str


def clause_before(text: str, at: int) -> Clause:
    """Read back from a mark to the beginning of its clause, at most 110 characters."""
    begin = max(0, at - _WINDOW)
    if text[at - 1 : at] == ")" and (opened := text.rfind(" (", begin, at)) > 0:
        at = opened  # "the union (UNT), is": what stands in brackets is no part of it
    window = _TITLES.sub(lambda m: m[0][:-1] + "_", text[begin:at])
    boundaries = list(_BOUNDARY.finditer(window))
    if not boundaries:
        return Clause(window.split(), "" if begin == 0 else "?")
    last = boundaries[-1]
    return Clause(window[last.end() :].split(), last[0].strip()[:1])


def mark_after(text: str, at: int) -> tuple[str, str]:
    """Give the mark that ends the clause after a place, and the word behind it; "" where none."""
    found = _AFTER.search(text, at, at + 400)
    if not found:
        return "", ""
    word = _WORD.match(text, found.end())
    return found[0].strip(), word[1] if word else ""
