"""Find the space inside brackets and inside curly quotation marks."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_INSIDE = re.compile(
    r"(?<![\w:;])\([ \xa0]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9.!?])[ \xa0]+\)(?=[\s.,;:!?]|$)"
    r"|(?:^|(?<=\s))“[ \xa0]+(?=\w)|(?<=[.,!?])[ \xa0]+”(?=[\s.,;:!?]|$)"
)
_NEEDS = ("( ", " )", "“ ", " ”", "(\xa0", "\xa0)", "“\xa0", "\xa0”")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _INSIDE, *_NEEDS):
        right = found[0].strip()
        yield rule.finding(
            reading, block, found.start(), found.end(), f"Space inside “{right}”", 0.93,
            suggestions=[right],
        )  # fmt: skip


RULE = Rule(
    name="bracket-space",
    title="Space inside brackets or quotation marks",
    why="Brackets and quotation marks stand close to what they hold.",
    category=Category.SPACING,
    severity=Severity.WARNING,
    find=_find,
    needs_english=False,
    flags=(
        trips("The mayor ( a teacher) left.", quote="( ", right="("),
        trips("The mayor (a teacher ) left.", quote=" )", right=")"),
        trips("“ It is late,” she said.", quote="“ ", right="“"),
        trips("“It is late, ” she said.", quote=" ”", right="”"),
    ),
    passes=(passes("The mayor (a teacher) left “early”. A smile :( or two."),),
)
