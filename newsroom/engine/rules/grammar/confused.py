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
from newsroom.engine.words import Words, words_of

_COMMONER = 0.6  # what a step of Zipf frequency weighs against one of company
_LEAST = 2.3
_CONFIDENCE = 0.9

# What stands there : what is meant. Only words that news has little use for beside the company
# of those meant: "the won fell", "shops sell phones" and "a casual relationship" are as right as
# "the one", "cell phones" and "a causal relationship", which the web counts oftener.
_PAIRS = """
from:form trail:trial trial:trail pubic:public manger:manager mangers:managers quite:quiet
quiet:quite angel:angle angle:angel lose:loose loose:lose causal:casual martial:marital
untied:united principal:principle principle:principal whether:weather peace:piece piece:peace
break:brake affect:effect where:were county:country country:county cease:seize
breath:breathe breathe:breath board:bored advice:advise advise:advice accept:except past:passed
plain:plane plane:plain role:roll roll:role site:sight steel:steal course:coarse council:counsel
desert:dessert dessert:desert personal:personnel fair:fare hole:whole whole:hole hear:here
here:hear no:know know:now new:knew knew:new write:right week:weak wait:weight weight:wait
waste:waist waist:waste throne:thrown thrown:throne sore:soar soar:sore reign:rein rein:reign
pour:poor poor:pour pray:prey prey:pray meet:meat heel:heal heal:heel flower:flour born:borne
berth:birth birth:berth soul:sole tail:tale tale:tail barley:barely barely:barley dairy:diary
diary:dairy defiantly:definitely moral:morale lightening:lightning solider:soldier
soliders:soldiers complied:compiled formerly:formally sacred:scared scared:sacred stared:started
bale:bail altar:alter alter:altar hoard:horde lessen:lesson gorilla:guerrilla ballet:ballot
minster:minister ministers:minsters sliver:silver steak:stake stake:steak fist:first sever:severe
wonder:wander winding:winning wining:winning poling:polling tiers:tries ting:thing thin:think
whit:with eave:leave fir:for fro:for sate:state coat:coast coats:coasts crated:created
crate:create mange:manage planing:planning bating:batting baring:barring staring:starring
striped:stripped robed:robbed taped:tapped dinning:dining later:latter wold:would
sprit:spirit polices:police prosecution:persecution persecution:prosecution
calvary:cavalry tot:to bye:by buy:by ten:then breaks:brakes trails:trials trials:trails
tails:tales roles:rolls rolls:roles angels:angles angles:angels pieces:peaces councils:counsels
plains:planes planes:plains
there:their
"""


# What the table of pairs is too small to know: a mood is an affect, "even were it" is right, people
# there own land, and "could of won" has another fault.
_SETTLED = frozenset(
    {
        ("negative", "affect"),
        ("positive", "affect"),
        ("flat", "affect"),
        ("even", "were"),
        ("of", "won"),
        ("of", "there"),
        ("at", "there"),
        ("by", "there"),
        ("there", "own"),
        ("there", "second"),
    }
)


def _rights() -> dict[str, list[str]]:
    """Give what may be meant by each word, in the order of the pairs."""
    found: dict[str, list[str]] = {}
    for wrong, _, right in (pair.partition(":") for pair in _PAIRS.split()):
        found.setdefault(wrong, []).append(right)
    return found


_RIGHTS = _rights()
_WRONG = frozenset(_RIGHTS)
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
    for wrong, indexes in words.indexes(_WRONG).items():
        for index in indexes if wrong in words.vocabulary else ():
            small = words.tokens[index].islower() and index not in named
            for right in _RIGHTS[wrong] if small else ():
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
    if (before, wrong) in _SETTLED or (wrong, after) in _SETTLED:
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
