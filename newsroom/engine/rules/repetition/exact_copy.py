"""Find blocks that stand twice."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.repeats import copies
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_FEWEST = 5  # words; a shorter line may well stand twice on purpose
_SURE = 8  # words, from which no story repeats a block on purpose
_STORY = "The council voted on Tuesday to keep the old library open for at least another two years."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each surplus copy, with the block that stays as evidence."""
    kept = reading.shared(kept_blocks)
    for number, stays in sorted(reading.shared(copies).items()):
        words = len(reading.texts[number].split())
        if number not in kept and words >= _FEWEST:
            evidence = {"block": stays, "text": reading.texts[stays]}
            confidence = 0.98 if words >= _SURE else 0.9
            message = f"A copy of block {stays + 1}"
            yield rule.block_finding(reading, number, message, confidence, evidence=evidence)


RULE = Rule(
    name="exact-copy",
    title="A block that stands twice",
    why="The same paragraph printed twice was copied twice.",
    category=Category.REPETITION,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(_STORY, "Nobody spoke against it.", _STORY, quote=_STORY, block=2),
        trips(_STORY, _STORY, quote=_STORY, block=1),
    ),
    passes=(
        passes("He did not.", _STORY, "He did not."),
        passes(_STORY, _STORY.replace("Tuesday", "Monday").replace("keep", "close")),
    ),
    needs_english=False,
)
