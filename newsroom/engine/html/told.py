"""Take a page's story from its JSON-LD, where the page shows none of it but to a script."""

import re
from collections.abc import Iterable
from html import escape, unescape
from typing import Any

from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.reader import read_pieces

_MARKED = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|em|strong|a)\b[^<>]*>", re.IGNORECASE
)
_LONGEST = 500_000  # characters of a story that are read


def told_only(article: dict[str, Any] | None, shown: Iterable[Piece]) -> list[Piece]:
    """Give the blocks of a story that stands in JSON-LD only, none where the page shows prose.

    `shown` are the blocks that were taken for the story. Most bodies are plain text, a line a
    paragraph; some are HTML, some of those escaped.
    """
    body = (article or {}).get("articleBody")
    if not isinstance(body, str) or any(map(is_prose, shown)):
        return []
    body = body[:_LONGEST]
    told = read_pieces(_html(body)).pieces
    return told if any(map(is_prose, told)) else []


def _html(body: str) -> str:
    for text in (body, unescape(body)):
        if _MARKED.search(text):
            return text
    return "".join(f"<p>{escape(line)}</p>" for line in unescape(body).splitlines())
