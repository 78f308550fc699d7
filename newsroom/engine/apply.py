"""Make the clean copy: a pure function of blocks and what was accepted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsroom.engine.block import Block, Mark, MarkKind


class QuoteMismatch(ValueError):
    """The quoted text does not stand at its place any more."""


class FixesOverlap(ValueError):
    """Two fixes of one block share a character, or the same insertion point."""


@dataclass(frozen=True, slots=True)
class Fix:
    """Replace `quote`, which must stand at `text[start:start + len(quote)]`, in one block."""

    start: int
    quote: str
    replacement: str

    @property
    def end(self) -> int:
        """The code point after the quote."""
        return self.start + len(self.quote)

    def overlaps(self, other: "Fix") -> bool:
        """Tell whether both share a character or the same insertion point."""
        if self.start == self.end == other.start == other.end:
            return True
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Relink:
    """Lead the link over `text[start:end]` that led to `href` to `target`; empty: no link."""

    start: int
    end: int
    href: str
    target: str

    def changes(self, mark: Mark) -> bool:
        """Tell whether a mark is the link meant."""
        meant = (MarkKind.LINK, self.start, self.end, self.href)
        return (mark.kind, mark.start, mark.end, mark.href) == meant


def apply_relinks(block: Block, relinks: Iterable[Relink]) -> Block:
    """Give a block with its links led elsewhere or dropped; their words stay.

    Before its fixes: a place is one of the text as the block has it.
    """
    marks = block.marks
    for relink in relinks:
        led = (replace(m, href=relink.target) if relink.changes(m) else m for m in marks)
        marks = tuple(m for m in led if m.kind is not MarkKind.LINK or m.href)
    return block if marks == block.marks else replace(block, marks=marks)


def apply_fixes(block: Block, fixes: Iterable[Fix]) -> Block:
    """Give a block with its fixes in it and its marks moved along.

    Raises QuoteMismatch where a quote does not stand at its place, FixesOverlap where two
    fixes touch; the block given is never changed.
    """
    ordered = sorted(fixes, key=lambda fix: (fix.start, fix.end))
    if not ordered:
        return block
    _check(block.text, ordered)
    parts, at = [], 0
    for fix in ordered:
        parts += [block.text[at : fix.start], fix.replacement]
        at = fix.end
    text = "".join([*parts, block.text[at:]])
    marks = tuple(m for mark in block.marks if (m := _moved(mark, ordered)).start < m.end)
    return replace(block, text=text, marks=marks)


def clean_copy(
    blocks: Sequence[Block], fixes: dict[int, list[Fix]], removed: Iterable[int] = ()
) -> list[tuple[int, Block]]:
    """Give the blocks that stay, with their numbers, each with its fixes applied.

    A block in which nothing can be seen is a blank line, and left out. Fixes inside a removed block
    sleep: they are neither applied nor checked.
    """
    gone = frozenset(removed)
    return [
        (number, apply_fixes(block, fixes[number]) if number in fixes else block)
        for number, block in enumerate(blocks)
        if number not in gone and not block.is_blank
    ]


def _check(text: str, ordered: Sequence[Fix]) -> None:
    for fix in ordered:
        if fix.start < 0 or text[fix.start : fix.end] != fix.quote:
            raise QuoteMismatch(f"“{fix.quote}” does not stand at {fix.start}")
    reach = ordered[0]
    for fix in ordered[1:]:
        if fix.overlaps(reach):
            raise FixesOverlap(f"“{fix.quote}” overlaps “{reach.quote}”")
        if fix.end > reach.end:
            reach = fix


def _moved(mark: Mark, ordered: Sequence[Fix]) -> Mark:
    """Carry a mark over: what it embraced stays embraced, a replaced word takes its mark along."""
    start = _place(mark.start, ordered, at_end=False)
    return replace(mark, start=start, end=_place(mark.end, ordered, at_end=True))


def _place(at: int, ordered: Sequence[Fix], *, at_end: bool) -> int:
    shift = 0
    for fix in ordered:
        if fix.end < at or (fix.end == at and (fix.start < at or not at_end)):
            shift += len(fix.replacement) - len(fix.quote)
        elif fix.start < at:
            return fix.start + shift + (len(fix.replacement) if at_end else 0)
    return at + shift
