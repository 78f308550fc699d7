"""Find the comma before an opening bracket."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity, Suggestion
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.finite_verbs import AUXILIARIES

# "a) first, (b) second" counts, "(14), (71 pen)" scores; the rest is an aside, which a comma may
# follow but not lead to.
_COMMA = re.compile(
    r", (\((?!(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\))(?!\d)[\w“\"‘'][^()]{0,150}\))"
    r"(?: ([a-z]+)|(?=[.,;:?!]|$))"
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _COMMA, *rule.needs):
        start, end = found.start(), found.end(1)
        if reading.is_quoted(block, start, start + 1):
            continue
        moved = Suggestion(f" {found[1]},", "put it behind the bracket")
        dropped = Suggestion(f" {found[1]}", "drop it")
        ends_something = found[2] is not None and found[2] not in AUXILIARIES
        yield rule.finding(
            reading, block, start, end, "No comma before a bracket", 0.8,
            suggestions=[moved, dropped] if ends_something else [dropped],
        )  # fmt: skip


RULE = Rule(
    name="comma-before-bracket",
    title="Comma before a bracket",
    why="What stands in brackets belongs to the word before it; a comma may only follow them.",
    category=Category.PUNCTUATION,
    severity=Severity.HINT,
    find=_find,
    needs=(", (",),
    flags=(
        trips("In the old town, (by the harbour) it rained.", quote=", (by the harbour)",
              right=" (by the harbour),"),
        trips("The old town, (the harbour) is wet.", quote=", (the harbour)",
              right=" (the harbour)"),
    ),
    passes=(
        passes("The town wants (a) a ferry, (b) a road and 3, (4) or more."),
        passes("In the old town (by the harbour), it rained."),
    ),
)  # fmt: skip
