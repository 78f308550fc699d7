"""Cut a block's text at its marks, so that every format writes marks the same way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from newsroom.engine.block import Block, Mark, MarkKind
from newsroom.sanitizing import is_safe_link

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]|\r\n?")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text under the same marks; `href` is empty where there is no link."""

    text: str
    href: str = ""
    strong: bool = False
    emphasis: bool = False
    struck: bool = False


def printable(text: str) -> str:
    """Replace control characters by spaces and lone surrogates by �; the length stays."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _CONTROL.sub(" ", text))


def kept_marks(block: Block) -> tuple[Mark, ...]:
    """Give the marks that may leave: inside the text, links with a safe address only."""
    size = len(block.text)
    return tuple(
        mark
        for mark in block.marks
        if 0 <= mark.start < mark.end <= size
        and (mark.kind is not MarkKind.LINK or (mark.href and is_safe_link(mark.href)))
    )


def runs(block: Block) -> list[Run]:
    """Cut a block into runs, in order and without gaps; of two links on a letter the first wins."""
    text, marks = printable(block.text), kept_marks(block)
    ends = {0, len(text), *(m.start for m in marks), *(m.end for m in marks)}
    cuts = sorted(ends)
    pieces = (
        _run(text[start:end], [m for m in marks if m.start <= start and end <= m.end])
        for start, end in pairwise(cuts)
    )
    return _merged(pieces)


def _run(text: str, marks: list[Mark]) -> Run:
    kinds = {mark.kind for mark in marks}
    links = [mark for mark in marks if mark.kind is MarkKind.LINK]
    href = min(links, key=lambda mark: (mark.start, -mark.end)).href if links else ""
    looks = (kind in kinds for kind in (MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.STRUCK))
    return Run(text, printable(href), *looks)


def _merged(pieces: Iterable[Run]) -> list[Run]:
    """Join neighbours that look the same."""
    alike = groupby(pieces, key=lambda run: replace(run, text=""))
    return [replace(look, text="".join(run.text for run in same)) for look, same in alike]
