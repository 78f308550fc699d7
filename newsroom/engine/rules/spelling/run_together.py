"""Find two words without their space where a capital shows the seam: "thatHe"."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.language import COMMON
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.spelling.strangers import Strangers, strangers

_SEAM = re.compile(r"([A-Z]?[a-z]{2,})([A-Z][a-z]*)")
_CONFIDENCE = 0.95


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    strange = strangers(reading)
    seams = {token: apart for token in strange.every if (apart := _apart(token, strange))}
    for index in strange.where(seams):
        token = strange.words.tokens[index]
        if not strange.is_code(index):
            block, start, end = strange.words.place(index)
            yield rule.finding(
                reading,
                block,
                start,
                end,
                f"A space is missing in “{token}”",
                _CONFIDENCE,
                suggestions=(seams[token],),
            )


def _apart(token: str, strange: Strangers) -> str:
    """Give both words with a space; names begin with a capital, or have no common word."""
    found = _SEAM.fullmatch(token)
    if not found:
        return ""
    first, second = found[1].lower(), found[2].lower()
    if first == "my":
        return ""  # products and portals are named so: "myGov"
    if found[1] != first and second != "the":
        return ""
    small = first in COMMON and (second in COMMON or strange.lexicon.is_word(found[2]))
    often = second in COMMON and strange.lexicon.is_word(first) and len(second) > 1
    return f"{found[1]} {found[2]}" if small or often else ""


RULE = Rule(
    name="run-together",
    title="Two words without their space",
    why="Where two lines were joined, the space between them is easily lost.",
    category=Category.SPELLING,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("He said thatHe would come.", quote="thatHe", right="that He"),
        trips("She lives inLondon now.", quote="inLondon", right="in London"),
        trips("It went on for yearsThe end came late.", quote="yearsThe", right="years The"),
    ),
    passes=(
        passes(
            "An iPhone from eBay, a YouTube video, WhatsApp and PayPal; a McDonald and a DeLillo."
        ),
        passes("She logged in to myGov, and then to myCompass."),
        passes("The JavaScript of FactCheck, a GlaxoSmithKline firm, and LaTeX."),
    ),
)
