"""Look at a block again, knowing what the first look said of those around it."""

import math
from collections.abc import Iterator, Sequence

from newsroom.engine.html import company, features
from newsroom.engine.page.sums import Sums, moved

_OFFSETS = (-3, -2, -1, 0, 1, 2, 3)
_WIDE = 6  # blocks on each side
_KEPT = (
    *("characters", "words", "link_share", "prompts", "tag_p", "tag_li", "steps_to_headline"),
    *("headline_steps", "alike", "best_distance", "since_end", "place"),
)
_COLUMNS = tuple(features.NAMES.index(name) for name in _KEPT)
NAMES = (
    *(f"first_{offset}" for offset in _OFFSETS),
    *("around", "before", "after", "page", "count", "most", "story_before"),
    *company.NAMES,
    *_KEPT,
)


def columns(
    first: Sequence[float],
    page: features.Described,
    numbers: Sequence[int],
    described: Sequence[features.Column],
    places: Sequence[int],
) -> list[features.Column]:
    """Give a column for each of `NAMES`, of the blocks at certain places among the judged ones.

    `first` are the first look's chances of all blocks; `described` are the columns of
    `features.NAMES` of the judged ones, whose numbers are given in their order.
    """
    chosen = [numbers[place] for place in places]
    beside = [moved(first, offset, 0.0) for offset in _OFFSETS]
    together = company.groups(page.pieces)
    return [
        *([column[number] for number in chosen] for column in beside),
        *_shares(first, page.words, chosen),
        *company.columns(first, page.words, together, page.tokens, chosen),
        *([described[column][place] for place in places] for column in _COLUMNS),
    ]


def _shares(
    first: Sequence[float], words: Sequence[float], numbers: Sequence[int]
) -> Iterator[features.Column]:
    """Give what part of the words around, before, after and on all the page is the story."""
    weights = [math.sqrt(count + 1.0) for count in words]
    story = Sums(p * w for p, w in zip(first, weights, strict=True))
    length, last = Sums(weights), len(first)
    for window in ((-_WIDE, _WIDE + 1), (-last, 0), (1, last + 1)):
        parts, wholes = story.windows(*window), length.windows(*window)
        yield [parts[n] / max(wholes[n], 1.0) for n in numbers]
    total, count = story.between(0, last), len(numbers)
    yield [total / max(length.between(0, last), 1.0)] * count
    yield [float(sum(p > 0.5 for p in first))] * count
    yield [max(first, default=0.0)] * count
    before = story.windows(-last, 0)
    yield [before[n] / max(total, 1e-9) for n in numbers]
