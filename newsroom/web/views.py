"""The article in other views: as it came, with its changes word by word, as it would leave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsroom.actions.aligning import Part, aligned
from newsroom.actions.pairing import paired_by_words
from newsroom.actions.standing import Standing
from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import MarkKind
from newsroom.models import RevisionReason
from newsroom.web.differing import Stretch, differing
from newsroom.web.looks import look_of


@dataclass(frozen=True)
class LinkChange:
    """A link that was led elsewhere, or dropped where `after` is empty; its words stay."""

    words: str
    before: str
    after: str


@dataclass(frozen=True)
class ShownBlock:
    """A block of a view: its number in the import (None: it is new), its look, its stretches.

    `links` are those that were changed in it. `places` are the numbers of the review that lead to
    it: its own first, then those of blocks before it that the view does not show.
    """

    number: int | None
    look: str
    parts: list[Stretch]
    links: tuple[LinkChange, ...] = ()
    places: tuple[int, ...] = ()


def shown_as(view: str, standing: Standing) -> list[ShownBlock]:
    """Give the blocks of a view: "original", "changes" or "clean"."""
    last = len(standing.blocks)
    if view == "clean":
        at = [position + 1 for position, _ in standing.clean]
        return led_to([_whole(None, block) for _, block in standing.clean], at, last)
    imported = imported_blocks(standing)
    if view == "original":
        shown = [_whole(n, block) for n, block in enumerate(imported, 1)]
    else:
        shown = list(changes(imported, [block for _, block in standing.clean]))
    places = places_of(imported, standing)
    return led_to(shown, [places[one.number - 1] if one.number else None for one in shown], last)


def led_to(shown: list[ShownBlock], at: Sequence[int | None], last: int) -> list[ShownBlock]:
    """Let every number of the review, from 1 to the last, lead to one of the blocks."""
    found, done = [], 0
    for block, place in zip(shown, at, strict=True):
        own = max(done, place or 0)
        found.append(replace(block, places=tuple(range(own, done, -1))))
        done = own
    if found and done < last:
        found[-1] = replace(found[-1], places=(*found[-1].places, *range(done + 1, last + 1)))
    return found


def places_of(imported: Sequence[EngineBlock], standing: Standing) -> list[int]:
    """Give the number in the review of each block that came in, or of what stands in its place."""
    places = []
    parts = aligned([b.text for b in imported], [block.text for block in standing.blocks])
    for part in parts:
        stays = max(part.new.start, part.new.stop - 1)  # of more old ones than new, the last
        places += [min(part.new.start + n, stays) + 1 for n in range(len(part.old))]
    return [min(place, len(standing.blocks)) for place in places]


def imported_blocks(standing: Standing) -> list[EngineBlock]:
    """Give the blocks as they came in: of the import, or of the source's update that was taken."""
    now = standing.article.revision
    if now is not None and now.reason != RevisionReason.EDIT:
        return [row.as_engine() for row in standing.blocks]
    sent = (RevisionReason.IMPORT, RevisionReason.SOURCE)
    stands = {"reason__in": sent, "content_hash": standing.article.content_hash}  # none that waits
    first = standing.article.revisions.filter(**stands).order_by("-number").first()
    return [row.as_engine() for row in first.block_rows()] if first else []


def changes(before: list[EngineBlock], after: list[EngineBlock]) -> Iterator[ShownBlock]:
    """Compare two lists of blocks; those between equal ones are compared word by word."""
    for part in aligned([b.text for b in before], [b.text for b in after]):
        if part.same:
            pairs = zip(part.old, part.new, strict=True)
            yield from (_compared(o + 1, before[o], after[n]) for o, n in pairs)
        else:
            yield from _replaced(before, after, part)


def _replaced(
    before: list[EngineBlock], after: list[EngineBlock], part: Part
) -> Iterator[ShownBlock]:
    """Pair each new block with the old one most like it, in order; the rest went or came."""
    at = part.old.start
    texts = [block.text for block in before], [block.text for block in after]
    for match, n in paired_by_words(*texts, part):
        if match is None:
            yield ShownBlock(None, look_of(after[n]), [Stretch("new", after[n].text)])
            continue
        yield from (_gone(o + 1, before[o]) for o in range(at, match))
        yield _compared(match + 1, before[match], after[n])
        at = match + 1
    yield from (_gone(o + 1, before[o]) for o in range(at, part.old.stop))


def _compared(number: int, before: EngineBlock, after: EngineBlock) -> ShownBlock:
    parts = differing(before.text, after.text)
    return ShownBlock(number, look_of(after), parts, tuple(link_changes(before, after)))


def link_changes(before: EngineBlock, after: EngineBlock) -> Iterator[LinkChange]:
    """Compare the links of two states of a block; one is known again by its words, or address."""
    left = _links(after)
    changed = []
    for words, href in _links(before):
        if (words, href) in left:
            left.remove((words, href))
        else:
            changed.append((words, href))
    for words, href in changed:
        same = next((link for link in left if words == link[0] or href == link[1]), None)
        if same is not None:
            left.remove(same)
        if same is None or same[1] != href:
            yield LinkChange(words, href, same[1] if same else "")


def _links(block: EngineBlock) -> list[tuple[str, str]]:
    links = (mark for mark in block.marks if mark.kind is MarkKind.LINK)
    return [(block.text[mark.start : mark.end], mark.href) for mark in links]


def _whole(number: int | None, block: EngineBlock) -> ShownBlock:
    return ShownBlock(number, look_of(block), [Stretch("same", block.text)])


def _gone(number: int, block: EngineBlock) -> ShownBlock:
    return ShownBlock(number, f"{look_of(block)} gone", [Stretch("gone", block.text)])
