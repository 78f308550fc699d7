"""Find the space inside brackets and inside curly quotation marks."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

# A short text with a space at both ends is one thing to mend; of a longer one, each end.
_INSIDE = re.compile(
    r"(?<![\w:;])\([ \xa0]+[A-Za-z0-9][^()\n]{0,40}[A-Za-z0-9.!?][ \xa0]+\)(?=[\s.,;:!?]|$)"
    r"|(?:^|(?<=[\s(]))“[ \xa0]+\w[^“”\"\n]{0,40}[\w.,!?][ \xa0]+”(?=[\s.,;:!?)]|$)"
    r"|(?<![\w:;])\([ \xa0]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9.!?])[ \xa0]+\)(?=[\s.,;:!?]|$)"
    r"|(?:^|(?<=\s))“[ \xa0]+(?=\w)|(?<=[.,!?])[ \xa0]+”(?=[\s.,;:!?]|$)"
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _INSIDE, *rule.needs):
        held = found[0][1:-1].strip()
        right = found[0][0] + held + found[0][-1] if held else found[0].strip()
        yield rule.finding(
            reading, block, found.start(), found.end(), f"Space inside “{_mark(right)}”", 0.93,
            suggestions=[right],
        )  # fmt: skip


def _mark(right: str) -> str:
    """Name the marks, without what they hold."""
    return right if len(right) == 1 else right[0] + right[-1]


RULE = Rule(
    name="bracket-space",
    title="Space inside brackets or quotation marks",
    why="Brackets and quotation marks stand close to what they hold.",
    category=Category.SPACING,
    severity=Severity.WARNING,
    find=_find,
    needs=("( ", " )", "“ ", " ”", "(\xa0", "\xa0)", "“\xa0", "\xa0”"),
    needs_english=False,
    flags=(
        trips("The mayor ( a teacher) left.", quote="( ", right="("),
        trips("The mayor (a teacher ) left.", quote=" )", right=")"),
        trips("The mayor ( a teacher ) left.", quote="( a teacher )", right="(a teacher)"),
        trips("It is a “ late ” train.", quote="“ late ”", right="“late”"),
        trips("“ It is late,” she said.", quote="“ ", right="“"),
        trips("“It is late, ” she said.", quote=" ”", right="”"),
    ),
    passes=(passes("The mayor (a teacher) left “early”. A smile :( or two."),),
)
