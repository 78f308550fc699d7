"""Let neighbours speak: what their own margins say of a block between them."""

from collections import defaultdict
from collections.abc import Sequence

from newsroom.engine.page.sums import Sums, moved

_BOUND = 6.0  # log-odds; beyond it a neighbour is as sure as can be
_STEPS = (-3, -2, -1, 1, 2, 3)
_WINDOWS = (5, 12)


def neighbours(margins: Sequence[float], patterns: Sequence[str]) -> list[Sequence[float]]:
    """Give 15 columns, a number a block each, made of margins and of the patterns of lines.

    They are its own margin, those of three blocks on each side, means of five and of twelve on
    each side, the less and the greater of both neighbours, the mean of its pattern, and the mean
    of all. An empty pattern is like no other.
    """
    bounded = [min(max(margin, -_BOUND), _BOUND) for margin in margins]
    sums, count = Sums(bounded), len(bounded)
    beside = [moved(bounded, step, 0.0) for step in _STEPS]
    windows = [
        [total / w for total in sums.windows(*window)]
        for w in _WINDOWS
        for window in ((-w, 0), (1, 1 + w))
    ]
    both = beside[2:4]
    less, greater = list(map(min, *both)), list(map(max, *both))
    mean = [sum(bounded) / count] * count if count else []
    return [bounded, *beside, *windows, less, greater, _alike(bounded, patterns), mean]


def _alike(bounded: Sequence[float], patterns: Sequence[str]) -> list[float]:
    groups: dict[str, list[float]] = defaultdict(list)
    for margin, pattern in zip(bounded, patterns, strict=True):
        groups[pattern].append(margin)
    means = {pattern: sum(group) / len(group) for pattern, group in groups.items()}
    return [
        means[pattern] if pattern else margin
        for margin, pattern in zip(bounded, patterns, strict=True)
    ]
