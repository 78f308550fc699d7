"""Look up the words that somebody may have meant."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from math import inf

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract, extractOne

from newsroom.engine.language import COMMON
from newsroom.engine.lexicon import Lexicon
from newsroom.engine.rules.spelling.attested import ATTESTED
from newsroom.engine.rules.spelling.irregular import PARTICIPLES, REGULARISED

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG = 8  # letters from which three slips in one word are thought of
_SHORT = 3  # letters up to which only one is
_PER_SLIP = 2.2  # what a slip weighs against a step of Zipf frequency, at first sight
_MOST = 16  # words worth a second look
_LEAST_PAIR = 7.4  # log10 of a pair's count below which nobody joined the two by mistake
_LEAST_REST, _LEAST_LAST = 6, 4  # letters behind the first of three words, and of the last
_LEAST_SMALL_PAIR = 8.4  # the same where both are small words that may end or begin another
_ADVERBS = COMMON | frozenset("out up over off down back away".split())
_SMALL = COMMON - frozenset("out up over after time new one other a i in on by all as".split())


def candidates(typed: str, lexicon: Lexicon) -> list[str]:
    """Give the likeliest right words within a few slips of a lower-case word, as written."""
    seen: dict[str, int] = dict.fromkeys(_other_initial(typed, lexicon), 1)
    for word, distance in _near(typed, lexicon):
        seen[word] = distance
    for form in (REGULARISED.get(typed), PARTICIPLES.get(typed), ATTESTED.get(typed)):
        if form and " " not in form:
            seen[form] = 0
    if typed.endswith("'t"):
        seen[typed[:-1] + "s"] = 1
    seen.pop(typed, None)
    ordered = sorted(seen, key=lambda word: (_PER_SLIP * seen[word] - lexicon.zipf(word), word))
    return list(dict.fromkeys(lexicon.written.get(word, word) for word in ordered[:_MOST]))


def is_near_common(typed: str, lexicon: Lexicon, least: float) -> bool:
    """Tell whether `candidates` may give a word of at least a Zipf frequency, at less cost.

    For words of letters alone that are not in ATTESTED.
    """
    if typed in REGULARISED or typed in PARTICIPLES:
        return True
    if any(lexicon.zipf(word) >= least for word in _other_initial(typed, lexicon)):
        return True
    reach = _reach(typed)
    return any(
        extractOne(typed, shelf[:common], scorer=OSA.distance, score_cutoff=reach)
        for place in _places(typed, reach)
        if (shelf := lexicon.shelves.get(place)) and (common := _commoner(place, lexicon, least))
    )


@cache
def _commoner(place: tuple[str, int], lexicon: Lexicon, least: float) -> int:
    """Count the words of a shelf from a Zipf frequency on; they stand first."""
    return bisect_right(lexicon.shelves[place], -least, key=lambda word: -lexicon.zipf(word))


def _near(typed: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    reach = _reach(typed)
    for place in _places(typed, reach):
        if shelf := lexicon.shelves.get(place):
            close = extract(typed, shelf, scorer=OSA.distance, score_cutoff=reach, limit=None)
            yield from ((word, int(distance)) for word, distance, _ in close)


def _reach(typed: str) -> int:
    """Give how many slips are thought of in a word."""
    return 1 if len(typed) <= _SHORT else 2 + (len(typed) >= _LONG)


def _places(typed: str, reach: int) -> Iterator[tuple[str, int]]:
    """Give the shelves on which words within so many slips may stand."""
    for initial in dict.fromkeys(typed[:2]):
        for length in range(len(typed) - reach, len(typed) + reach + 1):
            yield initial, length


def _other_initial(typed: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the words that differ in their first letter only."""
    for letter in _LETTERS:
        for word in (letter + typed, letter + typed[1:]):
            if word in lexicon.dialects or word in lexicon.written:
                yield word


def parts(typed: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the ways to read a lower-case word as two words, or three, without their spaces.

    One of them is a small word, or both are often together: "saleyards" is a word.
    """
    if " " in ATTESTED.get(typed, ""):
        yield ATTESTED[typed]
    if typed[-1:] == "a" and lexicon.pair(typed[:-1], "a") >= _LEAST_PAIR:
        yield f"{typed[:-1]} a"
    for at in range(2, len(typed) - 1):
        first, second = typed[:at], typed[at:]
        if lexicon.pair(first, second) >= _least_pair(first, second):
            yield f"{first} {second}"
        if first in COMMON and len(second) >= _LEAST_REST:
            yield from (f"{first} {rest}" for rest in _after_small(first, second, lexicon))


def _least_pair(first: str, second: str) -> float:
    """Give from which count on two words are read apart; endless where neither is small."""
    if {first, second} & _SMALL:
        return _LEAST_PAIR
    return _LEAST_SMALL_PAIR if {first, second} <= _ADVERBS else inf


def _after_small(first: str, typed: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the ways to read what follows a small word as another small word and a longer one."""
    for at in range(2, len(typed) - _LEAST_LAST + 1):
        second, third = typed[:at], typed[at:]
        pairs = lexicon.pair(first, second), lexicon.pair(second, third)
        if second in COMMON and min(pairs) >= _LEAST_PAIR:
            yield f"{second} {third}"
