"""Tell which themes of the news a text belongs to, by lists of words that go together."""

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from newsroom.engine.stems import stem, words

_WORDS = Path(__file__).with_name("themes.txt")
_FEWEST = 2  # words of one theme that a title has before the theme is said to be its own
Profile = Mapping[int, float]  # a theme's number and its weight, of length 1 as a vector


class Themes:
    """Themes by their number, and the themes of each stem."""

    def __init__(self, text: str) -> None:
        lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        named = [line.split(": ", 1) for line in lines]
        self.names = tuple(name for name, _ in named)
        found: defaultdict[str, set[int]] = defaultdict(set)
        for number, (_, listed) in enumerate(named):
            for word in words(listed):
                found[stem(word)].add(number)
        self._of_stem = {root: tuple(sorted(numbers)) for root, numbers in found.items()}

    def of(self, weights: Mapping[str, float]) -> Profile:
        """Give a text's themes from the weights of its stems; a stem of many themes says less."""
        total: defaultdict[int, float] = defaultdict(float)
        for root, weight in weights.items():
            numbers = self._of_stem.get(root, ())
            for number in numbers:
                total[number] += weight / math.sqrt(len(numbers))
        length = math.sqrt(sum(value * value for value in total.values()))
        return {number: value / length for number, value in total.items()} if length else {}

    def main(self, weights: Mapping[str, float]) -> int | None:
        """Give the theme that a title's words speak of most, None where fewer than two do."""
        profile = self.of(weights)
        top = max(profile, key=lambda number: (profile[number], -number), default=None)
        if top is None:
            return None
        own = sum(top in self._of_stem.get(root, ()) for root in weights)
        return top if own >= _FEWEST else None


def likeness(one: Profile, other: Profile) -> float:
    """Give the cosine of two profiles; 0 where one of them has no theme."""
    return sum(value * other.get(number, 0.0) for number, value in one.items())


@cache
def themes() -> Themes:
    """Give the themes that are kept beside this module."""
    return Themes(_WORDS.read_text(encoding="utf-8"))
