"""Cut a story into the parts that a format writes: runs of blocks of one kind."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import NamedTuple

from newsroom.engine.block import Block, Role, Teller

_BULLET = re.compile(r"\s*[-•*·–▪]\s+(?=\S)")
_LISTS = ("ol", "ul")
_SECTIONS = ("article", "main", "section", "body")
_BELOW = "\n• "  # before an item of a list inside another, below the item that holds it
_NUMBER = re.compile(r"\s*(\d{1,2})[.)]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbours of one role; list items come without the bullet that their text began with.

    That is so where the role was told by what the text looks like, and not by a page's `<li>`.
    `numbered`: the items were numbered 1, 2, 3, by their page's `<ol>` or in the text, and are to
    be so again.
    """

    role: Role
    blocks: tuple[Block, ...]
    numbered: bool = False


class Placed(NamedTuple):
    """A block with its place among list items.

    `number` is that of an item that is numbered, else None. `level` is 1 for an item, more for
    one of a list inside another, None for all that is no item.
    """

    block: Block
    number: int | None
    level: int | None


def parts(story: Iterable[Block]) -> Iterator[Part]:
    """Give the parts of a story in order; nothing but a list item's own mark is left out."""
    for part in _runs(story):
        numbered = _list_of(part.blocks[0]) == "ol"
        yield replace(part, blocks=tuple(_folded(part.blocks))) if numbered else part


def placed(story: Iterable[Block]) -> Iterator[Placed]:
    """Give every block of a story by itself, with the number that `parts` would have it print."""
    for part in _runs(story):
        number = 0
        for block in part.blocks:
            level = max(1, len(_lists_around(block))) if block.role is Role.LIST_ITEM else None
            counts = part.numbered and (level == 1 or not number)
            number += counts
            yield Placed(block, number if counts else None, level)


def is_numbered(block: Block) -> bool:
    """Tell an item that its page numbered itself, with an `<ol>` around it and no other list."""
    return _lists_around(block) == ["ol"]


def is_inside_numbered(block: Block) -> bool:
    """Tell an item of a list that stands inside an item of a numbered one."""
    return _list_of(block) == "ol" and not is_numbered(block)


def _runs(story: Iterable[Block]) -> Iterator[Part]:
    """Part a story by roles and by lists; what lists hold inside their items stands by itself."""
    for (role, kind), blocks in groupby(story, key=lambda block: (block.role, _list_of(block))):
        run = tuple(blocks)
        if role is not Role.LIST_ITEM or kind == "ol":
            yield Part(role, run, numbered=kind == "ol")
        else:
            yield _listed(run)


def _list_of(block: Block) -> str:
    """Give "ol" or "ul" for an item of a page's list, the outermost around it; else ""."""
    return next(reversed(_lists_around(block)), "")


def _lists_around(block: Block) -> list[str]:
    """Give the lists around an item of a page, from the inside out, in its part of the page."""
    markup = block.markup if block.role is Role.LIST_ITEM else None
    around = (markup.tag, *markup.within) if markup else ()
    return [tag for tag in takewhile(lambda tag: tag not in _SECTIONS, around) if tag in _LISTS]


def _folded(items: Iterable[Block]) -> list[Block]:
    """Set the items of lists inside a numbered one below their item, so that numbers stay."""
    families: list[list[Block]] = []
    for item in items:
        if families and len(_lists_around(item)) > 1:
            families[-1].append(item)
        else:
            families.append([item])
    return [_joined(first, below) for first, *below in families]


def _joined(above: Block, below: Sequence[Block]) -> Block:
    """Join all at once: one by one, a list of thousands would be written again for each item."""
    texts, marks, at = [above.text], list(above.marks), len(above.text)
    for item in below:
        at += len(_BELOW)
        marks += (replace(m, start=m.start + at, end=m.end + at) for m in item.marks)
        texts.append(item.text)
        at += len(item.text)
    return replace(above, text=_BELOW.join(texts), marks=tuple(marks)) if below else above


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
