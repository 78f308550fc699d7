"""Tell which themes of the news a text belongs to, by lists of words that go together."""

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from newsroom.engine.stems import stem, words

_WORDS = Path(__file__).with_name("themes.txt")
_FEWEST = 2  # words of one theme that a title has before the theme is said to be its own
_MOST = 3  # themes of a word that says which one it is
_FURTHER = 0.35  # what a further word of a theme says beside one of its first words
Profile = Mapping[int, float]  # a theme's number and its weight, of length 1 as a vector


class Themes:
    """Themes by their number, and the themes of each stem with what the stem says of each."""

    def __init__(self, text: str) -> None:
        lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        named = [line.split(": ", 1) for line in lines]
        self.names = tuple(name for name, _ in named)
        found: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for number, (_, listed) in enumerate(named):
            first, _, further = listed.partition(" | ")
            for loudness, part in ((1.0, first), (_FURTHER, further)):
                for word in words(part):
                    found[stem(word)].setdefault(number, loudness)
        self._of_stem = dict(found)

    def of(self, weights: Mapping[str, float]) -> Profile:
        """Give a text's themes from the weights of its stems; a stem of many themes says less."""
        total: defaultdict[int, float] = defaultdict(float)
        for root, weight in weights.items():
            found = self._of_stem.get(root, {})
            for number, loudness in found.items():
                total[number] += weight * loudness / math.sqrt(len(found))
        length = math.sqrt(sum(value * value for value in total.values()))
        return {number: value / length for number, value in total.items()} if length else {}

    def main(self, weights: Mapping[str, float]) -> int | None:
        """Give the theme that a title's words speak of most, None where fewer than two do.

        Further words are not counted here: many are names that others bear too. Nor are words of
        many themes: a council that looks at a crossing is not the United Nations'.
        """
        profile = self.of(weights)
        top = max(profile, key=lambda number: (profile[number], -number), default=None)
        if top is None:
            return None
        told = (self._of_stem.get(root, {}) for root in weights)
        own = sum(of.get(top) == 1.0 and len(of) <= _MOST for of in told)
        return top if own >= _FEWEST else None


def likeness(one: Profile, other: Profile) -> float:
    """Give the cosine of two profiles; 0 where one of them has no theme."""
    return sum(value * other.get(number, 0.0) for number, value in one.items())


@cache
def themes() -> Themes:
    """Give the themes that are kept beside this module."""
    return Themes(_WORDS.read_text(encoding="utf-8"))
