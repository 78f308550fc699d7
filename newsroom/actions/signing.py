"""Read who wrote an article, and when it was published, from lines below its headline."""

import re
from collections.abc import Iterable

from newsroom.engine.block import Block, Role
from newsroom.engine.page.stamps import after_publication
from newsroom.importers.metadata import moment

_BY = re.compile(r"\s*by:?\s+", re.IGNORECASE)
_AFTER_NAMES = re.compile(
    r"\s*(?:[|•·–—]|\bpublished\b|\bupdated\b|\bposted\b|\d).*", re.IGNORECASE
)
_LONGEST = 100  # characters of names


def byline_in(blocks: Iterable[Block]) -> str:
    """Give the names of the first byline among blocks with roles; empty where there is none."""
    for block in blocks:
        if block.role is Role.BYLINE:
            names = _AFTER_NAMES.sub("", _BY.sub("", block.text, count=1), count=1).strip(" ,")
            return names if len(names) <= _LONGEST else ""
    return ""


def published_in(blocks: Iterable[Block]) -> str:
    """Give the day of the first dateline that names one, in ISO 8601; empty where none does."""
    for block in blocks:
        if block.role is Role.DATELINE and (found := moment(after_publication(block.text))):
            return found.isoformat()
    return ""
