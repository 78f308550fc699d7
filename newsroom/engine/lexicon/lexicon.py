"""Know the words: which are right, in which English, how common, and in what company."""

from dataclasses import dataclass
from functools import cache
from math import log10

from newsroom.engine.lexicon import sources
from newsroom.engine.lexicon.loanwords import AMERICAN, LOANWORDS
from newsroom.engine.lexicon.sources import DIALECTS
from newsroom.engine.lexicon.storing import stored

STEPS = 25  # frequencies are kept as Zipf value times this, to be small whole numbers
_CANDIDATE = 1.5  # Zipf frequency below which a word is never proposed
_BILLION = 9  # Zipf frequencies are log10 of uses in a billion words
_PAIRS = 13.3  # log10 of all pairs that the table of pairs was counted from
_UNSEEN = 6.3  # log10 of the count of a pair too rare for the table, at most
_WORST = -2.0
# Slips that one of the dictionaries holds, and forms that are a slip whenever news has them.
_NO_WORDS = frozenset(
    "actins celling computor computors concious conciousness continuos dding duding easer"
    " incidently internation knowe knowledgable licencing manged memoires miniscule notwork outdoer"
    " patries precent precented precents setted signifiant stdio suppl targetted weer"
    " woulds".split()
)
_OFTEN = 3.4  # Zipf frequency of the words that most text is made of
_SHORT = {"a", "i", "o"}  # the dictionaries list every letter as a word


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What is known of words, as plain dictionaries of small numbers.

    `dialects` maps a right word, in its case, to bits by DIALECTS. `zipfs` maps a lower-case word
    of any kind to its Zipf frequency times STEPS. `written` maps a lower-case form to the right
    way to write it, where that differs ("london"). `pairs` maps two words with a space between to
    log10 of their count times STEPS. `shelves` holds words to propose, by initial and length.
    `common` are the words that most text is made of, small and with a capital: a set to take away.
    `american` are right in en-US alone, `british` in en-GB and not in en-US.
    """

    dialects: dict[str, int]
    zipfs: dict[str, int]
    written: dict[str, str]
    pairs: dict[str, int]
    shelves: dict[tuple[str, int], list[str]]
    common: frozenset[str]
    american: frozenset[str]
    british: frozenset[str]

    def zipf(self, word: str) -> float:
        """Give a word's Zipf frequency, 0 to 8; 0 where it was never seen."""
        return self.zipfs.get(word.lower(), 0) / STEPS

    def pair(self, first: str, second: str) -> float:
        """Give log10 of how often two words stand together, 0 to 12; 0 for rare pairs."""
        return self.pairs.get(f"{first} {second}", 0) / STEPS

    def affinity(self, first: str, second: str) -> float:
        """Give log10 of how much oftener two words stand together than by chance, from -2."""
        one = self.zipfs.get(first.lower(), 0) / STEPS
        other = self.zipfs.get(second.lower(), 0) / STEPS
        if one < 1 or other < 1:
            return 0.0
        chance = one + other - 2 * _BILLION + _PAIRS
        return max(_WORST, (self.pair(first, second) or min(_UNSEEN, chance)) - chance)

    def is_word(self, word: str) -> bool:
        """Tell whether a word is right as it is written, or as the beginning of a sentence."""
        return word in self.dialects or word.lower() in self.dialects

    def is_right_in(self, word: str, dialect: str) -> bool:
        """Tell whether a word is right in one English; other tags count as en-GB."""
        bit = 1 << (DIALECTS.index(dialect) if dialect in DIALECTS else 1)
        return bool(self.dialects.get(word, 0) & bit)


@cache
def lexicon() -> Lexicon:
    """Load the lexicon; the first call in a process reads its file, or builds it."""
    dialects, zipfs, written, pairs, shelves, *sets = stored("lexicon", sources.inputs(), _built)
    # Words of a shelf lie side by side in memory, where all of them are gone through three times
    # as fast as where the dictionaries hold them.
    side_by_side = {place: words.split(" ") for place, words in shelves.items()}
    return Lexicon(dialects, zipfs, written, pairs, side_by_side, *sets)


def _built() -> tuple[object, ...]:
    dialects = _dialects()
    zipfs = {word: round(zipf * STEPS) for word, zipf in sources.frequencies() if _is_word(word)}
    written = _written(dialects)
    pairs = {pair: _steps_of_ten(count) for pair, count in sources.pairs()}
    shelves = {
        place: " ".join(words) for place, words in _shelves(dialects, written, zipfs).items()
    }
    american = frozenset(word for word, bits in dialects.items() if bits == 1)
    british = frozenset(word for word, bits in dialects.items() if bits & 3 == 2)
    common = _common(dialects, zipfs)
    return dialects, zipfs, written, pairs, shelves, common, american, british


def _dialects() -> dict[str, int]:
    found: dict[str, int] = {}
    for bit, dialect in enumerate(DIALECTS):
        for word in set(sources.entries(dialect)):
            if (len(word) > 1 or word.lower() in _SHORT) and word not in _NO_WORDS:
                found[word] = found.get(word, 0) | 1 << bit
    for word in LOANWORDS:
        found.setdefault(word, (1 << len(DIALECTS)) - 1)
    for word in AMERICAN:
        found.setdefault(word, 1 << DIALECTS.index("en-US"))
    return found


def _common(dialects: dict[str, int], zipfs: dict[str, int]) -> frozenset[str]:
    often = [w for w in dialects if zipfs.get(w, 0) >= _OFTEN * STEPS]
    return frozenset(often) | frozenset(w.capitalize() for w in often if w.islower())


def _is_word(text: str) -> bool:
    return text.replace("'", "").replace("-", "").isalpha()


def _written(dialects: dict[str, int]) -> dict[str, str]:
    """Map the lower-case form of names and abbreviations to the way they are written."""
    return {word.lower(): word for word in sorted(dialects) if word.lower() not in dialects}


def _steps_of_ten(count: int) -> int:
    return round(log10(count) * STEPS)


def _shelves(
    dialects: dict[str, int], written: dict[str, str], zipfs: dict[str, int]
) -> dict[tuple[str, int], list[str]]:
    """Sort the words worth proposing by initial and length, the commonest first."""
    shelves: dict[tuple[str, int], list[str]] = {}
    least = _CANDIDATE * STEPS
    wanted = {w for w in dialects if w.islower() and len(w) > 1} | set(written)
    for word in sorted(wanted, key=lambda word: (-zipfs.get(word, 0), word)):
        if zipfs.get(word, 0) >= least:
            shelves.setdefault((word[0], len(word)), []).append(word)
    return shelves
