"""Say which of an article's rows each block of a newer text follows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from newsroom.actions.aligning import aligned
from newsroom.actions.pairing import paired_by_words
from newsroom.actions.standing import Standing
from newsroom.models import Block


@dataclass(frozen=True)
class Pair:
    """A block of the newer text, with the old row that it follows; None where it is all new."""

    new: Block
    old: Block | None
    same: bool


def paired(standing: Standing, new: list[Block]) -> list[Pair]:
    """Pair the blocks of a newer text with the present rows: by text, by words, by neighbours.

    What was taken out is followed by no block of other words: the source has left it out. Of two
    that are as like, the one that stays is followed.
    """
    old = [row for row in standing.blocks if not row.is_given]
    imported, texts = _imported_texts(standing, old), [block.text for block in new]
    out = {standing.blocks[position].pk for position in standing.removed}
    stays = [row.pk not in out for row in old]
    gone = {at for at, here in enumerate(stays) if not here}
    pairs: list[Pair] = []
    for part in aligned(imported, texts):
        if part.same:
            pairs += [Pair(new[n], old[at], True) for at, n in zip(part.old, part.new, strict=True)]
            continue
        found = paired_by_words(imported, texts, part, behind=gone)
        for at, n in _followed(found, part.old, stays):
            pairs.append(Pair(new[n], None if at is None else old[at], False))
    return pairs


def _followed(
    pairs: Iterable[tuple[int | None, int]], old: range, stays: list[bool]
) -> Iterator[tuple[int | None, int]]:
    """Pair what no words pair by its place between those that words do."""
    at, waiting = old.start, []
    for match, n in pairs:
        waiting.append(n)
        if match is not None:
            waiting.pop()
            yield from _by_place(range(at, match), waiting, stays)
            yield match, n
            at, waiting = match + 1, []
    yield from _by_place(range(at, old.stop), waiting, stays)


def _by_place(old: range, new: list[int], stays: list[bool]) -> Iterator[tuple[int | None, int]]:
    left = [at for at in old if stays[at]]
    return ((at, n) for n, at in zip_longest(new, left[: len(new)]))


def _imported_texts(standing: Standing, old: list[Block]) -> list[str]:
    """Give each row's text as it was imported: that of the row its edits go back to."""
    if not any(block.origins for block in old):
        return [block.text for block in old]
    rows = {block.pk: block for block in standing.article.blocks.all()}
    texts = []
    for row in old:
        root = row
        while len(root.origins) == 1:
            root = rows[root.origins[0]]
        texts.append(root.text)
    return texts
