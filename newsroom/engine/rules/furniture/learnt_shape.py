"""Find lines of a shape that many articles of the same source carry: "By …", "… Photo: …"."""

from collections.abc import Iterator
from dataclasses import replace

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.knowledge import LIFTED, Knowledge, LearntLine, Spot
from newsroom.engine.learning import placed
from newsroom.engine.lines import normalised
from newsroom.engine.page.bylines import bylines
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.furniture.learnt_line import (
    confidence_of,
    evidence_of,
    learnt_blocks,
)
from newsroom.engine.shapes import GAP, is_telling, shape_of
from newsroom.engine.sightings import OUTSIDE, SLACK, Place

NAME = "learnt-shape"
_KNOWN = Knowledge(
    shapes={
        "… photo: …": LearntLine(312, 340, 0.95),
        "… in …": LearntLine(40, 340, 0.9, spot=Spot("below")),
    }
)
_TITLE = "Harbour Town in Winter"
_LEAD = "The bridge over the harbour opened in May, and the mayor walked across it with her son."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report blocks of a shape that the source's history knows, with how often it saw it."""
    for number, (shape, learnt) in reading.shared(shaped_blocks).items():
        evidence = {**evidence_of(learnt), "shape": shape}
        sure = confidence_of(reading, number, learnt)
        if number in reading.shared(bylines)[1:]:  # only the first is kept as the byline
            sure = min(sure, LIFTED)
        yield rule.block_finding(reading, number, _told(shape, learnt), sure, evidence=evidence)


def shaped_blocks(reading: Reading) -> dict[int, tuple[str, LearntLine]]:
    """Give the blocks of a known shape by number, with it; none that is known by its words."""
    knowledge = reading.knowledge
    if not knowledge.shapes:
        return {}
    told = reading.shared(kept_blocks) | reading.shared(learnt_blocks).keys()
    where = tuple(placed(reading.texts))
    found = {}
    for number, text in enumerate(reading.texts):
        shape = _known(shape_of(text), knowledge) if number not in told else ""
        learnt = knowledge.shapes.get(shape.casefold()) if shape else None
        stands = learnt and _stands(shape, learnt, where[number])
        if learnt and stands and normalised(text) not in knowledge.story:
            found[number] = shape, learnt
    return found


def _known(shape: str, knowledge: Knowledge) -> str:
    """Give the shape that history may know a line by: a credit alone is one without its caption."""
    captioned = f"{GAP} {shape}"
    alone = shape.endswith(f": {GAP}") and shape.casefold() not in knowledge.shapes
    return captioned if alone and captioned.casefold() in knowledge.shapes else shape


def _stands(shape: str, learnt: LearntLine, place: Place) -> bool:
    """Tell whether it stands where its source has it; what stays may be telling enough."""
    spot = learnt.spot
    if is_telling(shape) or (spot.part in OUTSIDE and spot.part == place.part):
        return True
    return spot.top is not None and abs(place.top - spot.top) <= SLACK


def _told(shape: str, learnt: LearntLine) -> str:
    where = f", {learnt.where}" if learnt.where else ""
    confirmed = "; an editor confirmed it" if learnt.confirmed else ""
    seen = f"in {learnt.seen} of {learnt.of} articles of this source"
    return f"Lines like “{shape}” stand {seen}{where}{confirmed}"


RULE = Rule(
    name=NAME,
    title="A line of a shape that this source prints everywhere",
    why="Credits, bylines and links to topics change their names, and nothing else.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            _LEAD,
            "The mayor and her son on the bridge Photo: Ann Lee/Harbour Post",
            quote="The mayor and her son on the bridge Photo: Ann Lee/Harbour Post",
            block=1,
            knowledge=_KNOWN,
        ),
        trips(_LEAD, "Photo: Ann Lee", quote="Photo: Ann Lee", block=1, knowledge=_KNOWN),
        trips(_LEAD, _TITLE, quote=_TITLE, block=1, knowledge=_KNOWN),
    ),
    passes=(
        passes("The mayor and her son on the bridge Photo: Ann Lee/Harbour Post"),
        passes("We asked her for a photo: Ann Lee smiled.", knowledge=_KNOWN),
        passes(_LEAD, _TITLE, _LEAD.replace("May", "June"), knowledge=_KNOWN),
        passes(
            "The mayor Photo: Ann Lee",
            knowledge=replace(_KNOWN, story=frozenset({"the mayor photo: ann lee"})),
        ),
        passes(
            "The mayor Photo: Ann Lee",
            knowledge=replace(_KNOWN, kept=frozenset({("the mayor photo: ann lee", 0)})),
        ),
    ),
    needs_english=False,
)
