"""Hold what a page says of its own story, for those who judge its blocks."""

from dataclasses import dataclass
from html import unescape
from typing import Any

from newsroom.engine.html.headlines import headline_of
from newsroom.engine.html.linked import article_of, words_of
from newsroom.engine.html.reader import Read


@dataclass(frozen=True)
class Notes:
    """The headline, and the number of the piece that shows it; the article in JSON-LD as it is.

    `body` is the story's text in JSON-LD, `summary` the page's description; "" where there is none.
    """

    headline_piece: int | None = None
    headline: str = ""
    body: str = ""
    summary: str = ""
    article: dict[str, Any] | None = None


def notes_of(read: Read) -> Notes:
    """Gather what a page says of its story."""
    article, metas = article_of("".join(script) for script in read.head.scripts), read.head.metas
    number, headline = headline_of(read.pieces, read.head, article)
    summary = metas.get("og:description") or metas.get("description", "")
    return Notes(number, headline, words_of(article.get("articleBody")), unescape(summary), article)
