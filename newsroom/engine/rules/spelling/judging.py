"""Judge whether an unknown word is a slip, and of which word: a logistic model of few features."""

from dataclasses import dataclass
from math import exp, log
from operator import mul
from typing import NamedTuple

from newsroom.engine.lexicon import Lexicon
from newsroom.engine.rules.spelling.attested import ATTESTED
from newsroom.engine.rules.spelling.formation import is_compound, is_derived
from newsroom.engine.rules.spelling.ranking import Guess, guesses, ranked
from newsroom.engine.rules.spelling.slips import Slip
from newsroom.engine.rules.spelling.unknown import Unknown

_MOST = 5
_WORTH = 0.01  # share of the likelihood below which a suggestion is noise
_PAIR_ZIPF = 4.0  # what two words without their space count as


class Evidence(NamedTuple):
    """What speaks for and against a slip, as numbers; frequencies are Zipf values."""

    alone: float
    fitting: float
    own: float
    meant: float
    length: float
    slips: float
    is_compound: float
    is_derived: float
    times: float
    strangers: float
    is_two_words: float
    gap: float
    is_unseen: float
    first_letter: float
    is_name: float
    is_paired: float
    is_marked: float
    is_attested: float
    by_sound: float


# Learnt with python -m training.spelling, as the threshold of each rule was chosen.
BIAS = -7.403
WEIGHTS = Evidence(
    alone=1.013,
    fitting=0.450,
    own=-1.335,
    meant=-0.323,
    length=0.514,
    slips=1.113,
    is_compound=-0.595,
    is_derived=-1.589,
    times=-2.443,
    strangers=-1.312,
    is_two_words=1.136,
    gap=0.368,
    is_unseen=-0.303,
    first_letter=-0.227,
    is_name=-0.273,
    is_paired=-2.669,
    is_marked=-5.672,
    is_attested=3.032,
    by_sound=0.793,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How surely a word is misspelt, 0 to 1, and what was meant, best first, at most five."""

    confidence: float
    meant: tuple[str, ...]


def verdict(unknown: Unknown, lexicon: Lexicon) -> Verdict:
    """Judge one place of an unknown word; without anything to propose it is no slip."""
    found = ranked(guesses(unknown.word, lexicon), unknown.company, lexicon)
    if not found or found[0].word in (unknown.company.before, unknown.company.after):
        return Verdict(0.0, ())  # "wibble wobble" plays with the word beside it
    seen = evidence(unknown, found[0], lexicon)
    weight = BIAS + sum(map(mul, WEIGHTS, seen))
    return Verdict(1 / (1 + exp(-weight)), _worthy(found))


def evidence(unknown: Unknown, best: Guess, lexicon: Lexicon) -> Evidence:
    """Weigh one place of an unknown word with the likeliest word meant."""
    word, company, two = unknown.word, unknown.company, " " in best.word
    own = lexicon.zipf(word)
    meant = _PAIR_ZIPF if two else lexicon.zipf(best.word)
    made = best.slips
    count = 1 if two else sum(slip not in (Slip.FIRST, Slip.LAST) for slip in made)
    return Evidence(
        alone=best.alone,
        fitting=best.score - best.alone,
        own=own,
        meant=meant,
        length=len(word),
        slips=count,
        is_compound=is_compound(word, lexicon),
        is_derived=is_derived(word, lexicon),
        times=log(unknown.times),
        strangers=unknown.strangers,
        is_two_words=two,
        gap=meant - own,
        is_unseen=not own,
        first_letter=Slip.FIRST in made,
        is_name=word in lexicon.written,
        is_paired=lexicon.pair(company.before, word) > 0 or lexicon.pair(word, company.after) > 0,
        is_marked=company.is_marked,
        is_attested=word in ATTESTED,
        by_sound=Slip.SPELLING in made or Slip.REGULAR in made,
    )


def _worthy(found: list[Guess]) -> tuple[str, ...]:
    best = found[0].score
    return tuple(guess.word for guess in found[:_MOST] if exp(guess.score - best) >= _WORTH)
