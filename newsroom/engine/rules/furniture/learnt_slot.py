"""Find what changes between two lines that a source always prints: the titles of its lists."""

from collections.abc import Iterator
from itertools import pairwise

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.knowledge import Knowledge, LearntLine
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.furniture.learnt_line import learnt_blocks

_WIDEST = 20  # blocks between the two lines; no list of links is longer
_SURE = 0.85  # a recipe's list between two ad markers would be one too: a person looks
_KNOWN = Knowledge(
    lines={
        "more from the harbour post": LearntLine(5, 5, 0.99),
        "give to the harbour post": LearntLine(5, 5, 0.99),
    }
)
_LEAD = "The bridge over the harbour opened in May, and the mayor walked across it with her son."
_HEAD, _FOOT = "More from the Harbour Post", "Give to the Harbour Post"


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report titles below the story that stand between two lines its source prints always."""
    learnt = reading.shared(learnt_blocks)
    if len(learnt) < 2:
        return
    kept = reading.shared(kept_blocks)
    told = [n for n, text in enumerate(reading.texts) if is_prose(text)]
    end = told[-1] if told else len(reading.texts)
    for above, below in pairwise(learnt):
        if above < end or below - above > _WIDEST + 1:
            continue
        for number in range(above + 1, below):
            if number not in kept and not is_sentence(reading.texts[number]):
                message = "Between two lines that this source always prints"
                yield rule.block_finding(reading, number, message, _SURE)


RULE = Rule(
    name="learnt-slot",
    title="A title between lines that this source prints everywhere",
    why="A list of other stories changes daily, between a heading and a foot that stay.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            *(_LEAD, _HEAD, "Ferry strike in its third week", _FOOT),
            quote="Ferry strike in its third week",
            block=2,
            knowledge=_KNOWN,
        ),
    ),
    passes=(
        passes(_LEAD, _HEAD, "He did not.", _FOOT, knowledge=_KNOWN),
        passes(_LEAD, "Ferry strike in its third week", _HEAD, _FOOT, knowledge=_KNOWN),
        passes(_HEAD, "Ferry strike in its third week", _FOOT, _LEAD, knowledge=_KNOWN),
        passes(_LEAD, _HEAD, *("One title more",) * 21, _FOOT, knowledge=_KNOWN),
    ),
    needs_english=False,
)
