"""Measure how a block is like others: copies, the same pattern, shared words."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, compress, pairwise
from math import fsum, inf, log1p

from newsroom.engine.page.looks import looks
from newsroom.engine.page.repeats import copies, near_copies, repeated
from newsroom.engine.page.sums import NOTHING, Sums, moved
from newsroom.engine.reading import Reading

Words = frozenset[str]

LIKENESS_NAMES: tuple[str, ...] = (
    "copies",
    "surplus",
    "to copy",
    "copy better placed",
    "near copy",
    "near copies of it",
    "same pattern",
    "to same pattern",
    "shared words",
    "rare words shared",
    "names shared",
    "shared with headline",
    "headline covered",
    "shared with before",
    "shared with after",
)

_READ = 1200
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<=[a-z,;] )[A-ZÀ-Þ][\w'’-]{2,}")
_LETTERS = re.compile(r"[a-zß-ÿ]+")
_CAPITALS = re.compile(r"[A-ZÀ-Þ]+a?")
_DIGITS = re.compile(r"\d+")
_PATTERN = 60  # code points; longer blocks have no pattern


def likeness(reading: Reading) -> list[Sequence[float]]:
    """Give a column for each of LIKENESS_NAMES: its number for every block, some of which be."""
    words = [frozenset(_WORD.findall(text[:_READ].lower())) for text in reading.texts]
    return [
        *_copied(reading),
        *_patterned(reading.shared(patterns)),
        *_shared(reading, words),
        *_titled(reading, words),
        _overlap(words, -1),
        _overlap(words, 1),
    ]


def _copied(reading: Reading) -> Iterator[Sequence[float]]:
    count, surplus = len(reading.texts), reading.shared(copies)
    groups = {n: len(group) for group in reading.shared(repeated).values() for n in group}
    near = {copy.block: copy.share for copy in reading.shared(near_copies)}
    held = Counter(copy.of for copy in reading.shared(near_copies))
    company = Sums(look.prose for look in reading.shared(looks)).windows(-3, 4)
    yield [groups.get(n, 0) for n in range(count)]
    yield [float(n in surplus) for n in range(count)]
    yield [surplus.get(n, n) - n for n in range(count)]
    yield [company[surplus.get(n, n)] - company[n] for n in range(count)]
    yield [near.get(n, 0.0) for n in range(count)]
    yield [held.get(n, 0) for n in range(count)]


def _patterned(patterns: Sequence[str]) -> Iterator[Sequence[float]]:
    """Count the blocks of each block's pattern, and the blocks to the nearest of them."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(patterns):
        places[one].append(number)
    many, near = [1.0] * len(patterns), [99.0] * len(patterns)
    for one, numbers in places.items():
        if one and len(numbers) > 1:
            gaps = [inf, *(b - a for a, b in pairwise(numbers)), inf]
            for number, gap in zip(numbers, pairwise(gaps), strict=True):
                many[number], near[number] = len(numbers), min(gap)
    yield many
    yield near


def patterns(reading: Reading) -> list[str]:
    """Give the pattern of each line, empty for longer blocks."""
    return [pattern(text) if len(text) <= _PATTERN else "" for text in reading.texts]


def pattern(text: str) -> str:
    """Give a line's pattern: its runs of letters and digits, each as one sign."""
    return _DIGITS.sub("9", _CAPITALS.sub("A", _LETTERS.sub("a", text)))


def _shared(reading: Reading, words: Sequence[Words]) -> Iterator[Sequence[float]]:
    """Give the shares of words, of rare words and of names that other paragraphs have too."""
    prose = [look.prose for look in reading.shared(looks)]
    names = [frozenset(_NAME.findall(text[:_READ])) for text in reading.texts]
    known = Counter(chain.from_iterable(compress(words, prose)))
    named = Counter(chain.from_iterable(compress(names, prose)))
    weights = {word: log1p(sum(prose) / count) for word, count in known.items()}
    told = [_said_elsewhere(w, known, itself) for w, itself in zip(words, prose, strict=True)]
    called = [_said_elsewhere(n, named, itself) for n, itself in zip(names, prose, strict=True)]
    yield [len(t) / len(own) if own else NOTHING for t, own in zip(told, words, strict=True)]
    yield [
        fsum(map(weights.__getitem__, t)) / len(own) if own else NOTHING
        for t, own in zip(told, words, strict=True)
    ]
    yield [len(c) / len(own) if own else NOTHING for c, own in zip(called, names, strict=True)]


def _said_elsewhere(own: Words, known: Mapping[str, int], itself: float) -> Collection[str]:
    """Give the words that paragraphs other than the block itself say."""
    return [word for word in own if known[word] > 1] if itself else own & known.keys()


def _titled(reading: Reading, words: Sequence[Words]) -> Iterator[Sequence[float]]:
    """Give the shares of words that the headline has too, and of the headline's own."""
    head = frozenset(_WORD.findall(reading.document.headline.lower()))
    both = [len(own & head) if own and head else NOTHING for own in words]
    yield [n / len(own) if n > 0 else n for n, own in zip(both, words, strict=True)]
    yield [n / len(head) if n > 0 else n for n in both]


def _overlap(words: Sequence[Words], step: int) -> Sequence[float]:
    beside = moved(words, step, frozenset())
    return [
        len(own & other) / min(len(own), len(other)) if own and other else NOTHING
        for own, other in zip(words, beside, strict=True)
    ]
