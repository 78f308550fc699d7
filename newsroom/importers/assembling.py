"""Make an article of blocks and metadata, the same way for every format."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import datetime

from newsroom.engine.block import Block
from newsroom.importers.decoding import one_line, storable
from newsroom.importers.headlines import with_headline
from newsroom.importers.imported import ImportedArticle, RawFile, normalised_text
from newsroom.importers.limits import (
    MAX_ARTICLE_BLOCKS,
    MAX_ARTICLE_CHARACTERS,
    MAX_FIELD_CHARACTERS,
)
from newsroom.importers.metadata import Metadata, moment, web_address

NO_EMBARGO = ("", "none", "no", "-", "–")


class RowRefused(ValueError):
    """A row cannot become an article; the message is one sentence with what to do about it."""


def assembled(
    blocks: Sequence[Block], said: Metadata, raw: RawFile, row: int, notes: Iterable[str] = ()
) -> ImportedArticle:
    """Make an article; raises RowRefused where it is empty or beyond the limits."""
    said, blocks, lost = _storable(said, [block for block in blocks if not block.is_blank])
    _check(blocks, said, row)
    published, canonical = moment(said.published), web_address(said.canonical)
    due, priority = moment(said.due), _priority(said.priority)
    return ImportedArticle(
        with_headline(blocks, said.headline),
        said.headline,
        said.byline,
        published,
        canonical,
        said.guid or canonical or _hash_of(said.headline, blocks),
        said.language,
        said.credit,
        said.licence,
        raw,
        row,
        (*notes, *lost, *_left_out(said, published, canonical, due, priority)),
        _embargo(said.embargo, row),
        due,
        priority or 0,
    )


def _embargo(written: str, row: int) -> datetime | None:
    """Read an embargo; one that is not understood is never left out, for the story would leave."""
    if written.casefold() in NO_EMBARGO:
        return None
    until = moment(written)
    if until is None:
        raise RowRefused(
            f"The embargo of row {row}, “{one_line(written, 60)}”, is no date: write it like"
            " 2026-03-14T09:30+01:00."
        )
    return until


def _priority(written: str) -> int | None:
    """Read a priority from -9 to 9; None where it is none."""
    return int(written) if re.fullmatch("-?[0-9]", written) else None


def _storable(
    said: Metadata, blocks: Sequence[Block]
) -> tuple[Metadata, list[Block], tuple[str, ...]]:
    """Take out what no database stores; metadata comes on one line each."""
    notes: list[str] = []

    def kept(text: str) -> str:
        text, note = storable(text)
        notes.extend(note)
        return text

    names = (field.name for field in fields(said))
    lines = {name: " ".join(kept(getattr(said, name)).split()) for name in names}
    whole = [
        replace(
            block,
            text=kept(block.text),
            marks=tuple(replace(mark, href=kept(mark.href)) for mark in block.marks),
        )
        for block in blocks
    ]
    return Metadata(**lines), whole, tuple(dict.fromkeys(notes))


def _check(blocks: Sequence[Block], said: Metadata, row: int) -> None:
    if not blocks:
        raise RowRefused(f"Row {row} has no text: give it one, or take the row out.")
    size = sum(len(block.text) for block in blocks)
    if size > MAX_ARTICLE_CHARACTERS or len(blocks) > MAX_ARTICLE_BLOCKS:
        raise RowRefused(
            f"Row {row} has {size:,} characters in {len(blocks):,} blocks, more than any article"
            f" ({MAX_ARTICLE_CHARACTERS:,} in {MAX_ARTICLE_BLOCKS:,}): split it."
        )
    for field in fields(said):
        if field.name != "canonical" and len(getattr(said, field.name)) > MAX_FIELD_CHARACTERS:
            raise RowRefused(
                f"The {field.name} of row {row} is longer than {MAX_FIELD_CHARACTERS:,}"
                " characters: shorten it, or move it into the text."
            )


def _hash_of(headline: str, blocks: Sequence[Block]) -> str:
    """Name an article by its words alone, so that the same file under another name is known."""
    words = "\n".join(normalised_text(text) for text in (headline, *(b.text for b in blocks)))
    return "sha256:" + hashlib.sha256(words.encode()).hexdigest()


def _left_out(
    said: Metadata,
    published: datetime | None,
    canonical: str,
    due: datetime | None,
    priority: int | None,
) -> tuple[str, ...]:
    told = (
        (said.published, published, "was not understood as a date"),
        (said.canonical, canonical or None, "is no http or https address"),
        (said.due, due, "was not understood as a date"),
        (said.priority, priority, "is no priority from -9 to 9"),
    )
    return tuple(
        f"“{one_line(written, 60)}” {why} and was left out."
        for written, read, why in told
        if written and read is None
    )
