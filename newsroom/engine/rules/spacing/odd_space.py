"""Find spaces that are no ordinary space: hair, thin, no-break, tabs, line breaks."""

import re
import unicodedata
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import unprintable_places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_RUN = re.compile(r"(?<=\S)\s++(?=\S)")
_NAMES = {"\t": "tab", "\n": "line break", "\r": "line break", "\x0b": "line break"}
_NO_BREAK = frozenset("\xa0\u202f\u2009\u2007")
_FINE = frozenset("\u2009\u200a\u202f")
_MARKS = frozenset("—–-/‘’“”'\"«»…:;!?%")
# What a no-break space rightly follows: a number, a title, an initial, a sign.
_HOLDS = re.compile(r"(?:\d|\b(?:Mr|Mrs|Ms|Dr|St|No|p|pp|c|v|vs)\.?|\b[A-Z]\.?|[§£$€№#&–—«])$")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, run in unprintable_places(reading, _RUN):
        if run[0].strip(" ") and not _belongs(text := reading.text(block), *run.span()):
            start, end = run.span()
            right = "" if text[end] in ",.;:!?)”’" and text[start - 1].isalnum() else " "
            message = f"Odd space: {_name(run[0])}"
            yield rule.finding(reading, block, start, end, message, 0.95, suggestions=[right])


def _belongs(text: str, start: int, end: int) -> bool:
    """Tell whether a lone fine or no-break space stands where typesetters put one."""
    space, before, after = text[start:end], text[start - 1], text[end]
    if len(space) > 1:
        return False
    if space in _FINE and (before in _MARKS or after in _MARKS):
        return True
    if space not in _NO_BREAK:
        return False
    return (
        bool(_HOLDS.search(text, max(0, start - 6), start))
        or after.isdigit()
        or after in "–—»%:;!?"
    )


def _name(run: str) -> str:
    odd = next(c for c in run if c != " ")
    name = _NAMES.get(odd) or unicodedata.name(odd, "control character").lower()
    return f"{name} (U+{ord(odd):04X})"


RULE = Rule(
    name="odd-space",
    title="Odd space",
    why="A space that is none of the ordinary ones breaks searching and the setting of lines.",
    category=Category.SPACING,
    severity=Severity.WARNING,
    find=_find,
    needs_english=False,
    flags=(
        trips("The mayor\u00a0left.", quote="\u00a0", right=" "),
        trips("Out \u200a—\u200a who is in?", quote=" \u200a", right=" "),
        trips("The\u2003mayor left.", quote="\u2003", right=" "),
        trips("The mayor\tleft.", quote="\t", right=" "),
        trips("The mayor \n left.", quote=" \n ", right=" "),
    ),
    passes=(
        passes("It ran 10\u00a0km to St.\u00a0Ives with Mr\u00a0Bell and 12\u202f000 others."),
        passes("Out\u200a—\u200ain at 50\u00a0%."),
    ),
)
