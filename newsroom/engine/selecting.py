"""Choose, without a person, what is sure enough to be done: what `--apply` and bulk acts take."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsroom.engine.apply import Fix, apply_fixes
from newsroom.engine.block import Block
from newsroom.engine.document import Document
from newsroom.engine.finding import Action, Finding
from newsroom.engine.reading import Reading


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which confidence a replacement and a removal are taken, 0 to 1."""

    replace: float = 0.9
    remove: float = 0.9


@dataclass
class Selection:
    """What was chosen, in the form that `clean_copy` takes; `headline` has its own fixes in it."""

    headline: str = ""
    headline_block: int | None = None
    fixes: dict[int, list[Fix]] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)


def selected(document: Document, findings: Iterable[Finding], bounds: Bounds) -> Selection:
    """Choose replacements outside quotations, and removals, from their bounds on."""
    reading = Reading(document)
    chosen = Selection(headline_block=reading.headline_block)
    for finding in findings:
        if finding.action is Action.REMOVE_BLOCK and finding.confidence >= bounds.remove:
            chosen.removed.add(finding.block)
        elif _is_sure_fix(finding, bounds) and not reading.is_quoted(
            finding.block, finding.start, finding.end
        ):
            fix = Fix(finding.start, finding.quote, finding.suggestions[0].replacement)
            chosen.fixes.setdefault(finding.block, []).append(fix)
    chosen.headline = _headline(document, chosen)
    return chosen


def _is_sure_fix(finding: Finding, bounds: Bounds) -> bool:
    sure = finding.confidence >= bounds.replace
    return finding.action is Action.REPLACE and sure and bool(finding.suggestions)


def _headline(document: Document, chosen: Selection) -> str:
    number = chosen.headline_block
    if number is None:
        return apply_fixes(Block(document.headline), chosen.fixes.pop(-1, ())).text
    return apply_fixes(document.blocks[number], chosen.fixes.get(number, ())).text
