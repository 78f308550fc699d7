"""Gather the text of one block as a browser shows it, with its marks at exact places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsroom.engine.block import Mark, MarkKind

_SPACES = re.compile(r"[ \t\n\r\f]+")
# What strips off the ends of a block beyond white space: marks that show nothing.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_EDGE = (
    _INVISIBLE
    + "".join(
        map(chr, [*range(0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F])
    )
    + "\u205f\u3000"
)
_LINK = MarkKind.LINK  # looked up once: the names of an enumeration are found slowly


def _order(mark: Mark) -> tuple[int, int, MarkKind]:
    return mark.start, -mark.end, mark.kind


@dataclass(slots=True)
class OpenMark:
    """A mark whose element is open: how many deep, and where its text began in this block."""

    href: str = ""
    depth: int = 1
    start: int | None = None


@dataclass(slots=True)
class Draft:
    """The text of a block so far: white space collapsed, marks counted in code points."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    marks: list[Mark] = field(default_factory=list)
    _space: bool = False

    @property
    def last(self) -> str:
        """The text that was added last; a space where one is to follow it."""
        return " " if self._space or not self.parts else self.parts[-1]

    def add(self, text: str, open_marks: dict[MarkKind, OpenMark]) -> None:
        """Add text under the marks that are open now."""
        collapsed = text.isprintable() and "  " not in text
        words = text if collapsed else _SPACES.sub(" ", text)
        if words[:1] == " ":
            self._space = self.length > 0
        core = words.strip(" ")
        if not core:
            return
        if self._space:
            self._put(" ")
        if open_marks:
            self._begin(open_marks, len(core))
        self._put(core)
        self._space = words[-1] == " "

    def _begin(self, open_marks: dict[MarkKind, OpenMark], length: int) -> None:
        """Let the open marks begin here, unless they have, and count what a link holds."""
        for mark in open_marks.values():
            if mark.start is None:
                mark.start = self.length
        if _LINK in open_marks:
            self.linked += length

    def close(self, kind: MarkKind, mark: OpenMark) -> None:
        """Write down a mark that ends here, unless it holds no text, or its address is lost."""
        leads = mark.href or kind is not _LINK
        if leads and mark.start is not None and mark.start < self.length:
            self.marks.append(Mark(kind, mark.start, self.length, mark.href))
        mark.start = None

    def finished(self) -> tuple[str, tuple[Mark, ...]]:
        """Give the text without invisible edges, and the marks moved with it, in order."""
        whole = "".join(self.parts)
        text = whole.lstrip(_EDGE)
        cut = len(whole) - len(text)
        text = text.rstrip(_EDGE)
        if not self.marks:
            return text, ()
        kept = list(self._moved(cut, len(text)))
        return text, tuple(sorted(kept, key=_order) if len(kept) > 1 else kept)

    def _moved(self, cut: int, end: int) -> Iterator[Mark]:
        """Give the marks as they stand in a text without its first characters, cut at its end."""
        for mark in self.marks:
            if not cut and mark.end <= end:
                yield mark
            elif max(mark.start - cut, 0) < min(mark.end - cut, end):
                start, stop = max(mark.start - cut, 0), min(mark.end - cut, end)
                yield Mark(mark.kind, start, stop, mark.href)

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
