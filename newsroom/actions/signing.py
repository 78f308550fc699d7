"""Read who wrote an article, and when it was published, from lines below its headline."""

import re
from collections.abc import Iterable
from typing import Protocol

from newsroom.engine.block import Role
from newsroom.engine.page.stamps import after_publication
from newsroom.importers.metadata import moment

_BY = re.compile(r"\s*by:?\s+", re.IGNORECASE)
_AFTER_NAMES = re.compile(
    r"\s*(?:[|•·–—]|\bpublished\b|\bupdated\b|\bposted\b|\d).*", re.IGNORECASE
)
_LONGEST = 100  # characters of names


class Roled(Protocol):
    """A block of the engine or its row: whatever has a role and a text."""

    @property
    def role(self) -> str | None:
        """What it is, if anybody said so."""

    @property
    def text(self) -> str:
        """Its words."""


def byline_in(blocks: Iterable[Roled]) -> str:
    """Give the names of the first byline among blocks with roles; empty where there is none."""
    for block in blocks:
        if block.role == Role.BYLINE:
            names = _AFTER_NAMES.sub("", _BY.sub("", block.text, count=1), count=1).strip(" ,")
            return names if len(names) <= _LONGEST else ""
    return ""


def published_in(blocks: Iterable[Roled]) -> str:
    """Give the day of the first dateline that names one, in ISO 8601; empty where none does."""
    for block in blocks:
        if block.role == Role.DATELINE and (found := moment(after_publication(block.text))):
            return found.isoformat()
    return ""
