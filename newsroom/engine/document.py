"""Hold what rules read: a list of blocks, with what is known about where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from newsroom.engine.block import Block
from newsroom.engine.html import read_html
from newsroom.engine.origins import site_of
from newsroom.engine.page.stamps import YEAR
from newsroom.engine.plain_text import split_blocks


@dataclass(frozen=True)
class Document:
    """An article as rules read it.

    `dialect` is a BCP 47 tag ("en-GB"); empty means that every English is right. `source` is
    the slug or host it comes from. A `headline` given beside the blocks shifts no number:
    a block equal to it takes the role, and a finding in it alone has block -1. `site` is the host
    and `year` the year it came out in, where its own `address` and its day are known.
    """

    blocks: tuple[Block, ...]
    headline: str = ""
    source: str = ""
    dialect: str = ""
    site: str = ""
    year: int | None = None
    address: str = ""

    @classmethod
    def from_blocks(
        cls, texts: Iterable[str], headline: str = "", source: str = "", dialect: str = ""
    ) -> Self:
        """Make a document of texts that are blocks already; numbers follow their order."""
        return cls(tuple(Block(text) for text in texts), headline, source, dialect)

    @classmethod
    def from_text(cls, text: str, headline: str = "", source: str = "", dialect: str = "") -> Self:
        """Make a document of plain text: a non-empty line a block, hard wraps joined first."""
        return cls.from_blocks(split_blocks(text), headline, source, dialect)

    @classmethod
    def from_html(cls, html: str, headline: str = "", source: str = "", dialect: str = "") -> Self:
        """Make a document of a page or a piece of HTML: its block elements, with their marks.

        The page's own headline is taken where none is given.
        """
        page = read_html(html)
        site, year = site_of(page.canonical), year_in(page.published)
        said = headline or page.headline
        return cls(page.blocks, said, source, dialect, site, year, page.canonical)


def year_in(day: str) -> int | None:
    """Give the year of a day in whatever form; None where none is named."""
    found = YEAR.search(day)
    return int(found[0]) if found else None
