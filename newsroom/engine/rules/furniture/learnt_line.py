"""Find lines that many articles of the same source carry."""

from collections.abc import Iterator
from dataclasses import replace

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.knowledge import Knowledge, LearntLine
from newsroom.engine.learning import placed
from newsroom.engine.lines import normalised
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.sightings import THIRDS, Place

NAME = "learnt-line"
_CONFIRMED = 0.999  # an editor said so
_TITLE = 5  # words from which a line may be a headline or a standfirst
_KNOWN = Knowledge(lines={"give to the harbour post": LearntLine(312, 340, 0.99)})


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report blocks that the source's history knows, with how often it saw them."""
    for number, learnt in reading.shared(learnt_blocks).items():
        yield _found(rule, reading, number, learnt)


def learnt_blocks(reading: Reading) -> dict[int, LearntLine]:
    """Give the blocks that the source's history knows, by number; none that somebody kept.

    None either that stands above where the source has it: the headline and the standfirst of
    this story are what its other articles print among their links, far below.
    """
    lines = reading.knowledge.lines
    if not lines:
        return {}
    kept = reading.shared(kept_blocks)
    known = ((n, lines.get(normalised(text))) for n, text in enumerate(reading.texts))
    found = {number: learnt for number, learnt in known if learnt and number not in kept}
    where = reading.shared(block_places) if found else ()
    return {n: one for n, one in found.items() if not _strays(reading.texts[n], one, where[n])}


def confidence_of(learnt: LearntLine) -> float:
    """Give how sure a finding is of what history, or an editor, says."""
    return max(learnt.confidence, _CONFIRMED) if learnt.confirmed else learnt.confidence


def block_places(reading: Reading) -> tuple[Place, ...]:
    """Give the place of each block, as the sightings count them."""
    return tuple(placed(reading.texts))


def _strays(text: str, learnt: LearntLine, place: Place) -> bool:
    """Tell whether a line long enough for a headline stands where its source never has it."""
    if learnt.confirmed or place.third != THIRDS[0] or len(text.split(None, _TITLE)) < _TITLE:
        return False
    return learnt.spot.third in THIRDS[1:]


def _found(rule: Rule, reading: Reading, number: int, learnt: LearntLine) -> Finding:
    return rule.block_finding(
        reading,
        number,
        _told(learnt),
        confidence_of(learnt),
        evidence={"seen": learnt.seen, "of": learnt.of},
    )


def _told(learnt: LearntLine) -> str:
    if learnt.by_hand:
        return f"Taken out by hand in {learnt.by_hand} articles of this source"
    where = f", {learnt.where}" if learnt.where else ""
    confirmed = "; an editor confirmed it" if learnt.confirmed else ""
    return f"Seen in {learnt.seen} of {learnt.of} articles of this source{where}{confirmed}"


RULE = Rule(
    name=NAME,
    title="A line that this source prints everywhere",
    why="What stands in many stories of one source belongs to none of them.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            "Give to the Harbour Post",
            "The bridge will open in May.",
            quote="Give to the Harbour Post",
            knowledge=_KNOWN,
        ),
    ),
    passes=(
        passes("Give to the Harbour Post", "The bridge will open in May."),
        passes("The bridge will open in May.", knowledge=_KNOWN),
        passes(
            "Give to the Harbour Post",
            knowledge=replace(_KNOWN, kept=frozenset({"give to the harbour post"})),
        ),
    ),
    needs_english=False,
)
