"""Compare texts word by word; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST = 3000  # words on a side; beyond it a text counts as replaced as a whole
_WORD = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of two texts: "same", "gone" (only in the first) or "new" (only in the second)."""

    kind: str
    text: str


def differing(before: str, after: str) -> list[Stretch]:
    """Give the stretches that lead from one text to another, in order."""
    if before == after:
        return [Stretch("same", before)] if before else []
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > MOST:
        return [Stretch("gone", before), Stretch("new", after)]
    return list(_stretches(old, new))


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Stretch("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Stretch("gone", "".join(old[a:b]))
        if c < d:
            yield Stretch("new", "".join(new[c:d]))
