"""Find brackets that stand close to the word outside: "the mayor(a teacher) left"."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

# Two words in brackets make an aside; one may be an ending, as in "boat(s)", or a function's.
_OPENER = re.compile(r"\((?<=[a-z]{3}\()(?=[A-Za-z]{1,30} [a-z][^()\n]{0,200}\)(?:[\s,.;:!?]|$))")
_ASIDE = re.compile(r"\([A-Za-z]{1,30} [a-z][^()\n]{0,200}(\))(?=[A-Za-z]{2})")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for pattern, group, right in ((_OPENER, 0, " ("), (_ASIDE, 1, ") ")):
        for block, found in places(reading, pattern, *rule.needs):
            yield rule.finding(
                reading, block, *found.span(group), f"No space at “{found[group]}”", 0.9,
                suggestions=[right],
            )  # fmt: skip


RULE = Rule(
    name="glued-bracket",
    title="No space outside a bracket",
    why="A space parts an aside in brackets from the words round it.",
    category=Category.SPACING,
    severity=Severity.WARNING,
    find=_find,
    needs=("(",),
    flags=(
        trips("The mayor(a former teacher) left.", quote="(", right=" ("),
        trips("The mayor (a former teacher)left.", quote=")", right=") "),
    ),
    passes=(
        passes("The mayor (a former teacher) left the boat(s) and (un)certain friend(ly) call(s)."),
        passes("It calls left(a, b), f(x) and print(x, not y) or so."),
    ),
)
