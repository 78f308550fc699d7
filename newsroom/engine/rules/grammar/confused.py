"""Find a right word that stands where one much like it belongs: "pubic" for "public".

Each pair is weighed by how often the neighbours stand beside the one and the other, and by how
common both are. The least weight was set so that a million words of published text, which are
not ours to keep, gave four wrong alarms.
"""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.lexicon import Lexicon, lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.collocations import COLLOCATIONS
from newsroom.engine.rules.grammar.swaps import replaced
from newsroom.engine.rules.grammar.word_pairs import RIGHTS, SETTLED, WRONG
from newsroom.engine.words import Words, words_of

_COMMONER = 0.6  # what a step of Zipf frequency weighs against one of company
_LEAST = 2.3
_CONFIDENCE = 0.9
_BORNE = frozenset({"borne"})
_SMALL = frozenset({"sole", "from", "bare", "brakes", "dessert", "which", "heroin", "affect"})


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    words, known = words_of(reading), lexicon()
    named = {i: one for i, one in COLLOCATIONS.found(words) if not _is_name(words, i, one.right)}
    for index, one in named.items():
        yield replaced(rule, reading, index, (one.right,), one.confidence)
    for index in words.indexes(_BORNE).get("borne", ()):
        if index not in named and _is_born(words, index):
            yield replaced(rule, reading, index, ("born",), _CONFIDENCE)
    for wrong, indexes in words.indexes(WRONG).items():
        for index in indexes if wrong in words.vocabulary else ():
            small = words.tokens[index].islower() and index not in named
            for right in RIGHTS[wrong] if small else ():
                if _weight(words, index, wrong, right, known) >= _LEAST:
                    yield replaced(rule, reading, index, (right,), _CONFIDENCE)


def _is_name(words: Words, index: int, right: str) -> bool:
    """Tell names in mid-sentence, as the Soul Survivor festival is, or a school's Form Four."""
    return right in _SMALL and words.tokens[index][0].isupper() and not words.is_first(index)


def _is_born(words: Words, index: int) -> bool:
    """Tell a person of that year from costs: "Otieno was borne in 1954"."""
    who = words.tokens[index - 2] if index > 1 else ""
    year = "".join(words.lower[index + 2 : index + 3])
    named = who.istitle() and not words.is_first(index - 2)
    return named and words.neighbours(index) == ("was", "in") and year.isdigit() and len(year) == 4


def _weight(words: Words, index: int, wrong: str, right: str, known: Lexicon) -> float:
    """Weigh what is meant against what stands there, in powers of ten."""
    before, after = words.neighbours(index)
    if (before, wrong) in SETTLED or (wrong, after) in SETTLED:
        return 0.0
    if f"{before} {right}" not in known.pairs and f"{right} {after}" not in known.pairs:
        return 0.0
    company = known.affinity(before, right) - known.affinity(before, wrong)
    company += known.affinity(right, after) - known.affinity(wrong, after)
    return company + _COMMONER * (known.zipf(right) - known.zipf(wrong))


RULE = Rule(
    name="confused-word",
    title="A right word in the wrong place",
    why="A slip that makes another word is the one that every spelling checker lets through.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("The hearing was open to the general pubic.", quote="pubic", right="public"),
        trips("The general manger of the club resigned.", quote="manger", right="manager"),
        trips("A letter form the minister arrived.", quote="form", right="from"),
        trips("The clinical trail ended in May.", quote="trail", right="trial"),
        trips("It was the fist time they had met.", quote="fist", right="first"),
        trips("The driver will stand trail in May.", quote="trail", right="trial"),
        trips("The bus was stationery on the bridge.", quote="stationery", right="stationary"),
        trips("The club is loosing its best players.", quote="loosing", right="losing"),
        trips("The club may loose its licence.", quote="loose", right="lose"),
        trips("They will not loose the match.", quote="loose", right="lose"),
        trips("It will effect farmers.", quote="effect", right="affect"),
        trips("The areas effected by it are dry.", quote="effected", right="affected"),
        trips("She past the exam.", quote="past", right="passed"),
        trips("He will except the offer.", quote="except", right="accept"),
        trips("The Untied Nations met.", quote="Untied", right="United"),
        trips("He drove passed the gate.", quote="passed", right="past"),
        trips("She took his advise and left.", quote="advise", right="advice"),
        trips("The families took there children away.", quote="there", right="their"),
        trips("The inquiry heard form three witnesses.", quote="form", right="from"),
        trips("The murder trail lasted six weeks.", quote="trail", right="trial"),
        trips("The manger of the shop was out.", quote="manger", right="manager"),
        trips("The Prime Minster was out.", quote="Minster", right="Minister"),
        trips("The police where called at midnight.", quote="where", right="were"),
        trips("It was a breech of the peace.", quote="breech", right="breach"),
        trips("They signed nothing, but he singed a treaty.", quote="singed", right="signed"),
        trips("The man was know to the police.", quote="know", right="known"),
        trips("They should have went home.", quote="went", right="gone"),
        trips("He has never ran a bank.", quote="ran", right="run"),
        trips("It may have became law.", quote="became", right="become"),
        trips("She said she had wrote to him.", quote="wrote", right="written"),
        trips("They lead in the forth quarter.", quote="forth", right="fourth"),
        trips("She kept the secrete for years.", quote="secrete", right="secret"),
        trips("They have to many shops.", quote="to", right="too"),
        trips("One of then said no.", quote="then", right="them"),
        trips("He preferred too stay at home.", quote="too", right="to"),
        trips("He took the road form the north.", quote="form", right="from"),
        trips("It is far form the town.", quote="form", right="from"),
        trips("I had a card from you grandmother.", quote="you", right="your"),
        trips("She was borne in Homa Bay.", quote="borne", right="born"),
        trips("Achieng Otieno was borne in 1954.", quote="borne", right="born"),
        trips("The bishop past away on Sunday.", quote="past", right="passed"),
        trips("The breaks failed on the hill.", quote="breaks", right="brakes"),
        trips("The fist minister went home.", quote="fist", right="first"),
        trips("The court herd that he lied.", quote="herd", right="heard"),
        trips("The school principle said no.", quote="principle", right="principal"),
        trips("They beet Fiji in Apia.", quote="beet", right="beat"),
    ),
    passes=(
        passes("Even were this choice made, negative affect would be what a class male has."),
        passes("The laces untied, he ran past the chef, who would, except the day, have run too."),
        passes("All he has came from there; the fun they had began late, and he has not."),
        passes("They will effect change. He let loose his dogs; they ran, passed, and scored."),
        passes("They loose their arrows; the change was effected by law, and they loose the dogs."),
        passes(
            "The club where they met, and where called for, came to form and recovered its form."
        ),
        passes("The trail of a killer went cold on trail maps; a child lay in a manger."),
        passes("He waived the fee, singed a sleeve at the fire, and stood in York Minster."),
        passes(
            "The letters they have came from home; he wanted too much, the coach of then Rhodesia."
        ),
        passes("A form from the minister; a manger in a barn; a trail in the woods."),
        passes("The trial of the county’s principal angel was quite quiet."),
        passes("The cost of the war was borne in 1954 by all; she saw you grandmothers there."),
        passes("The tax breaks failed; in years past away from home, the herd ate beet."),
        passes("The drug trail led to Cali; the Soul Survivor church bought about a dozen bells."),
        passes(
            "They also know about the manger of straw, a former minster church, and the breech"
            " of the gun; flames singed the bill, and he recovered form to win."
        ),
        passes("He won one, and hit the ball past those who passed; mail goes there."),
    ),
)
