"""Put the words that somebody may have meant in order: by slips, frequency and company."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, starmap

from newsroom.engine.lexicon import Lexicon
from newsroom.engine.rules.spelling.alignment import slips
from newsroom.engine.rules.spelling.attested import ATTESTED
from newsroom.engine.rules.spelling.candidates import candidates, parts
from newsroom.engine.rules.spelling.company import Company, topicality
from newsroom.engine.rules.spelling.slips import Slips, cost
from newsroom.engine.stems import stem

# Weights in natural logarithms, learnt with python -m training.spelling.
_FREQUENCY = 2.24
_BEFORE, _AFTER = 2.06, 1.78
_HERE, _TOPIC = 0.04, 2.16
_SOUNDS_ALIKE = 0.92
_OTHER_ENGLISH = 0.69
_TWO_WORDS = 0.14
_ATTESTED = 7.0
_NAME = 2.0  # a word typed in small letters was seldom meant for a name
_PAIR_OF_ZIPF_0, _PAIR_PER_ZIPF = 6.0, 1.3
# Set by hand, not learnt: a finger forgets the space before an "a" oftener than it adds one.
_ARTICLE = 2.5

_SPELLINGS = (
    (re.compile(r"e$"), ""),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ts"), "s"),
    (re.compile(r"gh"), ""),
    (re.compile(r"c?k|[cq]"), "k"),
    (re.compile(r"z"), "s"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"(?<=.)[aeiouyhw]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class Guess:
    """A word that may have been meant: `alone` weighs slips and frequency, `score` all.

    `slips` are those that make of it what stands there; none of two words without their space.
    """

    word: str
    alone: float
    score: float
    slips: Slips = ()


@lru_cache(maxsize=20_000)
def guesses(typed: str, lexicon: Lexicon) -> tuple[Guess, ...]:
    """Give what may have been meant by a lower-case word, without any company, best first."""
    sounding = sound(typed)
    found = [_guess(word, typed, sounding, lexicon) for word in candidates(typed, lexicon)]
    found += [_apart(pair, typed, lexicon) for pair in parts(typed, lexicon)]
    return tuple(sorted(found, key=lambda guess: -guess.alone))


def ranked(found: tuple[Guess, ...], company: Company, lexicon: Lexicon) -> list[Guess]:
    """Order guesses again by the company they would keep, best first."""
    told = topics((one.word for one in found), company, lexicon)
    weighed = [
        Guess(
            one.word, one.alone, one.alone + _fitting(one.word, company, lexicon, told), one.slips
        )
        for one in found
    ]
    return sorted(weighed, key=lambda guess: -guess.score)


def topics(words: Iterable[str], company: Company, lexicon: Lexicon) -> dict[str, float]:
    """Say how much each word is of the article's topic; forms of one share the most of them.

    A headline says "reopens" where its story means "reopened". Words that are of none are left out.
    """
    own = {word: topicality(word, company, lexicon) for word in words}
    if not any(own.values()):
        return {}
    stems: dict[str, float] = {}
    for word, topic in own.items():
        stems[stem(word)] = max(topic, stems.get(stem(word), 0.0))
    return {word: stems[stem(word)] for word in own}


def _guess(word: str, typed: str, sounding: str, lexicon: Lexicon) -> Guess:
    lower = word.lower()
    made = slips(lower, typed)
    alike = _SOUNDS_ALIKE * (sound(lower) == sounding)
    known = _ATTESTED * (ATTESTED.get(typed) == word)
    named = _NAME * (word != lower)
    alone = _FREQUENCY * lexicon.zipf(lower) - cost(made) + alike + known - named
    return Guess(word, alone, alone, made)


def _apart(pair: str, typed: str, lexicon: Lexicon) -> Guess:
    least = min(starmap(lexicon.pair, pairwise(pair.split())))
    frequency = (least - _PAIR_OF_ZIPF_0) / _PAIR_PER_ZIPF
    known = _ATTESTED * (ATTESTED.get(typed) == pair)
    article = _ARTICLE * pair.endswith(" a")
    alone = _FREQUENCY * frequency - _TWO_WORDS + known + article
    return Guess(pair, alone, alone)


def _fitting(word: str, company: Company, lexicon: Lexicon, told: Mapping[str, float]) -> float:
    own = word.lower().split(" ")
    first, last = own[0], own[-1]
    fits = _BEFORE * lexicon.affinity(company.before, first)
    fits += _AFTER * lexicon.affinity(last, company.after)
    fits += _HERE * (word in company.counts) + _TOPIC * told.get(word, 0.0)
    foreign = not lexicon.dialects.get(word, company.dialects) & company.dialects
    return fits - _OTHER_ENGLISH * foreign


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Reduce a word to what its consonants sound like."""
    for pattern, simple in _SPELLINGS:
        word = pattern.sub(simple, word)
    return word
