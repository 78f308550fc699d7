"""Tell what the first look said of the blocks that stand, look or speak like one."""

import math
from collections.abc import Hashable, Iterator, Mapping, Sequence

from newsroom.engine.html.boxes import box_of
from newsroom.engine.html.pieces import Piece
from newsroom.engine.page.sums import NOTHING

Groups = Sequence[Sequence[Hashable]]  # for each kind of group the group of each block

_GROUPS = ("beside", "kind", "box", "outer_box", "outmost_box")
_MANY = 30.0  # blocks; a larger group is as good as this
_LIKELY = 0.5  # chance from which a block is likely the story
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
    first: Sequence[float],
    words: Sequence[float],
    together: Groups,
    said: Mapping[int, Sequence[str]],
    numbers: Sequence[int],
) -> Iterator[Sequence[float]]:
    """Give a column for each of `NAMES`, of the blocks of certain numbers.

    Of all blocks, `first` are the first look's chances, and `words` numbers of words; `said` are
    the words of at least those that are asked for.
    """
    weights = [math.sqrt(count + 1.0) for count in words]
    for keys in together:
        yield from _beside(first, weights, keys, numbers)
    yield _told(first, said, numbers)


def _beside(
    first: Sequence[float],
    weights: Sequence[float],
    keys: Sequence[Hashable],
    numbers: Sequence[int],
) -> Iterator[Sequence[float]]:
    """Give the mean chance of the others of a block's group, and how many are in it."""
    places: dict[Hashable, int] = {}
    at = [places.setdefault(key, len(places)) for key in keys]
    story, whole, counts = ([0.0] * len(places) for _ in range(3))
    for place, chance, weight in zip(at, first, weights, strict=True):
        story[place] += chance * weight
        whole[place] += weight
        counts[place] += 1.0
    chosen = [at[n] for n in numbers]
    yield [
        (story[place] - first[n] * weights[n]) / (whole[place] - weights[n])
        if counts[place] > 1
        else NOTHING
        for n, place in zip(numbers, chosen, strict=True)
    ]
    yield [min(counts[place], _MANY) for place in chosen]


def _told(
    first: Sequence[float], said: Mapping[int, Sequence[str]], numbers: Sequence[int]
) -> Sequence[float]:
    """Give what share of a block's longer words other blocks say that are likely the story."""
    longer = {n: longer_words(said[n]) for n in numbers}
    likely = frozenset(n for n in numbers if first[n] > _LIKELY)
    once: set[str] = set()
    twice: set[str] = set()
    for n in likely:
        twice |= once & longer[n]
        once |= longer[n]
    return [
        len(own & (twice if n in likely else once)) / len(own) if own else NOTHING
        for n, own in longer.items()
    ]


def longer_words(words: Sequence[str]) -> frozenset[str]:
    """Give the words that tell of a subject."""
    return frozenset([word for word in words if len(word) >= _LONG])
