"""Weigh a word by the company it keeps: its neighbours, its article, its English."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log10

from newsroom.engine.lexicon import Lexicon
from newsroom.engine.lexicon.sources import DIALECTS
from newsroom.engine.words import Words

_SHORT = 200  # tokens; of a shorter article one use of a word says no more
_BILLION = 9  # Zipf frequencies are log10 of uses in a billion words
_OPENING = frozenset("\"'“([«")
_CLOSING = frozenset("\"'”)]»")
_ANY = (1 << len(DIALECTS)) - 1


@dataclass(frozen=True, slots=True)
class Company:
    """What stands around one word: neighbours in lower case, the article's words, its English.

    `is_marked` says that it stands alone in quotation marks or brackets, as a term does.
    """

    before: str
    after: str
    counts: Mapping[str, int]
    total: int
    dialects: int = _ANY
    is_marked: bool = False


def company_of(words: Words, index: int, dialects: int) -> Company:
    """Give the company of the token at an index."""
    before, after = words.neighbours(index)
    marked = before in _OPENING and any(t in _CLOSING for t in words.tokens[index + 1 : index + 3])
    return Company(before, after, words.counts, len(words.tokens), dialects, marked)


def topicality(word: str, company: Company, lexicon: Lexicon) -> float:
    """Give log10 of how much oftener an article says a word than others do, from 0."""
    times = company.counts.get(word, 0)
    if not times:
        return 0.0
    return max(0.0, log10(times / max(company.total, _SHORT)) + _BILLION - lexicon.zipf(word))


def dialects_of(words: Words, lexicon: Lexicon) -> int:
    """Give the Englishes a document may be in, as bits: its own, or what its words say."""
    own = words.reading.document.dialect
    if own:
        return 1 << (DIALECTS.index(own) if own in DIALECTS else 1)
    american = len(words.vocabulary & lexicon.american)
    british = len(words.vocabulary & lexicon.british)
    return _ANY if american == british else 1 if american > british else 2
