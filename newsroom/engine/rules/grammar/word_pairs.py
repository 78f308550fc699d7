"""Right words that slips make of others, each with what is meant."""

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
SETTLED = frozenset(
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


RIGHTS = _rights()
WRONG = frozenset(RIGHTS)
