"""Hold what an importer gives: an article, or a row that could not become one."""

import hashlib
import json
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from newsroom.engine.block import Block


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file exactly as it came in; one value is shared by all articles that stand in it.

    `encoding` is the one that was found to read it, `sha256` the content's, in hexadecimal.
    """

    name: str
    content: bytes = field(repr=False)
    media_type: str
    encoding: str
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes, media_type: str, encoding: str) -> Self:
        """Make the value with the content's own hash."""
        return cls(name, content, media_type, encoding, hashlib.sha256(content).hexdigest())


@dataclass(frozen=True)
class ImportedArticle:
    """An article as it stood in a file; empty strings where the file says nothing.

    A known headline is always one of the blocks, with the role HEADLINE. `published` has a
    time zone (the desk's where the file has none). `guid` is never empty: the file's own, else the
    canonical address, else a hash of the text. `row` counts from 1 within the file. `notes` are
    sentences on what was changed or left out while reading ("2 NUL characters ..."). `embargo` is
    the moment before which it may not leave, `due` the one by which it should be done.
    """

    blocks: tuple[Block, ...]
    headline: str
    byline: str
    published: datetime | None
    canonical: str
    guid: str
    language: str
    credit: str
    licence: str
    raw: RawFile
    row: int
    notes: tuple[str, ...] = ()
    embargo: datetime | None = None
    due: datetime | None = None
    priority: int = 0

    @property
    def content_hash(self) -> str:
        """The sha256, in hexadecimal, of everything a reader would see of the article.

        Spacing and composed or decomposed letters make no difference; the guid, the file's name
        and the place in it are left out: the same guid with the same hash is no news.
        """
        seen = [
            normalised_text(self.headline),
            normalised_text(self.byline),
            self.published.isoformat() if self.published else "",
            self.canonical,
            self.language,
            normalised_text(self.credit),
            normalised_text(self.licence),
            [_seen(block) for block in self.blocks],
        ]
        if self.embargo:  # moved or lifted it is news, though nothing reads otherwise
            seen.append(self.embargo.isoformat())
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row, or with row 0 a whole file, that did not come in; `reason` is one sentence."""

    name: str
    row: int
    reason: str


def normalised_text(text: str) -> str:
    """Give a text with single spaces and composed letters (NFC)."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _seen(block: Block) -> list[object]:
    """Give what a hash takes of a block: its words, its role, and where its links lead."""
    links = [mark.href for mark in block.marks if mark.href]
    return [normalised_text(block.text), block.role.value, links]
