"""Find to for too before much and many, and too for to before a verb."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.swaps import Swaps, swap, swapped

_WANTING = (
    "able unable going need needs needed want wants wanted trying tried due likely unlikely ready"
    " forced expected set plans planned hopes hoped agreed allowed failed refused decided according"
    " used supposed continue continues continued ought began begun willing"
)
_VERBS = (
    "be the have make get take do go see say give keep find help work come use show leave stop pay"
    " bring buy sell stay move play run win lose build change become protect remain return"
)

_BEING = "is are was were be been being seem seems seemed"
# What is never done, only is: "to late" is no infinitive.
_TOO_MUCH = (
    "late early high small big large expensive difficult dangerous heavy costly soon weak strong"
    " risky young old long far slow deep dark hot cold tired noisy steep ill sick cheap busy"
    " tall wide narrow shallow thick rough tough angry afraid hungry proud shy unwell complicated"
)

# What follows it then; but one may be to slow the spread, and has been to small towns.
_NO_OBJECT = (
    '. , ; : ! ? \n ” " ’ ) – — for to and or but so today now here there at in by on when because'
    " that as after with without from this"
)
_HOW_MUCH = '. , ; : ! ? \n " ” many much often early late soon far few little long'

_SWAPS = Swaps(
    swap("to", "too", before=_BEING, after=_TOO_MUCH, beyond=_NO_OBJECT),
    swap("to", "too", before=_BEING, after="many much few", earlier="there"),
    swap("to", "too", before="far way", after="much late early often soon few little"),
    swap("too", "to", before=_WANTING, after=_VERBS),
    swap("too", "to", after="be the"),
    swap("too", "to", before="unable refuses refused", unless=_HOW_MUCH),
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    return swapped(rule, reading, _SWAPS)


RULE = Rule(
    name="to-too",
    title="to or too",
    why="One letter turns a direction into an excess.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("The help came far to late.", quote="to", right="too"),
        trips("The queue was to long for most of them.", quote="to", right="too"),
        trips("They were not able too leave the port.", quote="too", right="to"),
        trips("He was unable too attend.", quote="too", right="to"),
        trips("The soup was to hot for them.", quote="to", right="too"),
        trips("There are to many cars in town.", quote="to", right="too"),
        trips("She wants it too be over.", quote="too", right="to"),
    ),
    passes=(
        passes("It was far too late to be of use to many."),
        passes("He went a long way to many markets to buy."),
        passes(
            "The aim is to slow the spread and was to narrow the gap; he has been to small towns."
        ),
        passes("They are to many a reader what he was to few."),
        passes("She was ready, too. The old were able to leave, too."),
        passes("He was unable too. She refused too many of them."),
        passes("Not too good to be true, the offer is too much to take."),
    ),
)
