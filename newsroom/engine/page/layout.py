"""Measure where a block stands: beside the story, its headline and other lines."""

from collections.abc import Sequence

from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.looks import Look, looks
from newsroom.engine.page.sums import Sums, heaviest_run, since, until
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


def layout(reading: Reading) -> list[list[float]]:
    """Give each block's numbers, in the order of LAYOUT_NAMES."""
    seen = reading.shared(looks)
    if not seen:
        return []
    return [
        [*a, *b, *c]
        for a, b, c in zip(_places(reading, seen), _windows(seen), _marks(seen), strict=True)
    ]


def _places(reading: Reading, seen: Sequence[Look]) -> list[list[float]]:
    count = len(seen)
    prose = [look.prose for look in seen]
    words = Sums(look.words * look.prose for look in seen)
    total = words.between(0, count) or 1.0
    back, on = since(prose), until(prose)
    story = heaviest_run([_weight(look, 1.0, -6.0) for look in seen])
    wide = heaviest_run([_weight(look, 0.0, -15.0) for look in seen])
    share = words.between(*wide) / total
    head = reading.shared(headline_of)
    first = prose.index(1.0) if 1.0 in prose else count
    blocks = sum(prose)
    return [
        [
            n,
            count - n - 1,
            n / count,
            count,
            words.between(0, n) / total,
            total,
            blocks,
            back[n],
            on[n],
            -1.0 if prose[n] else back[n] + on[n],
            _outside(n, story),
            _outside(n, wide),
            n - wide[0],
            wide[1] - n,
            share,
            n - head if head is not None else -999,
            first - n,
        ]
        for n in range(count)
    ]


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


def _windows(seen: Sequence[Look]) -> list[list[float]]:
    prose = Sums(look.prose for look in seen)
    sentences = Sums(float(look.end >= 3) for look in seen)
    wordings = Sums(float(look.wording > 0) for look in seen)
    function = Sums(look.function * look.words for look in seen)
    words = Sums(look.words for look in seen)
    capitals = Sums(look.capitals for look in seen)
    dates = Sums(float(look.dated > 0 or look.timed > 0) for look in seen)
    rows = []
    for n in range(len(seen)):
        row = []
        for w in _WINDOWS:
            for sums in (prose, sentences, wordings):
                row += [sums.mean(n - w, n), sums.mean(n + 1, n + 1 + w)]
        for w in _AROUND:
            start, end = n - w, n + w + 1
            row.append(function.between(start, end) / max(words.between(start, end), 1.0))
            row += [capitals.mean(start, end), dates.mean(start, end), words.mean(start, end)]
        rows.append(row)
    return rows


def _marks(seen: Sequence[Look]) -> list[list[float]]:
    count = len(seen)
    wording = [look.wording for look in seen]
    stamps = [
        float(look.words <= 14 and (look.timed > 0 or look.dated > 0 or look.bare > 0))
        for look in seen
    ]
    w_back, w_on, s_back, s_on = since(wording), until(wording), since(stamps), until(stamps)
    stamped = Sums(stamps)
    in_all = [sum(w > 0 for w in wording) / count, sum(look.credit > 1 for look in seen) / count]
    words = [look.words for look in seen]
    rows = []
    for n in range(count):
        rows.append(
            [
                w_back[n],
                w_on[n],
                in_all[0],
                s_back[n],
                s_on[n],
                stamped.between(0, n),
                stamped.between(0, count) / count,
                in_all[1],
                _unlike(words, n, 1),
                _unlike(words, n, 2),
            ]
        )
    return rows


def _unlike(words: Sequence[float], number: int, step: int) -> float:
    """Give how many words a block differs from the likest of two others, `step` away."""
    others = [words[at] for at in (number - step, number + step) if 0 <= at < len(words)]
    return min((abs(words[number] - other) for other in others), default=99.0)
