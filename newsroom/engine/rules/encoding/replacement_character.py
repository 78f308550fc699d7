"""Find replacement characters, and say what was lost where the text tells it."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_LOST = re.compile("\ufffd+")
# What stands before and after tells what was lost; the first that fits is taken.
_GUESSES = (
    (re.compile(r"n$"), re.compile(r"t\b"), "’", 0.97),
    (re.compile(r"[a-z]$"), re.compile(r"(?:s|re|ll|ve|d|m)\b"), "’", 0.95),
    (re.compile(r"s$"), re.compile(r" [a-z]"), "’", 0.6),
    (re.compile(r"[\w,.] $"), re.compile(r" \w"), "–", 0.85),
    (re.compile(r"\d ?$"), re.compile(r"[CF]\b"), "°", 0.95),
    (re.compile(r"(?:^|[\s(])$"), re.compile(r"\d"), "£", 0.5),
    (re.compile(r"(?:^|[\s(])$"), re.compile(r"[A-Z\[]"), "“", 0.85),
    (re.compile(r"[.,!?]$"), re.compile(r"(?:\s|$)"), "”", 0.85),
)  # fmt: skip
_STEM = re.compile(r"[^\W\d_]{0,30}$")
_REST = re.compile(r"[^\W\d_]{0,30}")
_FOREIGN_WORD = re.compile(r"\b[^\W\d_]{2,40}\b")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    found = list(places(reading, _LOST, *rule.needs))
    letters = _letters(reading) if found else {}
    for block, run in found:
        lost, confidence = _told(reading.text(block), run, letters)
        if not lost:
            confidence = 0.97
        yield rule.finding(
            reading, block, run.start(), run.end(), "A character was lost here", confidence,
            Action.REPLACE if lost else Action.LOOK, suggestions=[lost] if lost else [],
        )  # fmt: skip


def _told(
    text: str, found: re.Match[str], letters: dict[tuple[str, str], str]
) -> tuple[str, float]:
    start, end = found.span()
    stem, rest = _STEM.search(text, max(0, start - 30), start), _REST.match(text, end)
    if stem and rest and (letter := letters.get((stem[0], rest[0]))):
        return letter, 0.95
    before, after = text[max(0, start - 3) : start], text[end : end + 5]
    for left, right, lost, confidence in _GUESSES:
        if left.search(before) and right.match(after):
            return lost, confidence
    return "", 0.0


def _letters(reading: Reading) -> dict[tuple[str, str], str]:
    """Map what stands round each accented letter of the article's words to that letter."""
    return {
        (word[0][:at], word[0][at + 1 :]): letter
        for _, word in places(reading, _FOREIGN_WORD)
        if not word[0].isascii()
        for at, letter in enumerate(word[0])
        if not letter.isascii()
    }


RULE = Rule(
    name="lost-character",
    title="Lost character",
    why="A character could not be read on its way and was replaced by a sign for that.",
    category=Category.ENCODING,
    severity=Severity.ERROR,
    find=_find,
    needs=("\ufffd",),
    needs_english=False,
    flags=(
        trips("They don\ufffdt know.", quote="\ufffd", right="’"),
        trips("The mayor\ufffds car.", quote="\ufffd", right="’"),
        trips("Zoë Bell came.", "Zo\ufffd went.", block=1, quote="\ufffd", right="ë"),
        trips("It was 30\ufffdC at noon.", quote="\ufffd", right="°"),
        trips("The caf\ufffd shut.", quote="\ufffd"),
    ),
    passes=(passes("They don’t know the café."),),
)
