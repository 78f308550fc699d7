"""Make rules that take out whole lines, known by their wording."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.known_lines import numbers_by_wording
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.wording import Wording
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Passes, Rule, Trips

_TOLD = re.compile(
    r"[“”\"]|\b(?:said|says|told|tells|asked|wrote|writes|thought|sang|advis\w+|urg\w+|warn\w+)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?:[\w'’]+ ?){1,3}[.!]")  # "No comment."; a button has no full stop
_SCORE = re.compile(r"\d{1,4} ?/ ?\d{1,4}")
_PERHAPS = 0.85  # of what somebody in the story may say: it goes where a person saw it go


def line_rule(
    name: str,
    title: str,
    why: str,
    *,
    wording: Wording,
    confidence: float,
    flags: tuple[Trips, ...],
    passes: tuple[Passes, ...],
) -> Rule:
    """Make a rule that finds the blocks of one wording, each as surely as `confidence` says."""

    def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
        for number in reading.shared(numbers_by_wording).get(wording, ()):
            if number not in reading.shared(kept_blocks):
                message = f"Not the story: {wording.what}"
                sure = _sure(reading.texts[number], confidence)
                yield rule.block_finding(reading, number, message, sure)

    return Rule(
        name,
        title,
        why,
        Category.FURNITURE,
        Severity.ERROR,
        find,
        flags,
        passes,
        needs_english=False,
    )


def _sure(text: str, confidence: float) -> float:
    """Weigh a line that the story may hold: told by somebody, a short answer, a score."""
    bare = text.strip()
    told = _TOLD.search(bare) or _ANSWER.fullmatch(bare) or _SCORE.fullmatch(bare)
    return min(confidence, _PERHAPS) if told else confidence
