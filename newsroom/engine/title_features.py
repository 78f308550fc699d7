"""Describe in numbers what a title and a story have in common."""

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from newsroom.engine.directions import Vector, cosine, heed
from newsroom.engine.headline_case import apart, label_apart
from newsroom.engine.lexicon import lexicon
from newsroom.engine.meanings import Meanings
from newsroom.engine.stems import stem, words
from newsroom.engine.story import Story
from newsroom.engine.subjects import Subjects
from newsroom.engine.themes import Themes, likeness

NAMES = (
    "nearer",
    "near_in_meaning",
    "akin",
    "theme",
    "cosine",
    "covered",
    "alike",
    "names",
    "headline",
    "apart",
    "label",
    "pairs",
    "words",
    "story_words",
)
EMBEDDING = "embedding"  # one more, where the model of newsroom.engine.embeddings is heard
_HEARD = 250  # stems, the most frequent ones, that make a story's direction
_LOUD = 80  # of these, the ones whose meanings are heard
_NEAREST = 3  # of these, the ones that a word is akin to
_SAYING = 1.5  # rarity from which a word has a meaning of its own
_NUMBER = re.compile(r"(\d+)(?:st|nd|rd|th|s)?")
_OF_NUMBERS = {1: 5.8, 2: 5.0, 3: 3.5, 4: 1.9}  # Zipf frequency of one number of so many digits
_OF_YEARS = 4.5
_TELLING = 2.3  # rarity from which a word says something of a subject
_LOUDEST = 5.0  # rarity above which a word says no more of a theme


class Measure:
    """A story, ready to be compared with many titles.

    `near` has the titles whose sentences were compared with the story's, and how near they are.
    """

    def __init__(
        self,
        story: Story,
        subjects: Subjects,
        meanings: Meanings,
        themes: Themes,
        near: Mapping[str, float],
    ) -> None:
        self.story, self.near = story, near
        self._subjects, self._meanings, self._themes = subjects, meanings, themes
        self._headline = frozenset(map(stem, words(story.headline)))
        loudest = heard(story)
        self._direction: Vector = subjects.of(loudest)
        said = saying(loudest, meanings)
        self._meaning: Vector = meanings.directions.of(story.counts)
        self._codes = [code for root in said if (code := meanings.code(root)) is not None]
        self._akin: dict[str, float | None] = {}
        self.profile = themes.of({r: heed(n) * _of_theme(rarity(r)) for r, n in loudest.items()})
        self._length = math.sqrt(
            sum((heed(count) * rarity(root)) ** 2 for root, count in story.counts.items())
        )

    def features(
        self, title: str, sequence: Sequence[str], weights: Mapping[str, float]
    ) -> tuple[float, ...]:
        """Give for each of `NAMES` its number.

        `sequence` are the title's stems as they follow each other, `weights` their rarities.
        """
        story = self.story
        shared = [root for root in weights if root in story.counts]
        telling = {root: weight for root, weight in weights.items() if weight >= _TELLING}
        total = sum(telling.values()) + 1e-9
        once = dict.fromkeys(weights, 1.0)
        meant = self._meanings.directions
        return (
            self._subjects.nearer(self._subjects.of(once), self._direction),
            cosine(meant.of(once), self._meaning),
            self._all_akin(weights),
            likeness(self.profile, self._themes.of(theme_weights(weights))),
            self._cosine(shared, weights),
            sum(w * math.log1p(story.counts[r]) for r, w in telling.items() if r in story.counts)
            / total,
            sum(w for r, w in telling.items() if r not in story.counts and story.says(r)) / total,
            sum(w for r, w in telling.items() if r in story.names) / total,
            sum(w for r, w in telling.items() if r in self._headline) / total,
            apart(title, story.headline),
            float(label_apart(title, story.headline)),
            self._pairs(sequence, weights),
            float(min(len(telling), 12)),
            math.log1p(story.counts.total()),
        )

    def akin(self, root: str) -> float | None:
        """Give how near a stem's meaning is to the story's nearest words, 1 to -1.

        None where the stem is not known, or nothing of the story is.
        """
        if root not in self._akin:
            self._akin[root] = self._nearest(root)
        return self._akin[root]

    def _nearest(self, root: str) -> float | None:
        code = self._meanings.code(root)
        if code is None or not self._codes:
            return None
        return self._meanings.likeness(code, self._codes, _NEAREST)

    def _all_akin(self, weights: Mapping[str, float]) -> float:
        """Give how near a title's words are to the story's, the rarest of them weighing most."""
        told = [(root, _of_theme(w)) for root, w in weights.items() if w >= _SAYING]
        near = [(self.akin(root), weight) for root, weight in told]
        known = [(akin, weight) for akin, weight in near if akin is not None]
        return sum(a * w for a, w in known) / (sum(w for _, w in known) + 1e-9)

    def _pairs(self, sequence: Sequence[str], weights: Mapping[str, float]) -> float:
        """Give the weight of neighbouring words that are neighbours in the story too."""
        story = self.story
        both = (
            weights[one] + weights[other]
            for one, other in pairwise(sequence)
            if max(weights[one], weights[other]) >= _TELLING
            and one in story.counts
            and story.says_together(one, other)
        )
        return sum(both) / (2 * sum(weights.values()) + 1e-9)

    def _cosine(self, shared: list[str], weights: Mapping[str, float]) -> float:
        length = self._length * math.sqrt(sum(w * w for w in weights.values()))
        both = sum(heed(self.story.counts[root]) * weights[root] ** 2 for root in shared)
        return both / length if length else 0.0


def heard(story: Story) -> dict[str, int]:
    """Give the stems that make a story's direction, the most frequent ones, with their counts."""
    return dict(story.counts.most_common(_HEARD))


def saying(loudest: Mapping[str, int], meanings: Meanings) -> dict[str, int]:
    """Give those of a story's frequent stems that have a meaning of their own, and are known."""
    known = ((root, n) for root, n in loudest.items() if meanings.code(root) is not None)
    return dict(islice(((root, n) for root, n in known if rarity(root) >= _SAYING), _LOUD))


def theme_weights(weights: Mapping[str, float]) -> dict[str, float]:
    """Give how much each stem of a title says of a theme."""
    return {root: _of_theme(weight) for root, weight in weights.items()}


def _of_theme(weight: float) -> float:
    return min(weight, _LOUDEST)


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """Give 0 for the commonest words to 6 for the rarest: 7.5 less the word's Zipf frequency."""
    return max(0.0, 7.5 - max(_zipf_of_number(word) or lexicon().zipf(word.replace("’", "'")), 1.5))


def _zipf_of_number(word: str) -> float:
    """Give how common numbers like this one are, which no list of words holds; 0 for words."""
    found = _NUMBER.fullmatch(word)
    if found is None:
        return 0.0
    is_year = len(found[1]) == 4 and found[1].startswith(("19", "20"))
    return _OF_YEARS if is_year else _OF_NUMBERS.get(len(found[1]), 1.5)
