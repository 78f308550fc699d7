"""Find signs that belong to lists, menus and notes, and stand in running text."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import Place, places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_TRAILING = re.compile(r"(?<=[.!?\"”’)])\s+[-–—•|·>]\s*$")
_LEADING = re.compile(r"^(?:[|•·▪►‣●]\s*|[*-]\s+)(?=\w)")
_BETWEEN = re.compile(r"(?<=[a-z,]) [|•·▪*] (?=[a-z])")
_MARKUP = re.compile(r"(?<![\w*])\*\*(?=\w)([^*\n]{1,120})(?<=[\w.,!?])\*\*(?![\w*])")
_LINK = re.compile(r"\[([^\[\]\n]{1,120})\]\(https?://[^\s()]{1,300}\)")
_SIGNS = "|•·▪►‣●"
_LISTING = _SIGNS + "*-"
# What holds each of them that a rule looks for, to pass texts fast that hold none.
_BEHIND = (" -", " –", " —", " •", " |", " ·", " >")
_BEFORE = (*_SIGNS, "* ", "- ")
_AMID = (" | ", " • ", " · ", " ▪ ", " * ")
_SENTENCE_WORDS = 8
_WINDOW = 5_000  # characters: no sentence is longer


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _TRAILING, *_BEHIND):
        yield _sign(rule, reading, block, found, "", 0.93)
    for block, found in places(reading, _LEADING, *_BEFORE):
        if _is_alone(reading, block):
            yield _sign(rule, reading, block, found, "", 0.7)
    for block, found in places(reading, _BETWEEN, *_AMID):
        if _is_sentence(reading.text(block)):
            yield _sign(rule, reading, block, found, " ", 0.75)
    yield from _markup(rule, reading, places(reading, _MARKUP, "**"))
    yield from _markup(rule, reading, places(reading, _LINK, "]("))


def _sign(
    rule: Rule, reading: Reading, block: int, found: re.Match[str], right: str, sure: float
) -> Finding:
    message = f"“{found[0].strip()}” belongs to no word here"
    return rule.finding(
        reading, block, found.start(), found.end(), message, sure, suggestions=[right]
    )


def _markup(rule: Rule, reading: Reading, found: Iterator[Place]) -> Iterator[Finding]:
    for block, one in found:
        yield rule.finding(
            reading, block, one.start(), one.end(), "Signs of markup show in the text", 0.93,
            suggestions=[one[1]],
        )  # fmt: skip


def _is_alone(reading: Reading, block: int) -> bool:
    """Tell whether no other block begins with such a sign: then it is no list."""
    text = reading.text(block)
    if len(reading.texts) < 3 or not _is_sentence(text):
        return False
    if text[0] == "*" and sum(other.count("*") for other in reading.texts) > 1:
        return False  # a note to another place
    return sum(other.lstrip()[:1] in tuple(_LISTING) for other in reading.texts) == 1


def _is_sentence(text: str) -> bool:
    if len(text) > _WINDOW:
        return False
    one = sum(map(text.count, _SIGNS + "*")) == (text[:1] != "-")
    return one and len(text.split()) >= _SENTENCE_WORDS and text.rstrip()[-1:] in tuple('.!?"”')


RULE = Rule(
    name="stray-sign",
    title="Stray sign",
    why="Bullets, bars and asterisks are left behind when a page's layout is taken off.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    needs=(*_BEHIND, *_BEFORE, *_AMID, "**", "]("),
    flags=(
        trips("The mayor left early. -", quote=" -", right=""),
        trips("“It is late.” •", quote=" •", right=""),
        trips("It rained.", "| The mayor of the town left early that day.", "It rained.",
              block=1, quote="| ", right=""),
        trips("It rained.", "* The mayor of the town left early that day.", "It rained.",
              block=1, quote="* ", right=""),
        trips("The mayor of the town left • early that day.", quote=" • ", right=" "),
        trips("The mayor of the town left * early that day.", quote=" * ", right=" "),
        trips("The **old mayor** left.", quote="**old mayor**", right="old mayor"),
        trips("The [mayor](https://example.org/m) left.",
              quote="[mayor](https://example.org/m)", right="mayor"),
    ),
    passes=(
        passes("• The mayor left early that day in May.", "• The town slept.", "• It rained."),
        passes("The mayor* left early that day.", "It rained.", "* The mayor was ill on that day."),
        passes("What the f***ing mayor said is 2**3 - or so."),
        passes("Home | news | sport | mayor and town"),
    ),
)  # fmt: skip
