"""Find straight quotation marks among curly ones, or the reverse: one a document."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.places import Place, places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_STRAIGHT = re.compile('(?<!\\d)"')
_CURLY = re.compile("[“”]")
_MANY = 4  # times as often must the other kind stand, or both in one paragraph
_LONG = 120  # characters from which a quotation is too long to be mended as one piece


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    whole = reading.whole
    if '"' not in whole or ("“" not in whole and "”" not in whole) or "â€" in whole:
        return
    straight = list(places(reading, _STRAIGHT, '"'))
    curly = list(places(reading, _CURLY, "“", "”"))
    few, many = sorted((straight, curly), key=len)
    together = {block for block, _ in few} & {block for block, _ in many}
    if few and (together or len(many) >= _MANY * len(few)):
        message = f"Straight and curly marks are mixed ({len(few)} against {len(many)})"
        yield _finding(rule, reading, message, [p for p in few if p[0] in together] or few)


def _finding(rule: Rule, reading: Reading, message: str, rare: list[Place]) -> Finding:
    """Report the first quotation with a mark of each kind, or else the first of the rarer kind."""
    for block, found in rare:
        text, at = reading.text(block), found.start()
        partner = _partner(reading, block, at)
        if partner is not None and (text[partner] == '"') != (text[at] == '"'):
            break
    else:
        block, at = rare[0][0], rare[0][1].start()
        text, partner = reading.text(block), _partner(reading, block, at)
        if partner is not None:
            return _pair(rule, reading, message, block, *sorted((at, partner)))
    right = '"' if text[at] != '"' else _curled(text, at, partner)
    return rule.finding(reading, block, at, at + 1, message, 0.9, suggestions=[right])


def _pair(rule: Rule, reading: Reading, message: str, block: int, start: int, last: int) -> Finding:
    """Report a quotation of the rarer kind: to turn one of its marks alone would part them."""
    if last - start > _LONG:
        return rule.finding(reading, block, start, start + 1, message, 0.9, Action.LOOK)
    text = reading.text(block)
    opener, closer = ("“", "”") if text[start] == '"' else ('"', '"')
    right = opener + text[start + 1 : last] + closer
    return rule.finding(reading, block, start, last + 1, message, 0.9, suggestions=[right])


def _partner(reading: Reading, block: int, at: int) -> int | None:
    """Give the place of the double mark at the other end of a quotation; None where none is."""
    text = reading.text(block)
    for start, end in reading.quotations(block):
        ends = start - 1, end
        if at in ends:
            other = ends[at == ends[0]]
            return other if text[max(other, 0) : other + 1] in ('"', "“", "”") else None
    return None


def _curled(text: str, at: int, partner: int | None) -> str:
    if partner is not None:
        return "“" if at < partner else "”"
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
        trips('"The ferry,” she said, “is gone.”', quote='"', right="“"),
        trips('He spoke of “a ferry” and "a boat".', quote='"a boat"', right="“a boat”"),
    ),
    passes=(
        passes('“It is late,” she said of the 16" screen.'),
        passes('"It is late," she said.'),
        passes('"It is late," she said. "Is it?"', "“It is,” he said. “So late.”"),
    ),
)
