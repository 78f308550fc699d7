"""Find the space that parts an ending from its word: "the mayor 's ferry"."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_PARTED = re.compile(
    r"(?<=[A-Za-z0-9]) (?P<mark>['’]) ?(?=(?:s|re|ve|ll|d)(?: [a-z]|[.,]))"
    r"|(?<=[a-z])(?P<gap>['’]) (?=s [a-z])"
    r"|(?<=[a-z]n)(?: ?(?P<not>['’]) | (?P<late>['’‘]) ?)(?=t\b)"
)
# "The workers ’ union": a curly mark between spaces after a plural, where no quotation is open.
_PLURAL = re.compile(r"(?<=[a-z]s) ’(?= [a-z])")
# What loses its "n't"; "in 't Veld" and "van 't Hoff" are Dutch names.
_NEGATED = re.compile(
    r"\b(?:d(?:o|oes|id|are)|is|are|was|were|has|have|had|wo|would|could|should|must|might|need|ai"
    r"|sha|ca)n$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[^'’]{0,80}['’](?![a-zA-Z])")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _PARTED, *rule.needs):
        text = reading.text(block)
        if (found["mark"] or found["gap"]) and _CLOSED.match(text, found.end()):
            continue  # a quotation may begin here
        if (found["not"] or found["late"]) and not _NEGATED.search(
            text, max(0, found.start() - 8), found.start()
        ):
            continue
        yield rule.finding(
            reading, block, found.start(), found.end(), "A space parts the word", 0.92,
            suggestions=[found[0].strip().replace("‘", "’")],
        )  # fmt: skip
    for block, found in places(reading, _PLURAL, " ’ "):
        text = reading.text(block)
        if "‘" not in text and text.count(" ’") == 1:
            message = "A space parts the apostrophe from its word"
            yield rule.finding(reading, block, *found.span(), message, 0.9, suggestions=["’"])


RULE = Rule(
    name="apostrophe-space",
    title="Space at an apostrophe",
    why="An ending stands close to its word.",
    category=Category.SPACING,
    severity=Severity.WARNING,
    find=_find,
    needs=(" '", " ’", " ‘", "n' t", "n’ t", "' s ", "’ s "),
    flags=(
        trips("The mayor 's old ferry sank.", quote=" '", right="'"),
        trips("The mayor’ s old ferry sank.", quote="’ ", right="’"),
        trips("They don ’t know.", quote=" ’", right="’"),
        trips("The workers ’ union called a strike.", quote=" ’", right="’"),
        trips("They don ‘t know.", quote=" ‘", right="’"),
        trips("They don' t know.", quote="' ", right="'"),
    ),
    passes=(
        passes("She wrote 's and t' on the wall. The mayors' ferry isn't late."),
        passes("He called it ‘ a fight for workers ’ and left."),
        passes("They said ’ the workers ’ won. Sophie in 't Veld met Jo van ’t Hoff."),
    ),
)
