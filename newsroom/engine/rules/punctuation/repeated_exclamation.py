"""Find "!!" and "??": one a document, for it is a matter of tone."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_REPEATED = re.compile(r"(?<=[\w)’”\"'])(?:!{2,20}|\?{2,20})(?![!?])")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _REPEATED, *rule.needs):
        if not reading.is_quoted(block, found.start(), found.end()):
            yield rule.finding(
                reading, block, found.start(), found.end(), f"“{found[0]}” shouts", 0.8,
                suggestions=[found[0][0]],
            )  # fmt: skip
            return


RULE = Rule(
    name="repeated-exclamation",
    title="Repeated exclamation or question mark",
    why="News does not shout; one mark says it.",
    category=Category.PUNCTUATION,
    severity=Severity.HINT,
    find=_find,
    needs=("!!", "??"),
    flags=(
        trips("The mayor left!! Nobody saw it.", quote="!!", right="!"),
        trips("Who saw the mayor??", quote="??", right="?"),
    ),
    passes=(passes("“Go!!” he cried. Who knew?! The rest did!"),),
)
