"""Cut a story into the parts that a format writes: runs of blocks of one kind."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from newsroom.engine.block import Block, Role, Teller

_BULLET = re.compile(r"\s*[-•*·–▪]\s+(?=\S)")
_NUMBER = re.compile(r"\s*(\d{1,2})[.)]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbours of one role; list items come without the bullet that their text began with.

    That is so where the role was told by what the text looks like, and not by a page's `<li>`.
    `numbered`: the items were numbered 1, 2, 3 in the text, and are to be so again.
    """

    role: Role
    blocks: tuple[Block, ...]
    numbered: bool = False


def parts(story: Iterable[Block]) -> Iterator[Part]:
    """Give the parts of a story in order; nothing but a list item's own mark is left out."""
    for role, blocks in groupby(story, key=lambda block: block.role):
        run = tuple(blocks)
        yield _listed(run) if role is Role.LIST_ITEM else Part(role, run)


def without_bullet(block: Block) -> Block:
    """Give a list item without the bullet that stands in its text; any other block as it is."""
    found = _mark(_BULLET, block)
    return _from(block, found.end()) if found else block


def _listed(items: tuple[Block, ...]) -> Part:
    """Make a list of items: numbered where every one has its number, counted from 1."""
    found = [_mark(_NUMBER, item) for item in items]
    if all(mark and int(mark[1]) == n for n, mark in enumerate(found, 1)):
        bare = (_from(item, mark.end()) for item, mark in zip(items, found, strict=True) if mark)
        return Part(Role.LIST_ITEM, tuple(bare), numbered=True)
    return Part(Role.LIST_ITEM, tuple(map(without_bullet, items)))


def _mark(pattern: re.Pattern[str], block: Block) -> re.Match[str] | None:
    told = block.role is Role.LIST_ITEM and block.told_by in (Teller.RULES, Teller.PERSON)
    return pattern.match(block.text) if told else None


def _from(block: Block, start: int) -> Block:
    """Cut a block's beginning off, and move its marks along."""
    marks = (
        replace(mark, start=max(0, mark.start - start), end=mark.end - start)
        for mark in block.marks
        if mark.end > start
    )
    return replace(block, text=block.text[start:], marks=tuple(marks))
