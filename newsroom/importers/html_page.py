"""Read a saved web page: one article."""

from collections.abc import Iterator

from newsroom.engine.html import Page, read_html
from newsroom.importers.assembling import assembled
from newsroom.importers.decoding import decoded
from newsroom.importers.imported import ImportedArticle, RawFile
from newsroom.importers.metadata import Metadata

MEDIA_TYPE = "text/html"


def read_html_page(name: str, content: bytes) -> Iterator[ImportedArticle]:
    """Give the page's article, with what the page says about it."""
    found = decoded(content, is_html=True)
    page = read_html(found.text)
    raw = RawFile.of(name, content, MEDIA_TYPE, found.encoding)
    yield assembled(page.blocks, said_by(page), raw, 1, found.notes)


def said_by(page: Page) -> Metadata:
    """Give a page's own metadata."""
    return Metadata(
        headline=page.headline,
        byline=page.byline,
        published=page.published,
        canonical=page.canonical,
        language=page.language,
    )
