"""Find two spaces or more where one belongs."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_REPEATED = re.compile(r"(?<=[^\s]) {2,}(?=[^\s,.;:!?)\]])")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _REPEATED, *rule.needs):
        message = f"{len(found[0])} spaces where one belongs"
        yield rule.finding(
            reading, block, found.start(), found.end(), message, 0.98, suggestions=[" "]
        )


RULE = Rule(
    name="repeated-space",
    title="Repeated space",
    why="Two spaces show as a hole in the line.",
    category=Category.SPACING,
    severity=Severity.WARNING,
    find=_find,
    needs=("  ",),
    needs_english=False,
    flags=(
        trips("The mayor  left.", quote="  ", right=" "),
        trips("It ended.   Then it began.", quote="   ", right=" "),
    ),
    passes=(passes("The mayor left. Then it began."),),
)
