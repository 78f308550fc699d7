"""Make an article of blocks and metadata, the same way for every format."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

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


class RowRefused(ValueError):
    """A row cannot become an article; the message is one sentence with what to do about it."""


def assembled(
    blocks: Sequence[Block], said: Metadata, raw: RawFile, row: int, notes: Iterable[str] = ()
) -> ImportedArticle:
    """Make an article; raises RowRefused where it is empty or beyond the limits."""
    said, blocks, lost = _storable(said, [block for block in blocks if not block.is_blank])
    _check(blocks, said, row)
    published, canonical = moment(said.published), web_address(said.canonical)
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
        (*notes, *lost, *_left_out(said, published is None, not canonical)),
    )


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


def _left_out(said: Metadata, no_date: bool, no_address: bool) -> tuple[str, ...]:
    notes = []
    if said.published and no_date:
        notes.append(
            f"“{one_line(said.published, 60)}” was not understood as a date and was left out."
        )
    if said.canonical and no_address:
        notes.append(
            f"“{one_line(said.canonical, 60)}” is no http or https address and was left out."
        )
    return tuple(notes)
