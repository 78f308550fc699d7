"""Read a plain text file: one article."""

from collections.abc import Iterator

from newsroom.engine.document import Document
from newsroom.importers.assembling import assembled
from newsroom.importers.decoding import decoded
from newsroom.importers.headlines import headline_at_top
from newsroom.importers.imported import ImportedArticle, RawFile
from newsroom.importers.metadata import Metadata

MEDIA_TYPE = "text/plain"


def read_text_file(name: str, content: bytes) -> Iterator[ImportedArticle]:
    """Give the article; its first line becomes its headline where that is plain to see."""
    found = decoded(content)
    blocks = Document.from_text(found.text).blocks
    said = Metadata(headline=headline_at_top([block.text for block in blocks]))
    raw = RawFile.of(name, content, MEDIA_TYPE, found.encoding)
    yield assembled(blocks, said, raw, 1, found.notes)
