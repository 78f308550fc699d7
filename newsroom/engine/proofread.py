"""Read a document with every rule, and settle what they found."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.finding import MEASURED, Action, Category, Finding
from newsroom.engine.knowledge import EMPTY, Knowledge
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.roles import roles
from newsroom.engine.page.unbroken import MARKER, markers, unbroken
from newsroom.engine.places import standing
from newsroom.engine.reading import Reading
from newsroom.engine.recurrence import joined
from newsroom.engine.rule import Rule
from newsroom.engine.rules import RULES

_REMOVE, _REPLACE = Action.REMOVE_BLOCK, Action.REPLACE  # looked up once, asked of all findings
ASLEEP = 0.9  # inside a block that is this surely not the story, nothing else is reported

# Rules of these are asked first; the others then read only what is left, which on a page of many
# menus is a small part of it.
_TAKING_OUT = frozenset((Category.FURNITURE, Category.LINKS, Category.CAPTION))


def proofread(
    document: Document, knowledge: Knowledge = EMPTY, rules: Iterable[Rule] = RULES
) -> list[Finding]:
    """Report what is wrong in a document, sorted by place; never raises on any text."""
    reading = Reading(document, knowledge)
    found = _report(reading, rules)
    _close(reading)
    return found


def proofread_and_tell(
    document: Document, knowledge: Knowledge = EMPTY
) -> tuple[list[Finding], tuple[Role, ...]]:
    """Report what is wrong in a document, and the role of each of its blocks, by one reading."""
    reading = Reading(document, knowledge)
    told = _report(reading, RULES), _told(reading)
    _close(reading)
    return told


def tell_roles(document: Document, knowledge: Knowledge = EMPTY) -> tuple[Role, ...]:
    """Tell the role of each block of a document; a role that was given stays."""
    reading = Reading(document, knowledge)
    told = _told(reading)
    _close(reading)
    return told


def name_at(document: Document, knowledge: Knowledge = EMPTY) -> int | None:
    """Give the number of the block that names a document; None where no block has words.

    It is the block that is told to be the headline, or else the first that its wording does not
    give away as furniture.
    """
    reading = Reading(document, knowledge)
    page = reading.shared(unbroken)
    told = page.place(at) if (at := page.shared(headline_of)) is not None else _first_line(reading)
    _close(reading)
    return told


def _first_line(reading: Reading) -> int | None:
    known = reading.shared(wordings)
    seen = [number for number, text in enumerate(reading.texts) if text]
    return next((number for number in seen if known[number] is None), next(iter(seen), None))


class _Asked(NamedTuple):
    """Rules that are asked together, and the needs of all of them."""

    rules: tuple[Rule, ...]
    needs: tuple[str, ...]


def _close(reading: Reading) -> None:
    """Forget what was seen of a document, and of it without its ad markers."""
    for seen in {reading, reading.shared(unbroken)}:
        seen.close()


def _told(reading: Reading) -> tuple[Role, ...]:
    """Give the role of each block: an ad marker is furniture, and a blank one a paragraph."""
    page = reading.shared(unbroken)
    told = {page.place(number): role for number, role in enumerate(roles(page))}
    told |= dict.fromkeys(reading.shared(markers), Role.FURNITURE)
    blocks = enumerate(reading.document.blocks)
    return tuple(block.role or told.get(n, Role.PARAGRAPH) for n, block in blocks)


def _report(reading: Reading, rules: Iterable[Rule]) -> list[Finding]:
    marking, taking_out, others = _parted(tuple(rules))
    page = reading.shared(unbroken)
    first = list(_found(page, taking_out))
    if page is not reading:
        first += _found(reading, marking)
    asleep = _asleep(first)
    asleep = frozenset(n for n in range(len(page.texts)) if page.place(n) in asleep)
    awake = Reading(page.document, page.knowledge, asleep, page) if asleep else page
    rest = list(_found(awake, others))
    if awake is not page:
        awake.close()
    return settled([*first, *rest])


@lru_cache(maxsize=16)  # the tuples of rules that are asked; nearly always it is one
def _parted(rules: tuple[Rule, ...]) -> tuple[_Asked, _Asked, _Asked]:
    """Give the rule that takes ad markers out, all that take blocks out, and the others."""
    marking = tuple(rule for rule in rules if rule.name == MARKER)
    taking_out = tuple(rule for rule in rules if rule.category in _TAKING_OUT)
    others = tuple(rule for rule in rules if rule.category not in _TAKING_OUT)
    return _asked(marking), _asked(taking_out), _asked(others)


def _asked(rules: tuple[Rule, ...]) -> _Asked:
    return _Asked(rules, tuple(dict.fromkeys(need for rule in rules for need in rule.needs)))


def _found(reading: Reading, asked: _Asked) -> Iterator[Finding]:
    knowledge = reading.knowledge
    present = frozenset(standing(reading, asked.needs))
    for rule in asked.rules:
        if rule.needs and present.isdisjoint(rule.needs):
            continue
        if rule.name in knowledge.quiet or (rule.needs_english and not reading.is_english):
            continue
        for finding in rule.find(rule, reading):
            if (finding.rule, finding.quote) not in knowledge.dismissed:
                yield _calibrated(finding, knowledge)


def _calibrated(finding: Finding, knowledge: Knowledge) -> Finding:
    """Say how sure a finding is by what came of others; what the rule said is kept beside it."""
    history = knowledge.history.get(finding.rule)
    if history is None:
        return finding
    removes = finding.action is _REMOVE
    confidence = history.calibrated(finding.confidence, removes=removes)
    if confidence == finding.confidence:
        return finding
    evidence = {**finding.evidence, MEASURED: finding.confidence}
    return replace(finding, confidence=confidence, evidence=evidence)


def _asleep(found: Iterable[Finding]) -> frozenset[int]:
    """Give the blocks that are so surely not the story that nothing in them is reported."""
    removals = (f for f in found if f.action is _REMOVE)
    return frozenset(f.block for f in removals if f.confidence >= ASLEEP)


def settled(found: Iterable[Finding]) -> list[Finding]:
    """Keep one removal a block, nothing inside sure removals, and of overlapping the surest.

    The line of a list of links stays one, whatever its source's history says of it beside.
    """
    told = list(found)
    others = [finding for finding in told if finding.action is not _REMOVE]
    removals: dict[int, Finding] = {}
    for finding in joined(f for f in told if f.action is _REMOVE):
        if _beats(finding, removals.get(finding.block)):
            removals[finding.block] = finding
    asleep = _asleep(removals.values())
    kept = _without_overlaps(f for f in others if f.block not in asleep)
    return sorted([*removals.values(), *kept], key=lambda f: (f.block, f.start, f.end, f.rule))


def _beats(finding: Finding, other: Finding | None) -> bool:
    return other is None or finding.confidence > other.confidence


def _without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Of replacements that share a character keep the surest; findings to look at all stay."""
    kept: list[Finding] = []
    taken: dict[int, list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: -f.confidence):
        if finding.action is _REPLACE:
            here = taken.setdefault(finding.block, [])  # in the order of their places
            place = bisect_left(here, finding.start, key=attrgetter("start"))
            if any(finding.overlaps(other) for other in here[max(0, place - 1) : place + 1]):
                continue
            here.insert(place, finding)
        kept.append(finding)
    return kept
