"""Tell which block is the page's headline, and what the headline is where no block shows it."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from newsroom.engine.html.head import Head
from newsroom.engine.html.linked import words_of
from newsroom.engine.html.reader import Piece

_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s(?:[|–—·•»:-]+)\s")
_TITLES = ("h1", "h2", "h3")
_CUT = 3  # words of a title that is cut short: an h1 with all of them is the whole of it
_ALIKE = 0.6  # share of words that a heading and what the page calls itself have in common


def headline_of(
    pieces: Sequence[Piece], head: Head, article: dict[str, Any]
) -> tuple[int | None, str]:
    """Give the headline's block and text: the heading most like the page's own title.

    Without a title the first h1; None and "" where there is nothing of the kind.
    """
    said = _said(head, article)
    heads = [n for n, piece in enumerate(pieces) if _level(piece) in _TITLES]
    if said:
        titles = [set(_WORD.findall(title.casefold())) for title in said]
        best = max(heads[:200], key=lambda n: _likeness(pieces[n], titles), default=None)
        if best is None or _likeness(pieces[best], titles) < _ALIKE:
            return None, said[0]
        return best, pieces[best].text
    first = next((n for n in heads if _level(pieces[n]) == "h1"), None)
    return first, "" if first is None else pieces[first].text


def _said(head: Head, article: dict[str, Any]) -> list[str]:
    """Give what the page calls itself, the surest first."""
    metas = (head.metas.get("og:title", ""), head.metas.get("twitter:title", ""))
    title = "".join(head.title)[:1000]
    named = [words_of(article.get("headline")), *metas, _longest_part(title), title]
    return [" ".join(unescape(text).split()) for text in named if text.strip()]


def _longest_part(title: str) -> str:
    """Give a title without the site's name, which stands after a bar or a dash."""
    return max(_SEPARATOR.split(title), key=len)


def _level(piece: Piece) -> str:
    """Give the heading a piece stands in, "" where it stands in none."""
    frame = piece.frame
    if frame.tag not in _TITLES and frame.parent is not None:
        frame = frame.parent
    return frame.tag if frame.tag in _TITLES else ""


def _likeness(piece: Piece, titles: Sequence[set[str]]) -> float:
    """Give how much of a heading and of a title is the same, 0 to 1, an h1 a little ahead."""
    words = set(_WORD.findall(piece.text[:500].casefold()))
    best = max(_shared(words, title) for title in titles)
    if _level(piece) != "h1" or not best:
        return best
    cut = any(len(title) >= _CUT and title <= words for title in titles)
    return max(best + 0.1, _ALIKE if cut else 0.0)


def _shared(these: set[str], those: set[str]) -> float:
    """Give the share of the shorter in the longer and back, whichever is the harder to meet.

    A title often ends in the site's name, so only half of what a title has more is counted.
    """
    both = len(these & those)
    if not both:
        return 0.0
    return min(both / len(these), 1.5 * both / len(those), 1.0)
