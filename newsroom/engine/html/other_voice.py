"""Hear trafilatura, which finds a page's story in its own way, where the forests are in doubt.

It reads the page once more, which takes about as long as all the rest, and on a page that is judged
surely it is wrong more often than the forests are. So only a doubtful page is read by it, and
it moves what the forests leave open: what they dismissed stays dismissed, whatever it says.
"""

import logging
import math
import re
from collections.abc import Iterable, Sequence

import trafilatura

_WEIGHT = 0.3  # log-odds; python -m training.main_text gives what is right with it
_OPEN = 0.015  # chance from which on a block is moved; a block is never moved to a sure chance
_SHARE = 0.6  # of a block's words that must stand in what it took
_TOGETHER = 3  # words looked for as one
_LONGEST = 2_000_000  # characters of a page; of a longer one nothing is heard
_WORD = re.compile(r"\w+")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # it tells of each odd page


def moved(chances: Sequence[float], texts: Sequence[str], html: str) -> list[float]:
    """Give the chances of blocks to be the story, after what trafilatura says of each.

    Where it finds no story nothing is moved.
    """
    taken = story_of(html)
    if not taken:
        return list(chances)
    return [
        _moved(chance, _stands(text, taken)) if _OPEN <= chance < 1.0 else chance
        for chance, text in zip(chances, texts, strict=True)
    ]


def story_of(html: str) -> frozenset[str]:
    """Give the story that trafilatura finds in a page, as all of its words three by three."""
    if len(html) > _LONGEST:
        return frozenset()
    text = trafilatura.extract(html, fast=True, include_comments=False)
    return frozenset(_together(text or ""))


def _stands(text: str, taken: frozenset[str]) -> bool:
    said = [words in taken for words in _together(text)]
    return sum(said) >= _SHARE * len(said) > 0


def _together(text: str) -> Iterable[str]:
    words = _WORD.findall(text.lower())
    last = max(len(words) - _TOGETHER + 1, 1) if words else 0
    return (" ".join(words[at : at + _TOGETHER]) for at in range(last))


def _moved(chance: float, stands: bool) -> float:
    margin = math.log(chance / (1.0 - chance)) + (_WEIGHT if stands else -_WEIGHT)
    return 1.0 / (1.0 + math.exp(-margin))
