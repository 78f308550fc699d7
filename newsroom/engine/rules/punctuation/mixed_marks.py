"""Find straight quotation marks among curly ones, or the reverse: one a document."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_STRAIGHT = re.compile('(?<!\\d)"')
_CURLY = re.compile("[“”]")
_MANY = 4  # times as often must the other kind stand, or both in one paragraph


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    whole = reading.whole
    if '"' not in whole or ("“" not in whole and "”" not in whole) or "â€" in whole:
        return
    straight = list(places(reading, _STRAIGHT, '"'))
    curly = list(places(reading, _CURLY, "“", "”"))
    few, many = sorted((straight, curly), key=len)
    together = {block for block, _ in few} & {block for block, _ in many}
    if few and (together or len(many) >= _MANY * len(few)):
        block, found = next((p for p in few if p[0] in together), few[0])
        right = '"' if few is curly else _curled(reading.text(block), found.start())
        yield rule.finding(
            reading, block, found.start(), found.end(),
            f"Straight and curly marks are mixed ({len(few)} against {len(many)})", 0.9,
            suggestions=[right],
        )  # fmt: skip


def _curled(text: str, at: int) -> str:
    before = text[at - 1 : at]
    return "“" if not before or before.isspace() or before in "([—–‘" else "”"


RULE = Rule(
    name="mixed-marks",
    title="Straight and curly marks mixed",
    why="One kind of quotation mark makes an article of one piece.",
    category=Category.PUNCTUATION,
    severity=Severity.HINT,
    find=_find,
    flags=(
        trips('“It is late," she said, “and “the ferry” is gone.”', quote='"', right="”"),
        trips('"It is late," she said. "The “ferry" is gone."', quote="“", right='"'),
    ),
    passes=(
        passes('“It is late,” she said of the 16" screen.'),
        passes('"It is late," she said.'),
        passes('"It is late," she said. "Is it?"', "“It is,” he said. “So late.”"),
    ),
)
