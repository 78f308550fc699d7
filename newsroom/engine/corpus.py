"""Weigh words by how many of a newsroom's own stories have them, where those have them oftener.

A town's name is rare in English and stands in every second story of its paper: there it tells of no
subject. What is rarer here than in English at large is no news of the word.
"""

from collections import Counter
from collections.abc import Iterable
from math import log10

from newsroom.engine.stems import words
from newsroom.engine.title_features import rarity

ENOUGH = 100  # stories, of fewer of which nothing can be said
_DOUBT = 50  # stories that have words as English at large has them, added before a share is taken
_ALL = 1.1  # weight of a word of which a story of 400 words has one, see `rarity`
_LESS = 0.5  # by which a word must tell less here
_COMMON = 0.01  # share of the stories, from which a word is common here
_MOST = 3000  # words kept, those of the most stories


def own_weights(stories: Iterable[Iterable[str]]) -> dict[str, float]:
    """Give the weights of the words that are commoner in these stories, each given by its texts.

    By lower-case word, on the scale of `title_features.rarity`; empty of too few stories.
    """
    counts: Counter[str] = Counter()
    of = 0
    for texts in stories:
        of += 1
        counts.update({word.casefold() for text in texts for word in words(text)})
    if of < ENOUGH:
        return {}
    common = ((w, count) for w, count in counts.most_common(_MOST) if count >= _COMMON * of)
    weighed = ((word, _weight(word, count, of)) for word, count in common)
    return {word: weight for word, weight in weighed if weight <= rarity(word) - _LESS}


def _weight(word: str, count: int, of: int) -> float:
    at_large = min(1.0, 10.0 ** (_ALL - rarity(word)))
    share = (count + _DOUBT * at_large) / (of + _DOUBT)
    return round(max(0.0, _ALL - log10(share)), 2)
