"""Find lead for led, the past of to lead, and other pasts that are written as they sound."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.swaps import Swaps, replaced, swap, swapped
from newsroom.engine.words import Words, words_of

# Those who are led, and how one who leads them is named.
_FOLLOWERS = "team group coalition government delegation consortium mission study protest march"
# What nobody leads by a number of points, as a team does.
_UNDERTAKEN = (
    "delegation consortium mission protest march rally investigation inquiry revolt uprising coup"
    " convoy expedition"
)
_LEADERS = "former president prime mr mrs ms dr prof professor general captain sir"

_SWAPS = Swaps(
    swap("lead", "led", before="was were been being", after="by to into from away out astray off"),
    swap("lead", "led", before="has had", after="to the a an his her their its by"),
    swap(
        "lead",
        "led",
        before="he she",
        after="the a an his her their its to by from",
        unless_earlier="did does do may might will would shall should can could must that if let"
        " recommended recommend recommends demanded demand demands insisted insist insists asked"
        " asks suggested suggest suggests proposed propose proposes requested vital essential",
    ),
    swap("lead", "led", before=_FOLLOWERS, after="by", beyond=_LEADERS),
    swap("lead", "led", before=_UNDERTAKEN, after="by", beyond="the his her its their an"),
    swap("payed", "paid"),
    swap("use", "used", before="were is are", after="to"),
    swap("suppose", "supposed", before="was were is are be being", after="to"),
)


_LEAD = frozenset({"lead"})
_OPENING = frozenset("the a an this that his her its their our my".split())
_AFTER = frozenset("the a an to his her its their".split())
# Who or what leads, and has no lead of its own, as a runner has, a dog or a lamp: "an early lead
# the side never lost"; nor is it many, which British English has lead in the plural.
_ONE = frozenset(
    "man woman boy girl minister mayor coach captain manager president governor chairman chairwoman"
    " chief director officer doctor nurse teacher guide bishop priest imam king queen prince judge"
    " road path trail track street stairway corridor tunnel river clue scandal".split()
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    yield from swapped(rule, reading, _SWAPS)
    words = words_of(reading)
    for index in words.indexes(_LEAD).get("lead", ()):
        if index > 1 and _one_leads(words, index):
            yield replaced(rule, reading, index, ("led", "leads"), 0.9)


def _one_leads(words: Words, index: int) -> bool:
    """Tell whether one thing at the head of a sentence leads somewhere: "The man lead the way"."""
    opening, who = words.lower[index - 2 : index]
    return (
        opening in _OPENING
        and words.is_first(index - 2)
        and who in _ONE
        and words.tokens[index - 1].islower()
        and words.neighbours(index)[1] in _AFTER
    )


RULE = Rule(
    name="lead-led",
    title="A past tense: led, paid, used to",
    why="The past of “lead” is “led” and that of “pay” is “paid”; we are “used” or “supposed” to.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("A protest lead by the mayor ended on Monday.", quote="lead", right="led"),
        trips("The march was lead by nurses.", quote="lead", right="led"),
        trips("The dispute has lead to delays.", quote="lead", right="led"),
        trips("In 2011 she lead the party to victory.", quote="lead", right="led"),
        trips("The captain lead the crew ashore.", quote="lead", right="led"),
        trips("They were suppose to land at noon.", quote="suppose", right="supposed"),
    ),
    passes=(
        passes("He took the lead by a length, and they lead to this day."),
        passes("Did she lead the party? May he lead his team well."),
        passes("The team lead the league. He said the captain lead the way."),
        passes("This could lead to a strike. An early lead the side held won it the cup."),
        passes("The board recommended he lead the review. The team lead by the narrowest margin."),
        passes("The lead was lead, from an old roof."),
        passes("What use is it to them, I suppose?"),
    ),
)
