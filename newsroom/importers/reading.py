"""Read files of any known format, or pasted text, into articles and bad rows."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from newsroom.importers.assembling import RowRefused
from newsroom.importers.csv_table import read_csv_table
from newsroom.importers.decoding import is_text, one_line, storable
from newsroom.importers.html_page import read_html_page
from newsroom.importers.imported import BadRow, ImportedArticle
from newsroom.importers.json_lines import read_json_file, read_json_lines
from newsroom.importers.limits import MAX_FILE_BYTES
from newsroom.importers.text_file import read_text_file
from newsroom.importers.zip_archive import MAGIC, members

Row = ImportedArticle | BadRow
Reader = Callable[[str, bytes], Iterator[Row]]

READERS: dict[str, Reader] = {
    ".txt": read_text_file,
    ".html": read_html_page,
    ".htm": read_html_page,
    ".jsonl": read_json_lines,
    ".json": read_json_file,
    ".csv": read_csv_table,
}
ARCHIVE = ".zip"
ENDINGS = (*READERS, ARCHIVE)
PASTED = ("paste.txt", "paste.json")  # what a paste is called as a file


def read_files(files: Iterable[tuple[str, bytes]]) -> Iterator[Row]:
    """Read files of (name, content) one after the other, each only when it is asked for.

    Gives what comes in and what does not, in the files' order; never raises on any content.
    """
    for name, content in files:
        name = one_line(name)
        if _ending(name, content) != ARCHIVE:
            yield from _read(name, content)
            continue
        for member in members(name, content):
            if isinstance(member, BadRow):
                yield member
            else:
                yield from _read(*member)


def read_paste(text: str, headline: str = "") -> Row:
    """Read pasted text as one article; without a headline its first line may become it."""
    return next(read_files([pasted_file(text, headline)]))


def pasted_file(text: str, headline: str = "") -> tuple[str, bytes]:
    """Make a file of a paste, name and content, from which `read_files` reads it again.

    A whole page is read as one, whatever charset it declares; everything else is text.
    """
    kind = "html" if _begins_as_page(text) else "text"
    if kind == "text" and not headline.strip() and storable(text)[0] == text:
        return PASTED[0], text.encode()
    # escaped, so that even what no encoding writes is told by whoever reads it
    return PASTED[1], json.dumps({"headline": headline, kind: text}).encode()


def _begins_as_page(text: str) -> bool:
    return text[:500].lstrip().lower().startswith(("<!doctype html", "<html"))


def _read(name: str, content: bytes) -> Iterator[Row]:
    reader = READERS.get(_ending(name, content))
    if reader is None:
        known = ", ".join(ENDINGS)
        yield BadRow(name, 0, f"{name} is of a kind not read here: give one of {known}.")
    elif len(content) > MAX_FILE_BYTES:
        yield BadRow(name, 0, f"{name} is larger than {MAX_FILE_BYTES:,} bytes: split it.")
    elif not is_text(content):
        yield BadRow(name, 0, f"{name} holds no text but other bytes: give the article itself.")
    else:
        try:
            yield from reader(name, content)
        except RowRefused as refused:
            yield BadRow(name, 1, str(refused))


def _ending(name: str, content: bytes) -> str:
    """Give the ending that names the format; of a file without one, what its bytes look like."""
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if ending:
        return ending
    if content.startswith(MAGIC):
        return ARCHIVE
    start = content[:500].decode("latin-1")
    if _begins_as_page(start):
        return ".html"
    return ".jsonl" if start.lstrip().startswith("{") else ".txt"
