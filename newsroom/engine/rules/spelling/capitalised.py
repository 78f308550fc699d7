"""Find misspelt words that begin with a capital: in headlines, at the head of sentences, in titles.

Most unknown capitalised words are names, so only a common long word's sure slip is reported.
"""

from collections.abc import Iterator
from dataclasses import replace

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.spelling.attested import ATTESTED
from newsroom.engine.rules.spelling.judging import verdict
from newsroom.engine.rules.spelling.ranking import guesses
from newsroom.engine.rules.spelling.reporting import reported
from newsroom.engine.rules.spelling.unknown import unknown_words

_SURE_ENOUGH = 0.97
_LESS_SURE = 0.93  # of such findings, by the development data
_LIKELY = 5.0  # weight of the best guess without company, below which it is a name
_LONG = 7  # letters from which a word that nobody listed is thought to be no name
_COMMON = 3.5  # Zipf frequency of a word that is meant rather than a name


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    unknown = unknown_words(reading)
    for one in unknown.capitals:
        if not any(guess.alone >= _LIKELY for guess in guesses(one.word, unknown.lexicon)[:1]):
            continue
        judged = verdict(one, unknown.lexicon)
        if judged.confidence < _SURE_ENOUGH or not judged.meant[0].islower():
            continue
        listed = one.word in ATTESTED
        common = unknown.lexicon.zipf(judged.meant[0]) >= _COMMON
        if listed or (common and len(one.word) >= _LONG):
            sure = replace(judged, confidence=judged.confidence * _LESS_SURE)
            yield reported(rule, reading, one, sure)


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
        trips("Unfortunatly, the road was closed.", quote="Unfortunatly", right="Unfortunately"),
    ),
    passes=(
        passes("Garnett met Adaeze Governmenti in Berkhamstead on Tuesday."),
        passes("Privat Bank and Fondation Roy will merge."),
        passes("Moree and Cingular are names. So is Climas."),
        passes("Okonkwo said that Hoffmann would come."),
    ),
)
