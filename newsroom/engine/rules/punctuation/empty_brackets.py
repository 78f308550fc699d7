"""Find brackets that hold nothing: what a removed link or note leaves behind."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_EMPTY = re.compile(r"[ \xa0]?[(\[][ \xa0]*[,;:.–—-]?[ \xa0]*[)\]]")
_COMMA_IN = re.compile(r"\([,;][ \xa0]*(?=\w)|(?<=\w)[ \xa0]*[,;][ \xa0]*\)")
_OPENERS = ("(", "[")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _EMPTY, *_OPENERS):
        text, start, end = reading.text(block), found.start(), found.end()
        glued = found[0][0] in _OPENERS and text[start - 1 : start].isalnum()
        if glued or (not text[:start].strip() and "[" in found[0]) or ":" in found[0]:
            continue
        if not text[:start].strip():
            end = len(text) - len(text[end:].lstrip())
        yield rule.finding(
            reading, block, start, end, "The brackets hold nothing", 0.95, suggestions=[""]
        )
    for block, found in places(reading, _COMMA_IN, "(,", "(;", ",)", ";)", ", )", "; )"):
        right = "(" if found[0][0] == "(" else ")"
        message = f"“{found[0]}” is what a cut left behind"
        yield rule.finding(
            reading, block, found.start(), found.end(), message, 0.9, suggestions=[right]
        )


RULE = Rule(
    name="empty-brackets",
    title="Empty brackets",
    why="A link or a note was taken out, and its brackets were left.",
    category=Category.PUNCTUATION,
    severity=Severity.ERROR,
    find=_find,
    needs_english=False,
    flags=(
        trips("The mayor () left.", quote=" ()", right=""),
        trips("The mayor ( ) left.", quote=" ( )", right=""),
        trips("The mayor [ , ] left.", quote=" [ , ]", right=""),
        trips("The mayor (, a teacher) left.", quote="(, ", right="("),
    ),
    passes=(passes("The mayor (a teacher) left."), passes("[ ] Left"), passes("Call left() now.")),
)
