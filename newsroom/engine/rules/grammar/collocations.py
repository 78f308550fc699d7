"""Know what stands beside a word and leaves no doubt that another is meant.

Most of these neighbours are too rare to be counted, so they are named one by one.
"""

from newsroom.engine.rules.grammar.forms_and_trails import FORMS_AND_TRAILS, OWNED
from newsroom.engine.rules.grammar.lost_and_effected import (
    LOST_AND_EFFECTED,
    MODALS,
    POSSESSIVES,
)
from newsroom.engine.rules.grammar.participles import PARTICIPLES
from newsroom.engine.rules.grammar.sound_alikes import SOUND_ALIKES
from newsroom.engine.rules.grammar.swaps import Swaps, swap

_BEING = "is are was were be been being am isn't wasn't weren't aren't"
_ADVISING = "legal medical sound expert professional financial good bad some any"
_MINISTERS = (
    "prime foreign finance health home defence defense interior chief transport education"
    " justice environment trade energy cabinet culture immigration housing"
)
_MANAGED = (
    "general bank project team shop hotel store line stage assistant campaign account branch area"
    " sales product city club office site farm station fund brand communications operations"
)
_TREATIES = (
    "treaty deal contract agreement bill law letter petition order decree papers document documents"
    " pact memorandum declaration statement accord extension"
)
_KIN = "mother father grandmother grandfather husband wife son daughter brother sister boss"
_HEARING = "court inquiry jury tribunal committee inquest hearing"
_WORKING = "called arrested killed injured told found taken made able given held shot being been"
_AFTER_BEING = f"{_WORKING} forced left seen used born sent asked brought charged moved not also"

_BOUNDS = "of , . ; was were is are said had have who in with that to put told can will could would"
_WISHING = "preferred wanted decided refused agreed declined failed hoped managed tried wants hopes"
_ACTS = "stay be go take make keep get have leave give help pay play see say work sell buy join"
_COUNTED = "quarter time place floor day round wicket year week month game match goal season"

COLLOCATIONS = Swaps(
    *FORMS_AND_TRAILS,
    *LOST_AND_EFFECTED,
    *SOUND_ALIKES,
    *PARTICIPLES,
    swap("then", "them", before="of", earlier="one some many most each both none", after=_BOUNDS),
    swap("then", "them", before="between", after="for in on at the ."),
    swap("too", "to", before=_WISHING, after=_ACTS),
    swap("to", "too", before="have has had", after="many much"),
    swap("to", "too", before="got", after="many much", unless_beyond="of"),
    swap("your", "you're", before="what", after="doing saying getting"),
    swap("forth", "fourth", before="the a his her their its", after=_COUNTED),
    swap("secrete", "secret", before=f"{OWNED} top"),
    swap("latter", "later", before="he she they"),
    swap("woman", "women", before="all", earlier="were are"),
    swap("afterwords", "afterwards", before="it them soon shortly long weeks days months years"),
    swap("manger", "manager", before=_MANAGED),
    swap("manger", "manager", after="said says told who added whose"),
    swap("manger", "manager", after="of", beyond=OWNED),  # a manger of straw is one
    swap("pubic", "public", before="general", unless="hair bone"),
    swap(
        "pubic",
        "public",
        after="school schools transport health sector servants opinion inquiry gallery",
    ),
    swap("minster", "minister", before=_MINISTERS),
    swap("minster", "minister", before="former deputy", after="said told says for who"),
    swap("loosing", "losing", after=f"{OWNED} money control ground time out to"),
    swap(
        "stationery",
        "stationary",
        before="was were is are be been being remain remained stood",
        unless=", and or items shop buyer",
    ),
    swap(
        "stationery", "stationary", after="vehicle vehicles car cars bus lorry truck train traffic"
    ),
    swap("stationary", "stationery", after="shop shops store supplies cupboard"),
    swap(
        "passed",
        "past",
        before="drove walked ran flew sailed rode marched cycled sped jogged went",
        after=OWNED,
        unless_earlier="that which",
    ),
    swap(
        "advise", "advice", before=f"{_ADVISING} {POSSESSIVES}", after=". , ; and was is on about"
    ),
    swap("advice", "advise", before=MODALS, after="him them us people residents motorists clients"),
    swap("past", "passed", before="he she they we who", after=OWNED, unless_beyond="age"),
    swap(
        "except",
        "accept",
        before="will would shall must should cannot can't won't",
        after=f"{OWNED} any no this it responsibility",
    ),
    swap("chef", "chief", before="police intelligence"),
    swap("untied", "united", after="states nations kingdom"),
    swap("desert", "dessert", after="wine wines menu trolley"),
    swap("dessert", "desert", before="sahara arid negev sonoran mojave gobi thar kalahari sinai"),
    swap("principle", "principal", after="dancer dancers reason reasons concern cause secretary"),
    swap("principle", "principal", before="school's vice", unless="of that is :"),
    swap("where", "were", before="police they we officers victims", after=_AFTER_BEING),
    swap("quiet", "quite", before=_BEING, after="happy different clear sure possible likely"),
    swap("witch", "which", before=", in of at on for", after="is was were has have had will would"),
    swap("breech", "breach", after="of", beyond="trust contract confidence duty rules privacy"),
    swap("breech", "breach", before="a in", after="of", beyond="the"),  # a gun has the breech
    swap("bear", "bare", after="facts minimum essentials necessities"),
    swap("straight", "strait", after="of", beyond="hormuz gibraltar malacca magellan dover tiran"),
    swap(
        "straights", "straits", after="of", beyond="hormuz gibraltar malacca magellan dover tiran"
    ),
    swap("pored", "poured", after="water petrol oil concrete cold boiling fuel scorn money"),
    swap("excepted", "accepted", before="has have had he she they", after=f"{OWNED} that"),
    swap("waived", "waved", before="he she they", after="to at goodbye", beyond=f"{OWNED} fans"),
    swap(
        "singed",
        "signed",
        before="he she they we who had has have president minister governor company and",
        after=f"{OWNED} peace new",
        beyond=_TREATIES,
    ),
    swap("singed", "signed", after=OWNED, beyond="treaty deal agreement pact accord memorandum"),
    swap("soul", "sole", after="survivor survivors purpose owner heir responsibility breadwinner"),
    swap("know", "known", before="was is are were been", after="to as for about"),
    swap("know", "known", before="also better well", after="as", unless_beyond="well much many"),
    swap("know", "known", before="well better", after="for to", earlier="most is are was were"),
    swap("chose", "choose", before="to will can must could would should"),
    swap("bought", "brought", after="forward charges"),
    swap("bought", "brought", after="about", beyond="by change changes"),  # not "about a dozen"
    swap("hanger", "hangar", before="aircraft airport airplane plane"),
    swap("mute", "moot", after="point"),
    swap("peak", "peek", before="sneak"),
    swap("reign", "rein", before="free", after=". , to in over and for"),
    swap("marital", "martial", after="arts art"),
    swap(
        "marital",
        "martial",
        before="under declare declared impose imposed lift lifted",
        after="law",
    ),
    swap("martial", "marital", after="status bliss home problems breakdown"),
    swap("statue", "statute", after="of", beyond="limitations"),
    swap("heroine", "heroin", after="addict addicts addiction overdose trafficking dealer dealers"),
    swap("gorilla", "guerrilla", after="warfare war fighters tactics fighter army"),
    swap("gorillas", "guerrillas", before="armed rebel communist leftist farc"),
    swap("you", "your", before="from of with for by", after=_KIN),
    swap(
        "borne",
        "born",
        before="was",
        after="in near",
        earlier="he she who i",
        unless_beyond="triumph state a on his her procession silence glory",
    ),
    swap("past", "passed", after="away", beyond="on in at last after peacefully suddenly aged"),
    swap(
        "breaks",
        "brakes",
        before="the its his her",
        after="failed fail squealed screeched",
        unless_beyond="to",
    ),
    swap("fist", "first", before="the", after="minister lady half quarter round innings place"),
    swap("herd", "heard", before=_HEARING, after="that how from evidence"),
    swap("principle", "principal", before="school assistant deputy", after="said told says added"),
    swap("principle", "principal", before="the", after="told"),  # it is one that says or said so
    swap("beet", "beat", before="he she they we who", unless="farmers growers producers pickers"),
)
