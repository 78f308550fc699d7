"""Find the escape of a space that was copied out of an address: "report%20was"."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_ESCAPE = re.compile(r"(?:%20)+")
_BEFORE = re.compile(r"\S{0,60}$")
_AFTER = re.compile(r"\S{0,60}")
_WORDS = re.compile(r"(?:[A-Za-z’',;:!?.“”\"()-]|%20)*")
_ADDRESS = re.compile(r"\w\.\w|:/|www\.")
_SPACES = (" ", "\xa0")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _ESCAPE, *rule.needs):
        text = reading.text(block)
        if not _is_address(text, *found.span()):
            yield rule.finding(
                reading, block, *found.span(), "The escape of a space, “%20”", 0.93,
                suggestions=["" if _is_spaced(text, *found.span()) else " "],
            )  # fmt: skip


def _is_address(text: str, start: int, end: int) -> bool:
    """Tell an address or a file's name from words; only words have nothing but letters."""
    before = _BEFORE.search(text, max(0, start - 60), start)
    after = _AFTER.match(text, end)
    token = (before[0] if before else "") + "%20" + (after[0] if after else "")
    return not _WORDS.fullmatch(token) or bool(_ADDRESS.search(token))


def _is_spaced(text: str, start: int, end: int) -> bool:
    return start == 0 or end == len(text) or text[start - 1] in _SPACES or text[end] in _SPACES


RULE = Rule(
    name="percent-escape",
    title="Escape of a space in the text",
    why="“%20” is how an address writes a space; among words it was left by a copy.",
    category=Category.ENCODING,
    severity=Severity.ERROR,
    find=_find,
    needs=("%20",),
    needs_english=False,
    flags=(
        trips("The report%20was late.", quote="%20", right=" "),
        trips("The report %20was late.", quote="%20", right=""),
        trips("The report was late.%20%20Nobody read it.", quote="%20%20", right=" "),
    ),
    passes=(
        passes("See https://example.org/a%20report or my%20file.pdf, search?q=old%20town."),
        passes("Growth of%2030 and a share of 5%20 or 20% of it."),
    ),
)
