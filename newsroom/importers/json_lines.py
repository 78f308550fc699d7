"""Read JSON: an object a line, or one file that is an object or a list of objects."""

import json
from collections.abc import Iterator

from newsroom.importers.assembling import RowRefused
from newsroom.importers.decoding import Decoded, decoded
from newsroom.importers.imported import BadRow, ImportedArticle, RawFile
from newsroom.importers.records import article_from

LINES_MEDIA_TYPE = "application/jsonl"
MEDIA_TYPE = "application/json"


def read_json_lines(name: str, content: bytes) -> Iterator[ImportedArticle | BadRow]:
    """Give an article or a bad row for each line that is not empty; rows are line numbers."""
    found = decoded(content)
    raw = RawFile.of(name, content, LINES_MEDIA_TYPE, found.encoding)
    for row, line in enumerate(found.text.split("\n"), 1):
        if line.strip():
            yield _from_line(line, raw, row, found.notes)


def read_json_file(name: str, content: bytes) -> Iterator[ImportedArticle | BadRow]:
    """Give the articles of a JSON object or list; what is neither is read line by line."""
    found = decoded(content)
    try:
        whole = json.loads(found.text)
    except (ValueError, RecursionError):
        yield from read_json_lines(name, content)
        return
    yield from _from_whole(whole, name, content, found)


def _from_whole(
    whole: object, name: str, content: bytes, found: Decoded
) -> Iterator[ImportedArticle | BadRow]:
    raw = RawFile.of(name, content, MEDIA_TYPE, found.encoding)
    for row, value in enumerate(whole if isinstance(whole, list) else [whole], 1):
        yield _from_value(value, raw, row, found.notes)


def _from_line(
    line: str, raw: RawFile, row: int, notes: tuple[str, ...]
) -> ImportedArticle | BadRow:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        place = f"line {row} is not valid JSON at character {error.colno}"
        return BadRow(raw.name, row, f"{raw.name}, {place}: mend that line, or take it out.")
    except (ValueError, RecursionError):
        reason = f"{raw.name}, line {row} nests too deeply or holds too large a number: mend it."
        return BadRow(raw.name, row, reason)
    return _from_value(value, raw, row, notes)


def _from_value(
    value: object, raw: RawFile, row: int, notes: tuple[str, ...]
) -> ImportedArticle | BadRow:
    if not isinstance(value, dict):
        reason = f"Row {row} is no JSON object: write it as {{“headline”: …, “text”: …}}."
        return BadRow(raw.name, row, reason)
    try:
        return article_from(value, raw, row, notes)
    except RowRefused as refused:
        return BadRow(raw.name, row, str(refused))
