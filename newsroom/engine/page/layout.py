"""Measure where a block stands: beside the story, its headline and other lines."""

from collections.abc import Iterator, Sequence

from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.looks import Look, looks
from newsroom.engine.page.sums import Means, Sums, difference, heaviest_run, since, until
from newsroom.engine.reading import Reading

_WINDOWS = (3, 6, 12)
_AROUND = (2, 5)

LAYOUT_NAMES: tuple[str, ...] = (
    "number",
    "from end",
    "share of blocks",
    "blocks",
    "share of prose before",
    "prose words",
    "prose blocks",
    "since prose",
    "until prose",
    "gap",
    "from story",
    "from wide story",
    "in wide story",
    "wide story left",
    "story share",
    "from headline",
    "until first prose",
    *(
        f"{what} {side} {window}"
        for window in _WINDOWS
        for what in ("prose", "sentences", "wordings")
        for side in ("before", "after")
    ),
    *(f"{what} around {w}" for w in _AROUND for what in ("function", "capitals", "dates", "words")),
    "since wording",
    "until wording",
    "wordings in all",
    "since stamp",
    "until stamp",
    "stamps before",
    "stamps in all",
    "credits in all",
    "words beside",
    "words two beside",
)


def layout(reading: Reading) -> list[Sequence[float]]:
    """Give a column for each of LAYOUT_NAMES: its number for every block, of which some must be."""
    seen = reading.shared(looks)
    return [*_places(reading, seen), *_windows(seen), *_marks(seen)]


def _places(reading: Reading, seen: Sequence[Look]) -> Iterator[Sequence[float]]:
    count = len(seen)
    prose = [look.prose for look in seen]
    words = Sums(look.words * look.prose for look in seen)
    total = words.between(0, count) or 1.0
    back, on = since(prose), until(prose)
    story = heaviest_run([_weight(look, 1.0, -6.0) for look in seen])
    wide = heaviest_run([_weight(look, 0.0, -15.0) for look in seen])
    head = reading.shared(headline_of)
    first = prose.index(1.0) if 1.0 in prose else count
    yield range(count)
    yield range(count - 1, -1, -1)
    yield [n / count for n in range(count)]
    yield [count] * count
    yield [told / total for told in words.windows(-count, 0)]
    yield [total] * count
    yield [sum(prose)] * count
    yield back
    yield on
    yield [-1.0 if own else b + o for own, b, o in zip(prose, back, on, strict=True)]
    yield [_outside(n, story) for n in range(count)]
    yield [_outside(n, wide) for n in range(count)]
    yield range(-wide[0], count - wide[0])
    yield range(wide[1], wide[1] - count, -1)
    yield [words.between(*wide) / total] * count
    yield [-999] * count if head is None else range(-head, count - head)
    yield range(first, first - count, -1)


def _weight(look: Look, all_words: float, other: float) -> float:
    """Weigh a block as part of the story: paragraphs for it, sentences a little, lines against."""
    if look.prose:
        return look.words if all_words else min(look.words, 40.0) - 2.0
    if look.end >= 3:
        return 0.3 * look.words if all_words else 3.0
    return other


def _outside(number: int, run: tuple[int, int]) -> float:
    """Count the blocks to a run: negative before it, positive after it, 0 inside."""
    return min(number - run[0], 0) + max(number - run[1] + 1, 0)


def _windows(seen: Sequence[Look]) -> Iterator[Sequence[float]]:
    means = Means(len(seen))
    prose = Sums(look.prose for look in seen)
    sentences = Sums(float(look.end >= 3) for look in seen)
    wordings = Sums(float(look.wording > 0) for look in seen)
    function = Sums(look.function * look.words for look in seen)
    words = Sums(look.words for look in seen)
    capitals = Sums(look.capitals for look in seen)
    dates = Sums(float(look.dated > 0 or look.timed > 0) for look in seen)
    for w in _WINDOWS:
        for sums in (prose, sentences, wordings):
            yield means.of(sums, -w, 0)
            yield means.of(sums, 1, 1 + w)
    for w in _AROUND:
        around = (-w, w + 1)
        said = zip(function.windows(*around), words.windows(*around), strict=True)
        yield [little / max(every, 1.0) for little, every in said]
        yield means.of(capitals, *around)
        yield means.of(dates, *around)
        yield means.of(words, *around)


def _marks(seen: Sequence[Look]) -> Iterator[Sequence[float]]:
    count = len(seen)
    wording = [look.wording for look in seen]
    stamps = [
        float(look.words <= 14 and (look.timed > 0 or look.dated > 0 or look.bare > 0))
        for look in seen
    ]
    words = [look.words for look in seen]
    yield since(wording)
    yield until(wording)
    yield [sum(w > 0 for w in wording) / count] * count
    yield since(stamps)
    yield until(stamps)
    yield Sums(stamps).windows(-count, 0)
    yield [sum(stamps) / count] * count
    yield [sum(look.credit > 1 for look in seen) / count] * count
    yield difference(words, 1)
    yield difference(words, 2)
