"""Let repetition speak inside a list of links: as evidence on its lines, not in their place."""

from collections.abc import Iterable
from dataclasses import replace

from newsroom.engine.finding import MEASURED, Finding
from newsroom.engine.rules.furniture import learnt_line, learnt_shape, learnt_slot, list_heading
from newsroom.engine.rules.links import recommended

LISTED = frozenset((recommended.RULE.name, list_heading.RULE.name))
LEARNT = frozenset((learnt_line.NAME, learnt_shape.NAME, learnt_slot.RULE.name))
RELATED = "related"  # the evidence of a link that is proposed to stay


def joined(removals: Iterable[Finding]) -> list[Finding]:
    """Join what a list and a source's history say of one block; the list's finding stays.

    So the line keeps its rule, its relation to the story and its group. It goes as surely as the
    surer of both says, for both reasons; but a link that is proposed to stay is made no surer,
    unless an editor confirmed the line.
    """
    found = list(removals)
    lines = {finding.block: finding for finding in found if finding.rule in LISTED}
    learnt = _surest(finding for finding in found if finding.rule in LEARNT)
    both = lines.keys() & learnt.keys()
    if not both:
        return found
    alone = (f for f in found if f.block not in both or f.rule not in LEARNT)
    return [_with(f, learnt[f.block]) if f.block in both and f.rule in LISTED else f for f in alone]


def _surest(findings: Iterable[Finding]) -> dict[int, Finding]:
    found: dict[int, Finding] = {}
    for finding in findings:
        if finding.block not in found or finding.confidence > found[finding.block].confidence:
            found[finding.block] = finding
    return found


def _with(line: Finding, learnt: Finding) -> Finding:
    """Give a list's finding with what history says of its line."""
    said = learnt.message[:1].lower() + learnt.message[1:]
    seen, of = learnt.evidence.get("seen"), learnt.evidence.get("of")
    evidence = {**line.evidence, "learnt": learnt.rule}
    reasons = [f"seen in {seen} of {of} articles" if of else said]
    if of:
        evidence |= {"seen": seen, "of": of}
    if learnt.evidence.get("confirmed"):
        reasons.insert(0, "an editor confirmed that it goes")
        evidence.pop(RELATED, None)
    if "reasons" in line.evidence:
        evidence["reasons"] = [*line.evidence["reasons"], *reasons]
    sure = line.confidence if RELATED in evidence else max(line.confidence, learnt.confidence)
    if sure != line.confidence:
        evidence.setdefault(MEASURED, line.confidence)
    return replace(line, message=f"{line.message}; {said}", confidence=sure, evidence=evidence)
