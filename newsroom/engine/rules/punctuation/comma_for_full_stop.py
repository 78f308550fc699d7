"""Find the comma with a capital behind it that begins a new sentence."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.commas import commas_before

_BEGINNINGS = frozenset("We They It He She There This These You The".split())
_LEADS = re.compile(
    r"\b(?:said|says|thought|think|thinking|asked|reads?|wrote|is|was|told (?:me|him|her|us|them)"
    r"|myself|himself|herself|goes|saying)$"
)
_ASIDE = re.compile(r", [A-Z][^.!?,;]{3,30}, [a-z]")
_CAPITAL = re.compile(r", [A-Z][a-z]+ [a-z]{2}")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, at, _ in commas_before(reading, _BEGINNINGS):
        if not _CAPITAL.match(reading.text(block), at):
            continue
        if not reading.is_quoted(block, at, at + 1) and _is_prose(reading.text(block), at):
            yield rule.finding(
                reading, block, at, at + 1, "A new sentence begins behind this comma", 0.9,
                suggestions=["."],
            )  # fmt: skip


def _is_prose(text: str, at: int) -> bool:
    """Tell a sentence from a title: more words with small letters than capitals stand before.

    And from a title or a thought in the midst of one: "it was, There is no ferry".
    """
    if _LEADS.search(text, max(0, at - 12), at) or _ASIDE.match(text, at):
        return False
    words = text[max(0, at - 80) : at].split()
    return len(words) > 4 and sum(word[0].islower() for word in words) * 2 > len(words)


RULE = Rule(
    name="comma-for-full-stop",
    title="Comma where a sentence ends",
    why="A capital letter shows that a new sentence begins; the comma before it is a slip.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    flags=(
        trips("The ferry sails at noon in winter, It takes an hour.", quote=",", right="."),
    ),
    passes=(
        passes("In her song, We Are Late, she tells of a ferry, the old one."),
        passes("Here a Boat, There a boat"),
        passes("The band that toured with its old hit, We are late, at No. 1 has now split up."),
        passes("The answer of the mayor that day was, There is no money for it in the town."),
    ),
)  # fmt: skip
