"""Know the words beside its, their, there and your that leave no doubt which was meant."""

from newsroom.engine.rules.grammar.swaps import Swaps, swap
from newsroom.engine.rules.grammar.whose import PREDICATES

# Prepositions that no clause follows.
_GOVERNING = (
    "of in with from by into under within across against around through behind beyond onto near"
    " despite during via"
)

# After these no people do the owning.
_HAVING = (
    "had has have having in on at of for from by with to into make made making do did doing find"
    " found get got see saw run use using build built want lost take took create set bring brought"
    " keep kept hold defend follow"
)

POSSESSIVES = Swaps(
    swap("it's", "its", after="own"),
    swap("it's", "its", before=_GOVERNING, unless=PREDICATES),
    swap("it's", "its", before=",", after="lowest highest biggest largest strongest weakest"),
    swap("its", "it's", after="a an the been gonna"),
    swap("its", "it's", after="going", unless_beyond="rate concern out price"),
    swap(
        "their",
        "there",
        before="gone been went goes going live lived lives stay stayed over out back down up",
        after="for in at to on from when because since until with . ; ,",
        unless_beyond="times first least once last",  # "bring down their at times high costs"
    ),
    swap("their", "there", after="is are was were isn't aren't wasn't weren't has"),
    swap("there", "their", after="respective"),
    swap("there", "their", before=_HAVING, after="own"),  # "people there own land"
    swap(
        "there",
        "their",
        before="won scored suffered marked celebrated completed claimed",
        after="second third fourth fifth sixth seventh eighth ninth tenth biggest heaviest",
        unless_beyond="time in on out",
    ),
    swap("they're", "their", after="own respective"),
    swap("your", "you're", after="a an the gonna"),
    swap("your", "you're", after="going", unless_beyond="rate price away out"),
    swap("your", "you're", after="not", unless_beyond="being having coming telling knowing guilty"),
    swap("you're", "your", after="own"),
    swap("who's", "whose", after="own"),
    swap(
        "mens",
        "men's",
        after="team teams final singles doubles basketball football health race event match",
    ),
    swap(
        "were",
        "where",
        before="place places area areas point town city",
        after="he she it they we",
        unless_beyond="to not",  # "a town were it not for the mine"
    ),
    swap("were", "where", before="is", after="the a an he she it they we you i"),
)
