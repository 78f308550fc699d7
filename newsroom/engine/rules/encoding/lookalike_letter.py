"""Find letters of another alphabet that pass for Latin ones inside a word."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import foreign_places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_PAIRS = "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕsԁdԛqԝwһhΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo"
_LATIN = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_TABLE = str.maketrans(_LATIN)
_OTHERS = "".join(_LATIN)
_WORD = re.compile(rf"[A-Za-z]*[{_OTHERS}][A-Za-z{_OTHERS}]*")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in foreign_places(reading, _WORD):
        text, word = reading.text(block), found[0]
        right = word.translate(_TABLE)
        if _touches_alphabet(text, found) or not _is_latin(text, found):
            continue
        yield rule.finding(
            reading, block, found.start(), found.end(),
            f"“{word}” holds letters of another alphabet", 0.97, suggestions=[right],
        )  # fmt: skip


def _touches_alphabet(text: str, found: re.Match[str]) -> bool:
    """Tell whether the word goes on in its own alphabet: then it is a word of that language."""
    beside = text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1]
    return any(c.isalpha() for c in beside)


def _is_latin(text: str, found: re.Match[str]) -> bool:
    """Tell whether a word is meant in Latin letters: by its own, or by the words beside it."""
    own = sum(c.isascii() for c in found[0])
    if own:
        return own >= 2 or len(found[0]) <= 3
    around = text[max(0, found.start() - 20) : found.start()] + text[found.end() : found.end() + 20]
    return len(found[0]) > 1 and around.isascii() and any(c.isalpha() for c in around)


RULE = Rule(
    name="lookalike-letter",
    title="Letter of another alphabet",
    why="A letter that only looks right hides the word from searches, and can fake an address.",
    category=Category.ENCODING,
    severity=Severity.ERROR,
    find=_find,
    needs_english=False,
    flags=(
        trips("The mаyоr resigned.", quote="mаyоr", right="mayor"),
        trips("Sign in at pаypal today.", quote="pаypal", right="paypal"),
    ),
    passes=(
        passes("The paper Правда and the word хор in Russian: он, она."),
        passes("The π-meson, Δt, and Ωmega."),
    ),
)
