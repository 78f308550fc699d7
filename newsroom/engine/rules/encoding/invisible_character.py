"""Find characters that nobody sees: zero-width ones, soft hyphens, direction and control marks."""

import re
import unicodedata
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import Place, unprintable_places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_FORMAT = "\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
_INVISIBLE = re.compile(rf"[{_FORMAT}]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]+")  # \t to \r are spaces
_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c")
_NAMES = {"\xad": "soft hyphen", "\ufeff": "byte order mark", "\u200b": "zero-width space"}


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    yield from _reported(rule, reading, unprintable_places(reading, _INVISIBLE))
    yield from _reported(rule, reading, unprintable_places(reading, _CONTROL))


def _reported(rule: Rule, reading: Reading, found: Iterator[Place]) -> Iterator[Finding]:
    for block, run in found:
        text, start, end = reading.text(block), run.start(), run.end()
        if not _belongs(text, start, end):
            right = " " if _parts_sentences(text, start, end) else ""
            message = f"Invisible character: {_name(run[0][0])}"
            yield rule.finding(reading, block, start, end, message, 0.97, suggestions=[right])


def _belongs(text: str, start: int, end: int) -> bool:
    """Tell whether a joiner stands where scripts and emoji need it."""
    if not _JOINERS.issuperset(text[start:end]):
        return False
    beside = (text[start - 1 : start] + text[end : end + 1]).strip()
    return any(ord(c) >= 0x0590 and not 0x1E00 <= ord(c) <= 0x206F for c in beside)


def _parts_sentences(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return before in tuple(".!?,;:") and after.isalpha() and "\xad" not in text[start:end]


def _name(character: str) -> str:
    name = _NAMES.get(character) or unicodedata.name(character, "control character").lower()
    return f"{name} (U+{ord(character):04X})"


RULE = Rule(
    name="invisible-character",
    title="Invisible character",
    why="It breaks searching, line breaks and addresses, and may turn the order of what is read.",
    category=Category.ENCODING,
    severity=Severity.WARNING,
    find=_find,
    needs_english=False,
    flags=(
        trips("The gov\u00adernment fell.", quote="\u00ad", right=""),
        trips("\ufeffThe mayor left.", quote="\ufeff", right=""),
        trips("The may\u200bor left.", quote="\u200b", right=""),
        trips("It ended.\u200bThen it began.", quote="\u200b", right=" "),
        trips("Pay \u202e001\u202c now.", quote="\u202e", right=""),
        trips("The mayor\x07 left.", quote="\x07", right=""),
    ),
    passes=(
        passes("A family: 👩\u200d👩\u200d👦, and a right-to-left שלום\u200f too."),
        passes("می\u200cخواهم"),
        passes("The mayor left.", "\u200b", " \ufeff\u2060 ", "He came back."),
    ),
)
