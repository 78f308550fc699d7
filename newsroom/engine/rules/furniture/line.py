"""Make rules that take out whole lines, known by their wording."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.doubts import is_doubtful, is_likely
from newsroom.engine.page.known_lines import numbers_by_wording, plain_lines
from newsroom.engine.page.notices import notices
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.unbroken import markers, unbroken
from newsroom.engine.page.wording import Wording
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Passes, Rule, Trips

_PERHAPS = 0.85  # of what the story may hold: it goes where a person saw it go
_LIKELY = 0.95  # of what it seldom holds


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
    """Make a rule that finds the blocks of one wording, each as surely as `confidence` says.

    Ad markers that part what belongs together are no page's own and no doubt; all else is told by
    the reading without these.
    """

    def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
        message = f"Not the story: {wording.what}"
        for number in reading.shared(numbers_by_wording).get(wording, ()):
            if number in reading.shared(markers):
                yield rule.block_finding(reading, number, message, confidence)
            elif reading.shared(unbroken) is reading and number not in reading.shared(kept_blocks):
                sure = min(confidence, _most(reading, number))
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


def _most(reading: Reading, number: int) -> float:
    """Give how sure one may be at most of a known line."""
    if number in reading.shared(notices):
        return 1.0
    if is_doubtful(reading, number):
        return _PERHAPS
    return _LIKELY if is_likely(reading.shared(plain_lines)[number]) else 1.0
