"""Compare texts word by word; pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from operator import attrgetter, itemgetter

from newsroom.actions.aligning import aligned

MOST = 3000  # words on a side; beyond it a text counts as replaced as a whole
_WORD = re.compile(r"(\s*)(\w+|[^\w\s]|\Z)")
Word = tuple[str, str]  # the space before it, and itself; the last is empty, after any other
Piece = tuple[bool, str, str]  # whether it is the same, and how it reads before and after


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
        return list(_joined([Stretch("gone", before), Stretch("new", after)]))
    return list(_joined(_stretches(old, new)))


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    told = (stretch for stretch in stretches if stretch.text)
    for kind, alike in groupby(told, key=attrgetter("kind")):
        yield Stretch(kind, "".join(stretch.text for stretch in alike))


def _stretches(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Stretch]:
    for same, pieces in groupby(_pieces(old, new), key=itemgetter(0)):
        before, after = ("".join(side) for side in list(zip(*pieces, strict=True))[1:])
        gap = len(before) if same else _gap(before, after)
        yield Stretch("same", before[:gap])
        yield Stretch("gone", before[gap:])
        yield Stretch("new", after[gap:])


def _pieces(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Piece]:
    """Align the words, and compare the spaces before those that are the same."""
    for part in aligned([word for _, word in old], [word for _, word in new]):
        before, after = old[part.old.start : part.old.stop], new[part.new.start : part.new.stop]
        if not part.same:
            yield False, _text(before), _text(after)
            continue
        for (gap, word), (other, _) in zip(before, after, strict=True):
            yield gap == other, gap, other
            yield True, word, word


def _text(words: Sequence[Word]) -> str:
    return "".join(gap + word for gap, word in words)


def _gap(before: str, after: str) -> int:
    """Give the length of the space that both begin with."""
    pairs = zip(before, after, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), pairs))
