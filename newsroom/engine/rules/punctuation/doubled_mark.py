"""Find marks that stand twice, or two that cannot stand together: ",,", ", .", "?."."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import before_spaces, places, signs
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_CLUSTER = re.compile(
    r"[,;:.!?](?=[ \xa0]?[,;:.!?])(?<![,;:.!?][,;:.!?])(?<![,;:.!?][ \xa0][,;:.!?])"
    r"(?:[ \xa0]?[,;:.!?]){1,20}+(?=[\s\"”’')\]]|[A-Za-z]|$)"
)
_TWO = re.compile(r"[,;:.!?][ \xa0]?[,;:.!?]")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z][\w’']{0,5}|\b(?:[a-z]\.){1,4}[a-z]|\b\d{0,4}[a-z]{1,3}|\bapprox)$"
)
# "5 p.m..", "and so on, etc.."
_DOTTED = re.compile(r"\b(?:(?:[A-Za-z]\.){1,2}[A-Za-z]|etc|Inc|Ltd|Co|Jr|Sr)$")
_WORD_ENDS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789)]%”")
_LOWER = re.compile(r"\s*[\"”’)]?\s*[a-z]")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    if not _TWO.search(reading.shared(signs)):
        return
    for block, found in places(reading, _CLUSTER):
        text = reading.text(block)
        marks = re.sub(r"\s", "", found[0])
        mended = _mended(text, found, marks)
        if mended is None:
            continue
        right, confidence = mended
        glued = text[found.end() : found.end() + 1].isalpha()
        start = before_spaces(text, found.start()) or found.start()
        yield rule.finding(
            reading, block, start, found.end(), f"“{found[0]}” is one mark too many",
            confidence, suggestions=[right + (" " if glued else "")],
        )  # fmt: skip


def _mended(text: str, found: re.Match[str], marks: str) -> tuple[str, float] | None:
    """Give the mark that belongs there and how sure that is; None where all is right."""
    kinds = set(marks)
    if kinds == {"."}:
        return _stops(text, found) if marks == ".." and found[0] == ".." else None
    if ".." in marks or (marks[0] == "." and text[found.start() - 1 : found.start()] == "."):
        return None
    if kinds <= {"!", "?"}:
        return None  # a tone of voice: a rule of its own
    if _begins(text, found.end(), marks[-1]):
        return None
    if len(kinds) == 1:
        return (marks[0], 0.95) if marks[0] != ":" or found[0] != "::" else None
    if marks[0] == ".":
        return _after_stop(text, found, marks)
    if marks[0] in "!?":
        return (marks[0], 0.85) if marks[1:] == "." and not _named(text, found) else None
    return (marks[-1] if marks[-1] in ".!?" or marks[0] == "," else marks[0]), 0.93


def _begins(text: str, end: int, mark: str) -> bool:
    """Tell whether the last mark begins what follows: an address, ".com", or a face, ";)".

    Or a name, as of the !Kung.
    """
    after = text[end : end + 1]
    if mark in "!?" and after.isalpha() and text[end - 2 : end - 1].isspace():
        return True
    return (mark in ".:" and after.isalpha()) or (mark in ";:" and after == ")")


def _stops(text: str, found: re.Match[str]) -> tuple[str, float] | None:
    """Judge two full stops: one too many, or one too few for an ellipsis."""
    if text[found.start() - 1 : found.start()] not in _WORD_ENDS:
        return None
    if _DOTTED.search(text, max(0, found.start() - 6), found.start()):
        return ".", 0.93
    return ("...", 0.75) if _LOWER.match(text, found.end()) else (".", 0.93)


def _after_stop(text: str, found: re.Match[str], marks: str) -> tuple[str, float] | None:
    """Judge a full stop with another mark behind it: right after an abbreviation."""
    if _ABBREVIATION.search(text, max(0, found.start() - 12), found.start()):
        return (None if found[0] == marks else ("." + marks[1:], 0.85)) if len(marks) == 2 else None
    if marks != ".,":
        return None
    return (",", 0.85) if _LOWER.match(text, found.end()) else (".", 0.85)


def _named(text: str, found: re.Match[str]) -> bool:
    """Tell a name that ends in a mark, as some firms and shows do: "Jeopardy!"."""
    word = text[max(0, found.start() - 30) : found.start()].split(" ")[-1]
    return word[:1].isupper()


RULE = Rule(
    name="doubled-mark",
    title="Doubled mark",
    why="Two marks stand where a cut or a slip of the finger left one too many.",
    category=Category.PUNCTUATION,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("The mayor,, a teacher, left.", quote=",,", right=","),
        trips("The mayor left, .", quote=", .", right="."),
        trips("The mayor left.. Nobody saw it.", quote="..", right="."),
        trips("The ferry left at 5 p.m.. on Monday.", quote="..", right="."),
        trips("The mayor left early., and it rained.", quote=".,", right=","),
        trips("Has the mayor left?. Nobody knew.", quote="?.", right="?"),
        trips("The mayor , , a teacher, left.", quote=" , ,", right=","),
    ),
    passes=(
        passes("Bell Inc., the U.S., St. Ives, etc., at 5 p.m., said so ... or . . . not?!"),
        passes("See ../a/b and std::move, or [citation]: “What?” “Who’s Afraid?”"),
        passes("A smile :), ;) and that was it."),
        passes("He watched Jeopardy!, then left.... They spoke Nama, !Xun and Afrikaans."),
    ),
)
