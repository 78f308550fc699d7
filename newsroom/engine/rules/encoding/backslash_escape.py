"""Find escapes of program code that show in the text: a backslash before an apostrophe."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_ESCAPE = re.compile(
    r"\\{1,2}(?:(?P<mark>['\"])|u(?P<code>00[a-fA-F][0-9a-fA-F]|20[0-9a-fA-F]{2}))"
    r"|(?P<line>(?:(?<=[.!?\"”’])(?:\\r)?\\n){1}(?:(?:\\r)?\\n){0,20}(?=[A-Z\s“\"]|$))"
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _ESCAPE, *rule.needs):
        right = _meant(reading.text(block), found)
        yield rule.finding(
            reading, block, *found.span(), f"An escape of program code, “{found[0]}”", 0.93,
            suggestions=[right],
        )  # fmt: skip


def _meant(text: str, found: re.Match[str]) -> str:
    if found["line"]:
        return " " if text[found.end() : found.end() + 1].strip() else ""
    return found["mark"] or chr(int(found["code"], 16)).replace("\xa0", " ")


RULE = Rule(
    name="backslash-escape",
    title="Escape of program code in the text",
    why="The text was taken out of a program's data without reading its escapes.",
    category=Category.ENCODING,
    severity=Severity.ERROR,
    find=_find,
    needs=("\\",),
    needs_english=False,
    flags=(
        trips("The mayor\\'s ferry sank.", quote="\\'", right="'"),
        trips("It isn\\u2019t late.", quote="\\u2019", right="’"),
        trips("The caf\\u00e9 is shut.", quote="\\u00e9", right="é"),
        trips("It sank.\\n\\nNobody saw it.", quote="\\n\\n", right=" "),
    ),
    passes=(passes("It lies in C:\\news\\users, or in \\\\host\\new; x = a\\b."),),
)
