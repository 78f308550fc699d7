"""Find misspelt words that begin with a capital: in headlines, at the head of sentences, in titles.

Most unknown capitalised words are names, so only a common long word's sure slip is reported.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.lexicon import Lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.spelling.attested import ATTESTED
from newsroom.engine.rules.spelling.candidates import is_near_common
from newsroom.engine.rules.spelling.judging import Verdict, verdict
from newsroom.engine.rules.spelling.ranking import guesses
from newsroom.engine.rules.spelling.reporting import reported
from newsroom.engine.rules.spelling.unknown import Unknown, UnknownWords, unknown_words

_SURE_ENOUGH, _SURE_OF_DAY, _NEVER = 0.97, 0.9, 1.1
_LESS_SURE = 0.93  # of such findings, by the development data
_LIKELY = 5.0  # weight of the best guess without company, below which it is a name
_LONG = 7  # letters from which a word that nobody listed is thought to be no name
_COMMON = 3.5  # Zipf frequency of a word that is meant rather than a name

_CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July"
    " August September October November December".split()
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    unknown = unknown_words(reading)
    for one in unknown.capitals:
        if one.word not in ATTESTED and not _may_be_common(one.word, unknown.lexicon):
            continue
        if not any(guess.alone >= _LIKELY for guess in guesses(one.word, unknown.lexicon)[:1]):
            continue
        judged = verdict(one, unknown.lexicon)
        if not judged.meant or judged.confidence < _least(judged.meant[0]):
            continue
        common = unknown.lexicon.zipf(judged.meant[0].lower()) >= _COMMON
        listed = one.word in ATTESTED
        if listed or (common and not _may_be_firm(unknown, one, judged)):
            sure = replace(judged, confidence=judged.confidence * _LESS_SURE)
            yield reported(rule, reading, one, sure)


@lru_cache(maxsize=20_000)
def _may_be_common(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a long word is near a common one, as few names are; to judge it costs more."""
    return len(word) >= _LONG and is_near_common(word, lexicon, _COMMON)


def _may_be_firm(unknown: UnknownWords, one: Unknown, judged: Verdict) -> bool:
    """Tell a lone capital in mid-sentence without its article: firms are named by such slips."""
    if judged.meant[0] in _CALENDAR:
        return False
    words = unknown.words
    before, after = words.neighbours(one.index)[0], words.after(one.index)
    lone = not words.is_first(one.index) and after.islower() and not one.word.endswith("s")
    return lone and before not in ("the", "a", "an") and not before.endswith("'s")


def _least(word: str) -> float:
    """Give how sure to be that a word was meant; names are spelt as their owners will."""
    if word in _CALENDAR:
        return _SURE_OF_DAY
    return _SURE_ENOUGH if word.islower() else _NEVER


RULE = Rule(
    name="misspelt-capital",
    title="Misspelt word with a capital",
    why="A misspelt word in a headline or at the head of a sentence is what readers see first.",
    category=Category.SPELLING,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("Goverment to review the law", quote="Goverment", right="Government"),
        trips("She wrote to the Foriegn Secretary.", quote="Foriegn", right="Foreign"),
        trips("On Wednsday the court will sit.", quote="Wednsday", right="Wednesday"),
        trips("The vote in Septmber is off.", quote="Septmber", right="September"),
        trips("The Goverment has fallen.", quote="Goverment", right="Government"),
        trips("He wrote to other Republcians in Ohio.", quote="Republcians", right="Republicans"),
        trips("Teh road is closed.", quote="Teh", right="The"),
        trips("Unfortunatly, the road was closed.", quote="Unfortunatly", right="Unfortunately"),
    ),
    passes=(
        passes("Garnett, head of Preventon in Leeds, met nobody."),
        passes("Garnett met Adaeze Governmenti in Berkhamstead on Tuesday."),
        passes("Privat Bank and Fondation Roy will merge."),
        passes("Moree and Cingular are names. So is Climas."),
        passes("Okonkwo said that Hoffmann would come."),
    ),
)
