"""Read what the shell gives to proofread: files, standard input, an object a line."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from newsroom.engine.document import Document

Named = tuple[str, Document]


class Unreadable(Exception):
    """An input that could not be read: which, and why."""


@dataclass(frozen=True, slots=True)
class Input:
    """A document as it came: the bytes of a file, or of one line of it with `number`.

    `at` is the line's first byte in its file; `fault` what prevented the reading.
    """

    path: str
    raw: bytes = field(repr=False)
    number: int = 0
    at: int = 0
    fault: str = ""

    def named(self, dialect: str) -> Named | None:
        """Give the document with its name, None of an empty line; raises Unreadable."""
        if self.fault:
            raise Unreadable(f"{self.path}: {self.fault}")
        text = self._text()
        if self.number:
            return self._from_line(text, dialect) if text.strip() else None
        is_html = self.path.lower().endswith((".html", ".htm"))
        read = Document.from_html if is_html else Document.from_text
        return Path(self.path).name, read(text, dialect=dialect)

    def _text(self) -> str:
        try:
            return self.raw.decode("utf-8" if self.at else "utf-8-sig")
        except UnicodeDecodeError as error:
            place = self.at + error.start
            raise Unreadable(f"{self.path}: not UTF-8 at byte {place}") from error

    def _from_line(self, text: str, dialect: str) -> Named:
        try:
            return _from_object(json.loads(text), self.number, dialect)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise Unreadable(f"{self.path}: line {self.number}: {error}") from error


def inputs(paths: Iterable[str], *, jsonl: bool) -> Iterator[Input]:
    """Give each document of files, `-` being standard input; what can't be read says so itself."""
    for path in paths:
        try:
            raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        except OSError as error:
            yield Input(path, b"", fault=error.strerror or str(error))
            continue
        if jsonl:
            yield from _lines(path, raw)
        else:
            yield Input(path, raw)


def _lines(path: str, raw: bytes) -> Iterator[Input]:
    """Give a line each; as text all at once would take four times the memory, and time."""
    at = 0
    for number, line in enumerate(BytesIO(raw), 1):
        yield Input(path, line, number, at)
        at += len(line)


def _from_object(item: dict[str, Any], number: int, dialect: str) -> Named:
    more = {key: str(item.get(key) or "") for key in ("headline", "source")}
    more["dialect"] = str(item.get("dialect") or dialect)
    name = str(item.get("id", number))
    if "blocks" in item:
        if not all(isinstance(text, str) for text in item["blocks"]):
            raise TypeError("blocks must be a list of strings")
        return name, Document.from_blocks(item["blocks"], **more)
    if "html" in item:
        return name, Document.from_html(item["html"], **more)
    if "text" in item:
        return name, Document.from_text(item["text"], **more)
    raise ValueError("no text, html or blocks")
