"""Read a document with every rule, and settle what they found."""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from newsroom.engine.document import Document
from newsroom.engine.finding import Action, Finding
from newsroom.engine.knowledge import EMPTY, Knowledge
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule
from newsroom.engine.rules import RULES

ASLEEP = 0.9  # inside a block that is this surely not the story, nothing else is reported


def proofread(
    document: Document, knowledge: Knowledge = EMPTY, rules: Iterable[Rule] = RULES
) -> list[Finding]:
    """Report what is wrong in a document, sorted by place; never raises on any text."""
    reading = Reading(document, knowledge)
    found = (
        finding
        for rule in rules
        if rule.name not in knowledge.quiet and (reading.is_english or not rule.needs_english)
        for finding in rule.find(rule, reading)
        if (finding.rule, finding.quote) not in knowledge.dismissed
    )
    return settled(found)


def settled(found: Iterable[Finding]) -> list[Finding]:
    """Keep one removal a block, nothing inside sure removals, and of overlapping the surest."""
    removals: dict[int, Finding] = {}
    others: list[Finding] = []
    for finding in found:
        if finding.action is not Action.REMOVE_BLOCK:
            others.append(finding)
        elif _beats(finding, removals.get(finding.block)):
            removals[finding.block] = finding
    asleep = {n for n, removal in removals.items() if removal.confidence >= ASLEEP}
    kept = _without_overlaps(f for f in others if f.block not in asleep)
    return sorted([*removals.values(), *kept], key=lambda f: (f.block, f.start, f.end, f.rule))


def _beats(finding: Finding, other: Finding | None) -> bool:
    return other is None or finding.confidence > other.confidence


def _without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Of replacements that share a character keep the surest; findings to look at all stay."""
    kept: list[Finding] = []
    taken: dict[int, list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: -f.confidence):
        if finding.action is Action.REPLACE:
            here = taken.setdefault(finding.block, [])  # in the order of their places
            place = bisect_left(here, finding.start, key=attrgetter("start"))
            if any(finding.overlaps(other) for other in here[max(0, place - 1) : place + 1]):
                continue
            here.insert(place, finding)
        kept.append(finding)
    return kept
