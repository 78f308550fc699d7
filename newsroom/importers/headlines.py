"""Find an article's headline among its blocks, and give it its place there."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from newsroom.engine.block import Block, Role
from newsroom.importers.imported import normalised_text

_LOOKED_AT = 3  # blocks from the top among which a plain text's headline is looked for
_LONGEST = 130  # characters; printed headlines rarely pass 100
_SHORTEST = 3  # words
_PARAGRAPH = 80  # characters from which the block after a headline is text, not another line
_NO_HEADLINE = re.compile(
    r"(?:by|from|photos?|pictures?|image|credit|updated|published|posted|source|share|follow|read"
    r"|subscribe|click|skip to|sign (?:in|up)|new to)\b|\W*\d|\S+@|https?:|www\.|.*[>»|]",
    re.IGNORECASE,
)
# What stands between a headline and its story: who wrote it, and when.
_SIGNED = re.compile(r"(?:by|updated|published|posted)\b|\W*\d", re.IGNORECASE)


def with_headline(blocks: Sequence[Block], headline: str) -> tuple[Block, ...]:
    """Give the role HEADLINE to the first block equal to the headline, or put one in front."""
    wanted = normalised_text(headline)
    if not wanted:
        return tuple(blocks)
    for number, block in enumerate(blocks):
        if normalised_text(block.text) == wanted:
            return (*blocks[:number], replace(block, role=Role.HEADLINE), *blocks[number + 1 :])
    return (Block(headline, Role.HEADLINE), *blocks)


def headline_at_top(texts: Sequence[str]) -> str:
    """Recognise the headline of a plain text, or give an empty string.

    Only a short line without a full stop counts that stands at the top, below nothing but
    lines in capitals ("ADVERTISEMENT"), and above a block long enough to be a paragraph; a
    byline and a date may stand between.
    """
    for number, text in enumerate(texts[:_LOOKED_AT]):
        if _could_be_headline(text):
            following = next(dropwhile(_is_signature, texts[number + 1 :]), "")
            return text if len(following) >= _PARAGRAPH else ""
        if not text.isupper():
            return ""
    return ""


def _is_signature(text: str) -> bool:
    return len(text) < _PARAGRAPH and bool(_SIGNED.match(text))


def _could_be_headline(text: str) -> bool:
    words = text.split()
    ends_open = not text.endswith((".", ",", ";", ":", "…"))
    long_enough = len(words) >= _SHORTEST and len(text) <= _LONGEST
    return long_enough and ends_open and not text.isupper() and not _NO_HEADLINE.match(text)
