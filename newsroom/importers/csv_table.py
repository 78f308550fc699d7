"""Read a CSV table whose first row names its columns: an article a row."""

import csv
import io
from collections.abc import Iterator

from newsroom.importers.assembling import RowRefused
from newsroom.importers.decoding import decoded
from newsroom.importers.imported import BadRow, ImportedArticle, RawFile
from newsroom.importers.limits import MAX_ARTICLE_CHARACTERS
from newsroom.importers.records import NAMES, TEXTS, article_from

MEDIA_TYPE = "text/csv"
_DELIMITERS = ",;\t|"
_COLUMNS = {name for names in NAMES.values() for name in names} | set(TEXTS)
# the module knows one limit for the whole process, and its own is less than a long read's page
csv.field_size_limit(MAX_ARTICLE_CHARACTERS)


def read_csv_table(name: str, content: bytes) -> Iterator[ImportedArticle | BadRow]:
    """Give an article or a bad row for each row below the names of the columns."""
    found = decoded(content)
    raw = RawFile.of(name, content, MEDIA_TYPE, found.encoding)
    rows = _rows(found.text, _delimiter(found.text))
    columns = next(rows, [])
    if isinstance(columns, str) or not set(TEXTS) & set(map(_named, columns)):
        reason = f"{name} has no column called text or html: name the columns in its first row."
        yield BadRow(name, 0, reason)
        return
    names = [_named(column) for column in columns]
    for row, cells in enumerate(rows, 1):
        if isinstance(cells, str) or any(cell.strip() for cell in cells):
            yield _from_row(cells, names, raw, row, found.notes)


def _from_row(
    cells: list[str] | str, names: list[str], raw: RawFile, row: int, notes: tuple[str, ...]
) -> ImportedArticle | BadRow:
    if isinstance(cells, str):
        reason = f"Row {row} of {raw.name} is no valid CSV ({cells}): mend its quotation marks."
        return BadRow(raw.name, row, reason)
    if len(cells) > len(names):
        reason = (
            f"Row {row} has {len(cells)} cells for {len(names)} columns: put quotation marks"
            " round texts that hold the delimiter."
        )
        return BadRow(raw.name, row, reason)
    try:
        return article_from(dict(zip(names, cells, strict=False)), raw, row, notes)
    except RowRefused as refused:
        return BadRow(raw.name, row, str(refused))


def _rows(text: str, delimiter: str) -> Iterator[list[str] | str]:
    """Give each row's cells, or what is wrong with a row, and go on behind it.

    Strict, so that a quotation mark that never closes is told instead of swallowing rows.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield str(error)


def _delimiter(text: str) -> str:
    """Choose the delimiter under which the first row names most of our columns.

    That asks what the file must show anyway; `csv.Sniffer` guesses from commas in the prose.
    """

    def known(delimiter: str) -> int:
        first = next(_rows(text, delimiter), [])
        return 0 if isinstance(first, str) else len(_COLUMNS & set(map(_named, first)))

    return max(_DELIMITERS, key=known)


def _named(column: str) -> str:
    return column.strip().casefold()
