"""Show a block's text with its flags: pure functions from text and spans to safe HTML."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe

from newsroom.engine.block import Block, Mark, MarkKind

NAMES = {
    " ": "·",
    "\t": "tab",
    "\n": "line break",
    "\u00a0": "no-break space",
    "\u00ad": "soft hyphen",
    "\u200a": "hair space",
    "\u200b": "zero-width space",
    "\u200c": "non-joiner",
    "\u200d": "joiner",
    "\u202f": "narrow no-break space",
    "\u2009": "thin space",
    "\ufeff": "byte-order mark",
}
TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])  # marks of direction
STYLES = {MarkKind.STRONG: "strong", MarkKind.EMPHASIS: "em", MarkKind.STRUCK: "s"}


@dataclass(frozen=True, slots=True)
class Span:
    """What a flag makes of `text[start:end]` (code points).

    `classes` are ours, never words of others. `replacement` None leaves the text as it is;
    otherwise it is struck out and the replacement stands behind it. `href` leads to its card.
    """

    flag: int
    start: int
    end: int
    classes: str
    href: str
    title: str = ""
    replacement: str | None = None
    current: bool = False


def marked_text(block: Block, spans: Iterable[Span], links: str = "") -> SafeString:
    """Give the block's text as HTML, every character of it escaped, its spans wrapped.

    `links` is the address at which its links are changed, up to the place where one begins; empty
    where they are not. Of spans that overlap the one in focus is shown, then accepted ones, then
    the shorter.
    """
    parts, at = [], 0
    for span in _apart(spans):
        parts += [_styled(block, at, span.start, links), _wrapped(block, span)]
        at = span.end
    parts.append(_styled(block, at, len(block.text), links))
    return mark_safe("".join(parts))  # every part is escaped where it is made


def visible(text: str) -> str:
    """Name what cannot be seen: a text of spaces, or invisible characters in a text."""
    blank = not text.strip()
    shown = (NAMES.get(c, _name(c)) if _hides(c) or blank else c for c in text)
    return "".join(s if s == "·" or len(s) == 1 else f"⟨{s}⟩" for s in shown)


def around(text: str, start: int, end: int, reach: int = 70) -> tuple[str, str, str]:
    """Give the words before a span, the span, the words after it; cut at spaces.

    A mark of direction outside the span turns nothing round there.
    """
    before, after = text[max(0, start - reach) : start], text[end : end + reach]
    if start > reach:
        before = "…" + before[before.find(" ") + 1 :]
    if len(text) > end + reach:
        after = after[: after.rfind(" ") + 1 or None].rstrip() + "…"
    return before.translate(TURNING), text[start:end], after.translate(TURNING)


def _hides(c: str) -> bool:
    return c != " " and unicodedata.category(c) in ("Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn")


def _name(c: str) -> str:
    return c if not _hides(c) else unicodedata.name(c, f"U+{ord(c):04X}").lower()


def _apart(spans: Iterable[Span]) -> list[Span]:
    def rank(span: Span) -> tuple[bool, bool, int]:
        return (not span.current, span.replacement is None, span.end - span.start)

    chosen: list[Span] = []
    for span in sorted(spans, key=rank):
        if not any(span.start < other.end and other.start < span.end for other in chosen):
            chosen.append(span)
    return sorted(chosen, key=lambda s: (s.start, s.end))


def _wrapped(block: Block, span: Span) -> str:
    inner, text = _styled(block, span.start, span.end), block.text[span.start : span.end]
    if text.strip() and all(map(_hides, text)):
        inner = f'<span class="invisible">{inner}</span>'
    if span.replacement is not None:
        struck = f"<del>{inner}</del>" if inner else ""
        inner = f"{struck}<ins>{escape(span.replacement)}</ins>" if span.replacement else struck
    elif not text.strip():
        inner = f'<span class="blank">{inner}</span>'
    current = ' aria-current="true"' if span.current else ""
    return (
        f'<a id="flag-{span.flag}" class="flag {span.classes}" href="{escape(span.href)}" data-card'
        f' title="{escape(span.title)}"{current}>{inner}</a>'
    )


def _styled(block: Block, start: int, end: int, links: str = "") -> str:
    """Give a stretch of the text with its marks, each cut to the stretch."""
    if start >= end:
        return ""
    marks = [m for m in block.marks if m.start < end and start < m.end]
    if not marks:
        return escape(block.text[start:end])
    cuts = sorted({start, end, *(c for m in marks for c in (m.start, m.end) if start < c < end)})
    return "".join(_dressed(block.text[a:b], _over(marks, a, b), links) for a, b in pairwise(cuts))


def _over(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    return [m for m in marks if m.start <= start and end <= m.end]


def _dressed(text: str, marks: Sequence[Mark], links: str = "") -> str:
    html = escape(text)
    for mark in marks:
        if mark.kind is MarkKind.LINK:
            html = _linked(html, mark, links)
        else:
            html = f"<{STYLES[mark.kind]}>{html}</{STYLES[mark.kind]}>"
    return html


def _linked(html: str, mark: Mark, links: str) -> str:
    """Show a link: it leads to where it can be changed; inside a flag it cannot be pressed."""
    shown = f'class="link" title="{escape(mark.href)}"'
    if not links:
        return f"<span {shown}>{html}</span>"
    return f'<a {shown} href="{escape(links)}{mark.start}" data-card>{html}</a>'
