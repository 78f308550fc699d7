"""Find odd white space before the first and after the last character of a block.

Ordinary spaces there never print, and every reader of input takes them off.
"""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, text in reading.numbered:
        if (text[:1].strip() and text[-1:].strip()) or not text or text.isspace():
            continue
        begin = len(text) - len(text.lstrip())
        end = len(text.rstrip())
        for start, stop in ((0, begin), (end, len(text))):
            if text[start:stop].strip(" "):
                yield rule.finding(
                    reading, block, start, stop, "Space at the edge", 0.98, suggestions=[""]
                )


RULE = Rule(
    name="edge-space",
    title="Space at the edge of a paragraph",
    why="It indents a line, or hides from the eye that two paragraphs are equal.",
    category=Category.SPACING,
    severity=Severity.HINT,
    find=_find,
    needs_english=False,
    flags=(
        trips("\u3000The mayor left.", quote="\u3000", right=""),
        trips("The mayor left. \xa0", quote=" \xa0", right=""),
    ),
    passes=(passes("The mayor left."), passes(" "), passes(" The mayor left. ")),
)
