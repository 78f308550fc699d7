"""Judge whether an unknown word is a slip, and of which word: a logistic model of few features."""

from dataclasses import dataclass
from math import exp, log

from newsroom.engine.lexicon import Lexicon
from newsroom.engine.rules.spelling.alignment import slips
from newsroom.engine.rules.spelling.attested import ATTESTED
from newsroom.engine.rules.spelling.formation import is_compound, is_derived
from newsroom.engine.rules.spelling.ranking import Guess, guesses, ranked
from newsroom.engine.rules.spelling.slips import Slip
from newsroom.engine.rules.spelling.unknown import Unknown

_MOST = 5
_WORTH = 0.01  # share of the likelihood below which a suggestion is noise
_PAIR_ZIPF = 4.0  # what two words without their space count as

# Weights learnt with scripts/train_spelling.py; the first is the bias.
_WEIGHTS = (
    -6.781,
    0.814,
    0.406,
    -0.964,
    -0.024,
    0.445,
    0.511,
    -0.901,
    -1.294,
    -2.217,
    -1.462,
    1.973,
    0.385,
    -0.014,
    -0.423,
    -0.702,
    -4.677,
    -5.271,
    -0.594,
    0.198,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How surely a word is misspelt, 0 to 1, and what was meant, best first, at most five."""

    confidence: float
    meant: tuple[str, ...]


def verdict(unknown: Unknown, lexicon: Lexicon) -> Verdict:
    """Judge one place of an unknown word; without anything to propose it is no slip."""
    found = ranked(guesses(unknown.word, lexicon), unknown.company, lexicon)
    if not found:
        return Verdict(0.0, ())
    features = _features(unknown, found[0], lexicon)
    sum_ = sum(w * f for w, f in zip(_WEIGHTS, (1.0, *features), strict=True))
    return Verdict(1 / (1 + exp(-sum_)), _worthy(found))


def _features(unknown: Unknown, best: Guess, lexicon: Lexicon) -> tuple[float, ...]:
    word, two = unknown.word, " " in best.word
    named = word in lexicon.written
    own = lexicon.zipf(word)
    company = unknown.company
    other = _PAIR_ZIPF if two else lexicon.zipf(best.word)
    made = () if two else slips(best.word.lower(), word)
    count = 1 if two else sum(slip not in (Slip.FIRST, Slip.LAST) for slip in made)
    return (
        best.alone,
        best.score - best.alone,
        own,
        other,
        len(word),
        count,
        is_compound(word, lexicon),
        is_derived(word, lexicon),
        log(unknown.times),
        unknown.strangers,
        two,
        other - own,
        not own,
        Slip.FIRST in made,
        named,
        lexicon.pair(company.before, word) > 0 or lexicon.pair(word, company.after) > 0,
        company.is_marked,
        word in ATTESTED,
        Slip.SPELLING in made or Slip.REGULAR in made,
    )


def _worthy(found: list[Guess]) -> tuple[str, ...]:
    best = found[0].score
    return tuple(guess.word for guess in found[:_MOST] if exp(guess.score - best) >= _WORTH)
