"""Find blocks that nearly stand in another: a cut standfirst, a pull quote."""

from collections.abc import Iterator

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.repeats import near_copies
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
_CUT = "The council voted on Tuesday to keep the library open for at least another two years."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each near copy to be looked at, with the fuller block as evidence."""
    kept = reading.shared(kept_blocks)
    for near in reading.shared(near_copies):
        if near.block not in kept:
            yield rule.block_finding(
                reading,
                near.block,
                f"Nearly the same as block {near.of + 1}",
                round(near.share, 2),
                action=Action.LOOK,
                evidence={"block": near.of, "text": reading.texts[near.of]},
            )


RULE = Rule(
    name="near-copy",
    title="A block that nearly stands twice",
    why="One of two such blocks is usually a cut, or an earlier version, of the other.",
    category=Category.REPETITION,
    severity=Severity.HINT,
    find=find,
    flags=(trips(_CUT, "Nobody spoke against it.", _STORY, quote=_CUT),),
    passes=(
        passes(_STORY, "On Monday the council had voted to close the old library for good."),
        passes("He did not go.", "He did not."),
    ),
    needs_english=False,
)
