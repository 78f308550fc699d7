"""Hold what leaves: one clean article, ready to be written in any format."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urljoin

from newsroom.engine.block import Block, Role

_LONGEST_STEM = 60  # characters of a file's name before its ending
_NOWHERE = ("", "#")  # what was kept of addresses that nobody can follow
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z")  # Windows gives these to devices


@dataclass(frozen=True)
class HandOut:
    """A clean article as it leaves; `blocks` is the story without its headline.

    `standfirst` may stand among the blocks too, by its role; it is printed once. `change_note`
    says in a sentence what was changed since the import. `slug` names the file.
    """

    headline: str
    blocks: tuple[Block, ...]
    standfirst: str = ""
    byline: str = ""
    published: datetime | None = None
    canonical: str = ""
    source: str = ""
    credit: str = ""
    licence: str = ""
    change_note: str = ""
    guid: str = ""
    slug: str = ""

    @property
    def story(self) -> tuple[Block, ...]:
        """The blocks to print below the headline: the standfirst, byline and date once each."""
        roles = {block.role for block in self.blocks}
        lead = self.standfirst and Role.STANDFIRST not in roles
        first = (Block(self.standfirst, Role.STANDFIRST),) if lead else ()
        return first + tuple(block for block in self.linked if not self._is_above(block))

    def _is_above(self, block: Block) -> bool:
        """Tell a byline, or a line with the day, that the line above the story says already."""
        if block.role is Role.BYLINE:
            return bool(self.byline)
        if block.role is not Role.DATELINE or self.published is None:
            return False
        day = (str(self.published.day), f"{self.published:%b}", str(self.published.year))
        return all(part.casefold() in block.text.casefold() for part in day)

    @property
    def linked(self) -> tuple[Block, ...]:
        """The blocks with whole addresses in their links, as seen from the original's."""
        return tuple(_linked(block, self.canonical) for block in self.blocks)

    @property
    def dated_byline(self) -> str:
        """Who wrote it and when it was published, on one line; empty where neither is known."""
        day = f"{self.published.day} {self.published:%B %Y}" if self.published else ""
        return " · ".join(filter(None, (self.byline, day)))

    @property
    def small_print(self) -> tuple[tuple[str, str], ...]:
        """What stands below the story: pairs of a label and its text, only those with a text."""
        pairs = (
            ("Source", self.source),
            ("Original", self.canonical),
            ("Credit", self.credit),
            ("Licence", self.licence),
            ("Changes", self.change_note),
        )
        return tuple((label, text) for label, text in pairs if text)

    @property
    def stem(self) -> str:
        """A file name without ending that every system takes: small letters, digits, hyphens."""
        plain = unicodedata.normalize("NFKD", self.slug or self.headline)
        words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
        stem = "-".join(words)[:_LONGEST_STEM].strip("-")
        return f"article-{stem}" if _RESERVED.match(stem) else stem or "article"


def _linked(block: Block, base: str) -> Block:
    marks = (replace(mark, href=_whole(mark.href, base)) for mark in block.marks)
    return replace(block, marks=tuple(marks))


def _whole(href: str, base: str) -> str:
    """Give a link as it reads from another site; empty where it is none, or leads nowhere."""
    try:
        return urljoin(base, href) if href not in _NOWHERE else ""
    except ValueError:
        return ""
