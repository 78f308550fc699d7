"""Know every form of a quotation mark: typed, typeset, escaped, and garbled on its way."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class Side(Enum):
    """What a mark's own form says about its side."""

    OPENS = 1
    CLOSES = 2
    EITHER = 3


class Mark(NamedTuple):
    """A mark in a text; marks of one family close one another."""

    family: str
    side: Side
    start: int
    end: int


# Each form by its family and side: also UTF-8 read as Windows-1252, Latin-1, MacRoman, and twice.
_FORMS = (
    (
        "double",
        Side.OPENS,
        "“ „ ‟ `` ‘‘ \x93 â€œ â€ž â\x80\x9c ‚Äú Ã¢â‚¬Å“ &ldquo; &bdquo; &#8220;",
    ),
    ("double", Side.CLOSES, "” ’’ \x94 â€\x9d â€\ufffd â\x80\x9d ‚Äù Ã¢â‚¬Â\x9d &rdquo; &#8221;"),
    ("double", Side.EITHER, "\" ＂ '' &quot; &#34; &#x22;"),
    ("single", Side.OPENS, "‘ ‛ \x91 â€˜ â\x80\x98 ‚Äò Ã¢â‚¬Ëœ &lsquo; &#8216;"),
    ("single", Side.EITHER, "' ’ \x92 â€™ â\x80\x99 ‚Äô Ã¢â‚¬â„¢ &rsquo; &apos; &#8217; &#39;"),
    ("angle", Side.OPENS, "« ‹ â€¹ &laquo; &lsaquo;"),
    ("angle", Side.CLOSES, "» › â€º &raquo; &rsaquo;"),
    ("corner", Side.OPENS, "「 『"),
    ("corner", Side.CLOSES, "」 』"),
    ("lost", Side.EITHER, "\ufffd\ufffd\ufffd \ufffd"),
    # Garbled dashes, dots and spaces that hold what looks like a mark.
    ("none", Side.EITHER, "â€“ â€” â€¦ â€¢ â€\xa0 â€‹ â€° Ã¢â‚¬â€œ Ã¢â‚¬â€\x9d Ã¢â‚¬Â¦"),
    ("none", Side.EITHER, "â\x80\x93 â\x80\x94 â\x80\xa6 â\x80\xa2 â\x80\x8b"),
    # The last byte of a garbled closing mark is no character, and may have been dropped.
    ("double", Side.CLOSES, "â€ Ã¢â‚¬"),
)
_KINDS = {
    form: (family, side)
    for family, side, forms in _FORMS
    for name in forms.split(" ")
    for form in ((name, "&amp;" + name[1:]) if name[0] == "&" else (name,))
}
_MARK = re.compile("|".join(re.escape(form) for form in sorted(_KINDS, key=len, reverse=True)))

_FIRST = re.compile(f"[{re.escape(''.join({form[0] for form in _KINDS}))}]")  # found fast


def may_hold_marks(text: str) -> bool:
    """Tell whether a text has a character that any mark begins with; most lines have none."""
    return _FIRST.search(text) is not None


def marks(text: str) -> Iterator[Mark]:
    """Yield the marks of a text in order; an apostrophe inside a word is none."""
    if not may_hold_marks(text):
        return
    for found in _MARK.finditer(text):
        mark = Mark(*_KINDS[found[0]], found.start(), found.end())
        if mark.family != "none" and not _inside_word(text, mark):
            yield mark


def _inside_word(text: str, mark: Mark) -> bool:
    if mark.family not in ("single", "lost") or not mark.start:
        return False
    return text[mark.start - 1].isalnum() and text[mark.end : mark.end + 1].isalnum()
