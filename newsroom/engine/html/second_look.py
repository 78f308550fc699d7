"""Look at a block again, knowing what the first look said of those around it."""

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate

from newsroom.engine.html import features

_OFFSETS = (-3, -2, -1, 0, 1, 2, 3)
_WIDE = 6  # blocks on each side
_KEPT = (
    *(
        "characters",
        "words",
        "link_share",
        "ended",
        "prompts",
        "tag_p",
        "tag_li",
        "steps_to_headline",
    ),
    *("headline_steps", "alike", "best_distance", "copies", "since_end", "in_notes", "place"),
)
_COLUMNS = tuple(features.NAMES.index(name) for name in _KEPT)
NAMES = (
    *(f"first_{offset}" for offset in _OFFSETS),
    *("around", "before", "after", "page", "count", "most", "story_before"),
    *_KEPT,
)


def rows(
    first: Sequence[float], words: Sequence[float], described: Mapping[int, Sequence[float]]
) -> list[list[float]]:
    """Give a row of `NAMES` for each block that is described, in their order.

    `first` are the first look's chances of all blocks, `words` their numbers of words.
    """
    weights = [math.sqrt(count + 1.0) for count in words]
    story = [0.0, *accumulate(p * w for p, w in zip(first, weights, strict=True))]
    length = [0.0, *accumulate(weights)]
    padded = [0.0] * 3 + list(first) + [0.0] * 3
    count, most = float(sum(p > 0.5 for p in first)), max(first, default=0.0)
    last = len(first)

    def share(start: int, end: int) -> float:
        return (story[end] - story[start]) / max(length[end] - length[start], 1.0)

    return [
        [
            *padded[n : n + 7],
            share(max(0, n - _WIDE), min(last, n + _WIDE + 1)),
            share(0, n),
            share(n + 1, last),
            share(0, last),
            count,
            most,
            story[n] / max(story[last], 1e-9),
            *(row[column] for column in _COLUMNS),
        ]
        for n, row in described.items()
    ]
