"""Find brackets that hold nothing: what a removed link or note leaves behind."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import before_spaces, places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_EMPTY = re.compile(
    r"[(\[][ \xa0]{0,3}(?:[,;.–—-]?|(?:see(?: also)?|via|source|link|read(?: more)?):)"
    r"[ \xa0]{0,3}[)\]]",
    re.IGNORECASE,
)
_COMMA_IN = re.compile(r"\([,;][ \xa0]{0,3}(?=\w)|(?<=\w)[ \xa0]{0,3}[,;][ \xa0]{0,3}\)")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _EMPTY, "(", "["):
        span = _with_space(reading.text(block), found)
        if span and not reading.is_code(block):
            yield rule.finding(
                reading, block, *span, "The brackets hold nothing", 0.95, suggestions=[""]
            )
    for block, found in places(reading, _COMMA_IN, "(,", "(;", ",)", ";)", ", )", "; )"):
        if _is_face(reading.text(block), found):
            continue
        right = "(" if found[0][0] == "(" else ")"
        message = f"“{found[0]}” is what a cut left behind"
        yield rule.finding(
            reading, block, found.start(), found.end(), message, 0.9, suggestions=[right]
        )


def _is_face(text: str, found: re.Match[str]) -> bool:
    """Tell a wink from a bracket with nothing before its end: nothing was opened before it."""
    return found[0].endswith(";)") and text.rfind("(", 0, found.start()) <= text.rfind(
        ")", 0, found.start()
    )


def _with_space(text: str, found: re.Match[str]) -> tuple[int, int] | None:
    """Give the place of empty brackets with one space beside them; None where they mean a thing."""
    start, end = before_spaces(text, found.start()), found.end()
    if start == found.start() > 0:
        return None if text[start - 1].isalnum() else (start, end)  # "left()" is a function
    if start > 0:
        return start, end
    if found[0][0] == "[":
        return None  # a box to tick
    return start, end + (text[end : end + 1] == " ")


RULE = Rule(
    name="empty-brackets",
    title="Empty brackets",
    why="A link or a note was taken out, and its brackets were left.",
    category=Category.PUNCTUATION,
    severity=Severity.ERROR,
    find=_find,
    needs=("(", "[", ",)", ";)", ", )", "; )"),
    needs_english=False,
    flags=(
        trips("The mayor () left.", quote=" ()", right=""),
        trips("The mayor ( ) left.", quote=" ( )", right=""),
        trips("The mayor (see also: ) left.", quote=" (see also: )", right=""),
        trips("The mayor [ , ] left.", quote=" [ , ]", right=""),
        trips("The mayor (, a teacher) left.", quote="(, ", right="("),
    ),
    passes=(
        passes("The mayor (a teacher) left (source)."),
        passes("[ ] Left"),
        passes("Call left() now. He wrote: see you ;)"),
    ),
)
