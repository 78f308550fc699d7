"""Find lead for led, the past of to lead, and other pasts that are written as they sound."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.swaps import swap, swapped

_SWAPS = (
    swap("lead", "led", before="was were been being", after="by to into from away out astray off"),
    swap("lead", "led", before="has had", after="to the a an his her their its by"),
    swap(
        "lead",
        "led",
        before="he she",
        after="the a an his her their its to by from",
        unless_earlier="did does do may might will would shall should can could must that if let",
    ),
    swap("payed", "paid"),
    swap("use", "used", before="were is are", after="to"),
    swap("suppose", "supposed", before="was were is are be being", after="to"),
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    return swapped(rule, reading, _SWAPS)


RULE = Rule(
    name="lead-led",
    title="lead or led",
    why="The past of “lead” is “led”; the metal sounds the same, and so the slip is common.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("The march was lead by nurses.", quote="lead", right="led"),
        trips("The dispute has lead to delays.", quote="lead", right="led"),
        trips("In 2011 she lead the party to victory.", quote="lead", right="led"),
        trips("They were suppose to land at noon.", quote="suppose", right="supposed"),
    ),
    passes=(
        passes("He took the lead by a length, and they lead to this day."),
        passes("Did she lead the party? May he lead his team well."),
        passes("The lead was lead, from an old roof."),
        passes("What use is it to them, I suppose?"),
    ),
)
