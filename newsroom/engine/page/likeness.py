"""Measure how a block is like others: copies, the same pattern, shared words."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log1p

from newsroom.engine.page.looks import Look, looks
from newsroom.engine.page.repeats import copies, near_copies, repeated, same_text
from newsroom.engine.reading import Reading

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


def likeness(reading: Reading) -> list[list[float]]:
    """Give each block's numbers, in the order of LIKENESS_NAMES."""
    seen = reading.shared(looks)
    parts = (_copied(reading), _patterned(reading.texts), _shared(reading, seen))
    return [[*a, *b, *c] for a, b, c in zip(*parts, strict=True)]


def _copied(reading: Reading) -> list[list[float]]:
    groups, surplus = reading.shared(repeated), reading.shared(copies)
    near = {copy.block: copy for copy in reading.shared(near_copies)}
    held = Counter(copy.of for copy in near.values())
    prose = [look.prose for look in reading.shared(looks)]
    rows = []
    for n, text in enumerate(reading.texts):
        stays = surplus.get(n, n)
        rows.append(
            [
                len(groups.get(same_text(text), ())),
                n in surplus,
                stays - n,
                _company(prose, stays) - _company(prose, n),
                near[n].share if n in near else 0.0,
                held[n],
            ]
        )
    return rows


def _company(prose: Sequence[float], number: int) -> float:
    return sum(prose[max(0, number - 3) : number + 4])


def _patterned(texts: Sequence[str]) -> list[tuple[float, float]]:
    """Count the blocks of each block's pattern, and the blocks to the nearest of them."""
    patterns = [pattern(text) if len(text) <= _PATTERN else "" for text in texts]
    places: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(patterns):
        places[one].append(number)
    rows = [(1.0, 99.0)] * len(texts)
    for one, numbers in places.items():
        if one and len(numbers) > 1:
            for at, number in enumerate(numbers):
                beside = numbers[max(0, at - 1) : at] + numbers[at + 1 : at + 2]
                rows[number] = (len(numbers), min(abs(number - other) for other in beside))
    return rows


def pattern(text: str) -> str:
    """Give a line's pattern: its runs of letters and digits, each as one sign."""
    return _DIGITS.sub("9", _CAPITALS.sub("A", _LETTERS.sub("a", text)))


def _shared(reading: Reading, seen: Sequence[Look]) -> list[list[float]]:
    words = [frozenset(_WORD.findall(text[:_READ].lower())) for text in reading.texts]
    names = [frozenset(_NAME.findall(text[:_READ])) for text in reading.texts]
    telling = [number for number, look in enumerate(seen) if look.prose]
    known = Counter(word for number in telling for word in words[number])
    named = Counter(name for number in telling for name in names[number])
    head = frozenset(_WORD.findall(reading.document.headline.lower()))
    weights = {word: log1p(len(telling) / count) for word, count in known.items()}
    rows = []
    for n, own in enumerate(words):
        itself = bool(seen[n].prose)
        told = [word for word in own if known[word] > itself]
        called = sum(named[name] > itself for name in names[n])
        rows.append(
            [
                len(told) / len(own) if own else -1.0,
                sum(weights[word] for word in told) / len(own) if own else -1.0,
                called / len(names[n]) if names[n] else -1.0,
                len(own & head) / len(own) if own and head else -1.0,
                len(own & head) / len(head) if own and head else -1.0,
                _overlap(words, n, -1),
                _overlap(words, n, 1),
            ]
        )
    return rows


def _overlap(words: Sequence[frozenset[str]], number: int, step: int) -> float:
    at = number + step
    if not 0 <= at < len(words) or not words[at] or not words[number]:
        return -1.0
    return len(words[number] & words[at]) / min(len(words[number]), len(words[at]))
