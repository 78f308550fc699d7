"""Say which of an article's rows each block of a newer text follows."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from newsroom.actions.aligning import aligned
from newsroom.actions.pairing import paired_by_words
from newsroom.actions.standing import Standing
from newsroom.models import Block

Place = tuple[int | None, int, bool]  # of the old, of the new, and whether they are the same


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
    places = list(_places(imported, texts, stays))
    _follow_what_stays(places, imported, stays)
    return [Pair(new[n], None if at is None else old[at], same) for at, n, same in places]


def _places(imported: list[str], texts: list[str], stays: list[bool]) -> Iterator[Place]:
    gone = {at for at, here in enumerate(stays) if not here}
    for part in aligned(imported, texts):
        if part.same:
            yield from ((at, n, True) for at, n in zip(part.old, part.new, strict=True))
            continue
        found = paired_by_words(imported, texts, part, behind=gone)
        yield from ((at, n, False) for at, n in _followed(found, part.old, stays))


def _follow_what_stays(places: list[Place], imported: list[str], stays: list[bool]) -> None:
    """Turn to the copy that stays, where the one that was taken out was followed in its stead.

    Else a text that the source sends once would be gone, for it leaves out the other one.
    """
    followed = {at for at, _, _ in places}
    out: dict[str, list[int]] = defaultdict(list)  # by text, the places that follow one taken out
    for place, (at, _, same) in enumerate(places):
        if same and at is not None and not stays[at]:
            out[imported[at]].append(place)
    for at, text in enumerate(imported):
        if stays[at] and at not in followed and (copies := out.get(text)):
            nearest = bisect(copies, at, key=lambda place: places[place][0] or 0)
            place = copies.pop(max(0, nearest - 1))
            places[place] = (at, places[place][1], True)


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
