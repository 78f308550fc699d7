"""Find rows of full stops that are longer than an ellipsis."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_ROW = re.compile(r"(?<![.\d])\.{5,40}(?![.\d])|…[.…]{1,20}|(?<!\.)\.{4}(?=[a-z ]{1,2}[a-z])")
_LETTERS = re.compile(r"[A-Za-z]{2}")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _ROW, *rule.needs):
        if found[0] == "….":
            continue
        text = reading.text(block)
        if not _LETTERS.search(text, max(0, found.start() - 12), found.start()):
            continue
        right = "…" if "…" in found[0] else "..."
        if text[found.end() : found.end() + 1].isalpha():
            right += " "
        yield rule.finding(
            reading, block, found.start(), found.end(), "An ellipsis has three dots", 0.85,
            suggestions=[right],
        )  # fmt: skip


RULE = Rule(
    name="long-ellipsis",
    title="Too many dots",
    why="An ellipsis has three dots, four where a sentence ends with it.",
    category=Category.PUNCTUATION,
    severity=Severity.HINT,
    find=_find,
    needs=("....", "…"),
    flags=(
        trips("The mayor left...... Nobody saw it.", quote="......", right="..."),
        trips("The mayor left.....but came back.", quote=".....", right="... "),
    ),
    passes=(passes("The mayor left.... Nobody saw it... or did they…."),),
)
