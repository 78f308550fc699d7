"""Find misspelt words: in no dictionary, and a slip away from what was meant."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.spelling.judging import verdict
from newsroom.engine.rules.spelling.reporting import reported
from newsroom.engine.rules.spelling.unknown import unknown_words

_SURE_ENOUGH = 0.42


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    unknown = unknown_words(reading)
    for one in unknown.places:
        judged = verdict(one, unknown.lexicon)
        if judged.confidence >= _SURE_ENOUGH and not reading.is_code(unknown.block(one)):
            yield reported(rule, reading, one, judged)


RULE = Rule(
    name="misspelt-word",
    title="Misspelt word",
    why="A word that is in no dictionary and a slip away from a common one costs readers' trust.",
    category=Category.SPELLING,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips(
            "The storm left much of the old harbour devasted.", quote="devasted", right="devastated"
        ),
        trips("Farmers beleive that the rain will come.", quote="beleive", right="believe"),
        trips("The council definately heard them.", quote="definately", right="definitely"),
        trips("“We will not accomodate them,” she said.", quote="accomodate", right="accommodate"),
        trips("He told thier lawyer so.", quote="thier", right="their"),
        trips("In the wake of cylone Ada they met.", quote="cylone", right="cyclone"),
        trips("A bus took the children't choir home.", quote="children't", right="children's"),
        trips("She lives inthecity now.", quote="inthecity", right="in the city"),
        trips("The goverment’s plan failed.", quote="goverment", right="government"),
    ),
    passes=(
        passes("The wibble wobble of a jelly, with bok choy and pinot noir, is improv."),
        passes("{% endfor %} </div> </div> {{ imagepath }}"),
        passes("Adaeze Okonkwo met Siân Llewelyn in Whakatāne."),
        passes("Ngozi’s ngozi soup is a dish of her own, says Ngozi."),
        passes("The colour of the theater’s organisation was analyzed in the centre."),
        passes("Write to newsdesk@exmaple.org or see www.exmaple.org/abuot today."),
        passes("A 32bn loan, the 84th since the 1990s, fell by 5pc."),
        passes("The saleyards and the wheatbelt saw an unpayable, weeklong oversubscription."),
        passes("They test the useability of a website."),
        passes("Tā mātou mahi he tiaki i te whenua, ā, ka haere tonu mātou."),
    ),
)
