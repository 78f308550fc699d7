"""Take a page's story from its JSON-LD, where the page shows none of it but to a script."""

import re
from collections.abc import Iterable
from html import escape, unescape
from typing import Any

from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.linked import words_of
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.reader import read_pieces

_MARKED = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|em|strong|a)\b[^<>]*>", re.IGNORECASE
)
_LONGEST = 500_000  # characters of a story that are read
_MOST = 500  # entries of a live blog


def told_only(article: dict[str, Any] | None, shown: Iterable[Piece]) -> list[Piece]:
    """Give the blocks of a story that stands in JSON-LD only, none where the page shows prose.

    `shown` are the blocks that were taken for the story. Most bodies are plain text, a line a
    paragraph; some are HTML, some of those escaped. A live blog's are those of its entries.
    """
    html = _story(article or {})
    if not html or any(map(is_prose, shown)):
        return []
    told = read_pieces(html).pieces
    return told if any(map(is_prose, told)) else []


def _story(article: dict[str, Any]) -> str:
    """Write the body of an article, or of each entry under its headline, as HTML."""
    body = article.get("articleBody")
    if isinstance(body, str):
        return _html(body[:_LONGEST])
    entries = article.get("liveBlogUpdate")
    told = entries[:_MOST] if isinstance(entries, list) else []
    return "".join(_entry(entry) for entry in told if isinstance(entry, dict))[:_LONGEST]


def _entry(entry: dict[str, Any]) -> str:
    body, heading = entry.get("articleBody"), words_of(entry.get("headline"))
    if not isinstance(body, str):
        return ""
    return (f"<h2>{escape(heading)}</h2>" if heading else "") + _html(body[:_LONGEST])


def _html(body: str) -> str:
    for text in (body, unescape(body)):
        if _MARKED.search(text):
            return text
    return "".join(f"<p>{escape(line)}</p>" for line in unescape(body).splitlines())
