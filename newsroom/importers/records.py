"""Read an article from named values, as JSON objects and CSV rows give them."""

from collections.abc import Iterable, Mapping, Sequence

from newsroom.engine.block import Block
from newsroom.engine.document import Document
from newsroom.engine.html import read_html
from newsroom.importers.assembling import RowRefused, assembled
from newsroom.importers.html_page import said_by
from newsroom.importers.imported import ImportedArticle, RawFile
from newsroom.importers.metadata import Metadata

NAMES = {
    "guid": ("guid", "id"),
    "headline": ("headline", "title"),
    "byline": ("byline", "author"),
    "published": ("published", "date"),
    "canonical": ("url", "canonical", "link"),
    "language": ("language", "lang"),
    "credit": ("credit",),
    "licence": ("licence", "license"),
    "embargo": ("embargo", "embargo_until"),
    "due": ("due",),
    "priority": ("priority",),
}
TEXTS = ("blocks", "html", "text")  # the first that is there is taken


def article_from(
    values: Mapping[str, object], raw: RawFile, row: int, notes: Iterable[str] = ()
) -> ImportedArticle:
    """Make an article of named values; raises RowRefused where there is no text among them."""
    said = Metadata(**{name: _first(values, names, row) for name, names in NAMES.items()})
    blocks, of_page = _blocks(values, row)
    return assembled(blocks, said.filled_from(of_page), raw, row, notes)


def _first(values: Mapping[str, object], names: Sequence[str], row: int) -> str:
    """Give the first of the names that has a value, as text."""
    return next((text for name in names if (text := _line(values.get(name), name, row))), "")


def _line(value: object, name: str, row: int) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value)
    raise RowRefused(f"“{name}” of row {row} is no text: write it as a string.")


def _blocks(values: Mapping[str, object], row: int) -> tuple[tuple[Block, ...], Metadata]:
    name = next((name for name in TEXTS if values.get(name)), "")
    value = values.get(name)
    if name == "blocks" and isinstance(value, list) and all(isinstance(t, str) for t in value):
        return Document.from_blocks(value).blocks, Metadata()
    if name == "html" and isinstance(value, str):
        page = read_html(value)
        return page.blocks, said_by(page)
    if name == "text" and isinstance(value, str):
        return Document.from_text(value).blocks, Metadata()
    if name:
        kind = "a list of strings" if name == "blocks" else "a string"
        raise RowRefused(f"“{name}” of row {row} must be {kind}: mend it, or take the row out.")
    raise RowRefused(f"Row {row} has no text: give it “text”, “html” or “blocks”.")
