"""Find hyphens that do a dash's work, and give the dash that the article itself uses."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_DOUBLE = re.compile(r"(?<=[\w,.!?\"”’)])(?: -- | - - |(?<! )--)(?=[\w\"“‘(])")
_SPACED = re.compile(r"(?<=[a-z,”\")]) - (?=[a-z“\"]|[A-Z][^-\n]{3,80} - [a-z])")
_DASH = re.compile(r" ?[–—] ?")
# So many are mended one by one; more are a manner of writing, told once, unless there are dashes:
# with the first one mended there is one.
_FEW = 2
_FEW_WORDS = 8  # in a short line a hyphen parts a title from what it is


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    if len(reading.texts) < 2:
        return  # a lone paragraph has no style to keep
    doubles = [p for p in places(reading, _DOUBLE, "--", "- -") if _in_sentence(reading, p[0])]
    style = _house_dash(reading) if doubles else ""
    throughout = not style and len(doubles) > _FEW
    for block, found in doubles[:1] if throughout else doubles:
        dash = style or (" — " if found[0].startswith(" ") else "—")
        message = f"Two hyphens stand for a dash ({len(doubles)} in this article)"
        if throughout:
            message += "; mend this one, and Finish asks about the others"
        yield rule.finding(
            reading, block, found.start(), found.end(), message, 0.8, suggestions=[dash]
        )
    if not doubles:
        yield from _spaced(rule, reading)


def _spaced(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Find a spaced hyphen in an article that has proper dashes, and more of them."""
    if " - " not in reading.whole or not (style := _house_dash(reading)):
        return
    spaced = [p for p in places(reading, _SPACED, " - ") if _in_sentence(reading, p[0])]
    rare = len(spaced) <= reading.whole.count(style)
    for block, found in spaced if rare else ():
        message = f"A hyphen stands for a dash ({len(spaced)} in this article)"
        yield rule.finding(
            reading, block, found.start(), found.end(), message, 0.8, suggestions=[style]
        )


def _in_sentence(reading: Reading, block: int) -> bool:
    return len(reading.text(block)[:200].split()) > _FEW_WORDS


def _house_dash(reading: Reading) -> str:
    """Give the dash that the article itself uses most, with its spaces; empty where none."""
    if "—" not in reading.whole and "–" not in reading.whole:
        return ""
    dashes = _DASH.findall(reading.whole)
    even = [dash for dash in dashes if dash.startswith(" ") == dash.endswith(" ")]
    wide = [dash for dash in even if "—" in dash or dash != "–"]  # a bare "–" is for ranges
    return max(sorted(set(wide)), key=wide.count, default="")


RULE = Rule(
    name="hyphen-for-dash",
    title="Hyphen for a dash",
    why="A hyphen joins words; a dash parts them. One kind of dash makes an article of one piece.",
    category=Category.PUNCTUATION,
    severity=Severity.HINT,
    find=_find,
    needs=("--", "- -", " - "),
    flags=(
        trips("The mayor -- a former teacher who once wrote -- left.", "It rained.", quote=" -- ",
              right=" — "),
        trips("A mayor--once a teacher in a very small town--left.", "It rained.", quote="--",
              right="—"),
        trips("The mayor – a teacher – left – early.", "The watch - nobody else saw it - slept all"
              " day.", block=1, quote=" - ", right=" – "),
    ),
    passes=(
        passes("It rained.", "The mayor - a former teacher who wrote - left the old town early."),
        passes("It rained.", "The mayor – a former teacher – left. Part 1 - 2, a well-known man."),
        passes("It rained.", "Title -- a book"),
        passes("It rained.", "To mend the file on its own the command takes --force in this case."),
    ),
    surest=0.8,
)  # fmt: skip
