"""Tell how a headline is written: With Capitals on Its Words or only on names, with a label."""

import re
from functools import lru_cache

from newsroom.engine.stems import words

_SHORT = 4  # letters below which a word has no capital in either manner
_SMALL = frozenset(
    "about after been being from have into more over than that their them they this were what"
    " when where which while will with your".split()
)
_FEWEST = 2  # words that tell, the first one never does
UNTOLD = 0.3  # how far apart two headlines are taken to be where one of them does not tell
_COLUMN = re.compile(  # or a section of a paper
    r"(?:opinion|comment|editorial|column|analysis|explain(?:ed|er)|fact[- ]?check|watch|live|video"
    r"|listen|podcast|photos?|pictures|in pictures|gallery|read|quiz|review|recipe|interview"
    r"|profile|obituary|letters?|exclusive|breaking(?: news)?|just in|updated?|latest|report"
    r"|sponsored|advertisement|deals?|news|world|politics|business|markets|money|sports?|football"
    r"|cricket|culture|books|film|music|travel|food|health|science|tech|technology|weather"
    r"|(?:morning|evening|daily|weekly) (?:briefing|digest)|q ?& ?a|long read|the long read): \S",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^:]{2,40}: \S")


def apart(one: str, other: str) -> float:
    """Give how differently two headlines are capitalised, 0 to 1.

    A site writes its headlines in one manner: what is written in another comes from elsewhere.
    """
    first, second = capitals(one), capitals(other)
    return UNTOLD if first is None or second is None else abs(first - second)


@lru_cache(maxsize=4096)
def capitals(headline: str) -> float | None:
    """Give the share of its longer words that have a capital; None where too few tell."""
    told = [
        word
        for word in words(headline)[1:]
        if len(word) >= _SHORT and word[0].isalpha() and word.casefold() not in _SMALL
    ]
    if len(told) < _FEWEST:
        return None
    return sum(word[0].isupper() for word in told) / len(told)


def labelled(headline: str) -> bool:
    """Tell a headline that begins with a label ("Live: the vote", "Mayor Dunca: I stay")."""
    return _LABEL.match(headline) is not None


def label_apart(one: str, other: str) -> bool:
    """Tell two headlines apart by a label that only one of them has; no headline tells nothing."""
    return bool(one and other) and labelled(one) != labelled(other)


def has_column(headline: str) -> bool:
    """Tell a headline that begins with the name of a column or a section ("Opinion: ...")."""
    return _COLUMN.match(headline) is not None


def column_apart(one: str, other: str) -> bool:
    """Tell two headlines apart by a column that only one of them names; to be said, not scored.

    Any colon weighs in the score (`label_apart`), but "Wedding season: gold hits record" has no
    label of which an editor could be told.
    """
    return bool(one and other) and has_column(one) != has_column(other)
