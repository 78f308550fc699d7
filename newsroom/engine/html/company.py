"""Tell what the first look said of the blocks that stand, look or speak like one."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence

from newsroom.engine.html.boxes import box_of
from newsroom.engine.html.reader import Piece
from newsroom.engine.page.sums import NOTHING

Groups = Sequence[Sequence[Hashable]]  # for each kind of group the group of each block

_GROUPS = ("beside", "kind", "box", "outer_box", "outmost_box")
_MANY = 30  # blocks; a larger group is as good as this
_LONG = 5  # letters of the words that are compared
NAMES = (*(f"{name}_{what}" for name in _GROUPS for what in ("first", "count")), "told")


def groups(pieces: Sequence[Piece]) -> Groups:
    """Give which blocks share an element, a kind of element, and each of three boxes around."""
    found = list(map(_groups_of, pieces))
    return list(zip(*found, strict=True)) if found else [()] * len(_GROUPS)


def _groups_of(piece: Piece) -> tuple[Hashable, ...]:
    frame = piece.frame
    parent, box = frame.parent, box_of(piece)
    kind = (frame.tag, frame.names, *((parent.tag, parent.names) if parent else ()))
    outer = box.parent if box is not None else None
    return parent, kind, box, outer, outer.parent if outer is not None else None


def columns(
    first: Sequence[float], words: Sequence[float], together: Groups, said: Sequence[frozenset[str]]
) -> Iterator[Sequence[float]]:
    """Give a column for each of `NAMES`, of all blocks.

    `first` are the first look's chances, `words` numbers of words, `said` the longer words.
    """
    weights = [math.sqrt(count + 1.0) for count in words]
    for keys in together:
        yield from _beside(first, weights, keys)
    yield _told(first, said)


def _beside(
    first: Sequence[float], weights: Sequence[float], keys: Sequence[Hashable]
) -> Iterator[Sequence[float]]:
    """Give the mean chance of the others of a block's group, and how many are in it."""
    counts = Counter(keys)
    story: defaultdict[Hashable, float] = defaultdict(float)
    whole: defaultdict[Hashable, float] = defaultdict(float)
    for key, chance, weight in zip(keys, first, weights, strict=True):
        story[key] += chance * weight
        whole[key] += weight
    yield [
        (story[key] - chance * weight) / (whole[key] - weight) if counts[key] > 1 else NOTHING
        for key, chance, weight in zip(keys, first, weights, strict=True)
    ]
    yield [float(min(counts[key], _MANY)) for key in keys]


def longer_words(words: Sequence[str]) -> frozenset[str]:
    """Give the words that tell of a subject."""
    return frozenset([word for word in words if len(word) >= _LONG])


def _told(first: Sequence[float], said: Sequence[frozenset[str]]) -> Sequence[float]:
    """Give what share of a block's longer words other blocks say that are likely the story."""
    likely = [chance > 0.5 for chance in first]
    told = Counter(
        word for own, is_likely in zip(said, likely, strict=True) if is_likely for word in own
    )
    return [
        sum(told[word] > is_likely for word in own) / len(own) if own else NOTHING
        for own, is_likely in zip(said, likely, strict=True)
    ]
