"""Find footnote marks whose notes are not in the article."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_MARK = re.compile(
    r"(?<=[a-z.,”\")])\s?\[(?:\d{1,3}|citation needed|edit|note \d{1,2})\](?:\[\d{1,3}\]){0,9}"
    r"|(?<=[a-z][a-z][.,”\"])[¹²³⁴⁵⁶⁷⁸⁹†‡]+|(?<=[a-z]{4})[¹⁴⁵⁶⁷⁸⁹†‡]"
    r"|\*(?:(?<=[a-z][a-z][.!?]\*)\*{0,2}(?=\s|$)|(?<=[A-Za-z][a-z]{2}\*)(?=[\s.,;:!?]|$))"
)
_STRESSED = 80  # characters that two asterisks may stress
_CITED = re.compile(r"\b(?:at|in|see|paras?|from|to|and|of|with|by|ref)$")
_NOTE_BEHIND = re.compile(r"[\s(]\*\w")
_NOTE = re.compile(r"\s*(?:\[?\d{1,3}[\].)]|[¹²³⁴⁵⁶⁷⁸⁹†‡*])\s*\S")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    found = list(places(reading, _MARK, *rule.needs))
    if not found or len(reading.texts) < 2 or any(_NOTE.match(text) for text in reading.texts):
        return
    for block, mark in found:
        if _is_pair(reading.text(block), mark) or reading.is_code(block):
            continue
        yield rule.finding(
            reading, block, mark.start(), mark.end(), "A footnote mark without its note", 0.85,
            suggestions=[""],
        )  # fmt: skip


def _is_pair(text: str, mark: re.Match[str]) -> bool:
    """Tell the second of two asterisks, as round a stressed word, and one whose note follows.

    Or the paragraph of a judgment, "he held, at [47], that".
    """
    if mark[0] != "*":
        return mark[0][0].isspace() and bool(
            _CITED.search(text, max(0, mark.start() - 8), mark.start())
        )
    before = text[max(0, mark.start() - _STRESSED) : mark.start()]
    return "*" in before or bool(_NOTE_BEHIND.search(text, mark.end()))


RULE = Rule(
    name="footnote-mark",
    title="Footnote mark without its note",
    why="The notes stayed on the page that the text was taken from.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    needs=("[", "*", *"¹²³⁴⁵⁶⁷⁸⁹†‡"),
    flags=(
        trips(
            "The ferry was built in the old yard[3] and sank.", "It rained.", quote="[3]", right=""
        ),
        trips("The ferry sank.[4][5] Nobody saw it.", "It rained.", quote="[4][5]", right=""),
        trips(
            "The ferry sank. [citation needed]", "It rained.", quote=" [citation needed]", right=""
        ),
        trips("The ferry sank.² Nobody saw it.", "It rained.", quote="²", right=""),
        trips("The ferry sank at noon*, they say.", "It rained.", quote="*", right=""),
        trips("The ferry sank.* Nobody saw it.", "It rained.", quote="*", right=""),
    ),
    passes=(
        passes("It rained.", "The ferry is *late* and f***ed up, the c**t said: **very late**."),
        passes("It rained at the mill*.", "*The mill was sold in May."),
        passes("It rained.", "Two tickets for one!* *From May."),
        passes("It rained.", "The judge was right to hold, at [47], that the clause fell."),
        passes("The ferry sank.[1]", "[1] As the log says."),
        passes("It rained.", "It is 40 m² and f***ed, he said: “The [mayor] left[, too].”"),
    ),
    surest=0.85,
)
