"""Find blocks that another holds with words set in between: a standfirst cut from a paragraph."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

from newsroom.engine.page.repeats import (
    NearCopy,
    Pair,
    holders_of,
    near_copies,
    words_of_blocks,
)
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading

_SHARED = 0.6  # of its word pairs, so that the words in between are few cuts


def cut_copies(reading: Reading) -> tuple[NearCopy, ...]:
    """Give the blocks all of whose words stand in another, in their order; no near copies.

    Headlines, and headings inside a story, are made like this on purpose. In time linear in the
    text, as near copies are.
    """
    words = reading.shared(words_of_blocks)
    times = Counter(chain.from_iterable(words))
    left_out = {near.block for near in reading.shared(near_copies)} | _heads(reading)
    cut = {
        number: frozenset(pairwise(own))
        for number, own in enumerate(words)
        if own and number not in left_out and min(map(times.__getitem__, own)) > 1
    }
    holders = holders_of(frozenset().union(*cut.values()), words) if cut else {}
    found = (_cut_from(number, own, words, holders) for number, own in cut.items())
    return tuple(near for near in found if near)


def _heads(reading: Reading) -> set[int | None]:
    """Give the headline, and the lines from the first paragraph on that end like no sentence."""
    begun = next((n for n, text in enumerate(reading.texts) if is_prose(text)), 0)
    lines = (n for n, text in enumerate(reading.texts) if n > begun and not is_sentence(text))
    return {reading.headline_block, *lines}


def _cut_from(
    number: int,
    own: frozenset[Pair],
    words: Sequence[Sequence[str]],
    holders: dict[Pair, list[int]],
) -> NearCopy | None:
    counts = Counter(n for pair in own for n in holders.get(pair, ()) if n != number)
    other, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    if count < _SHARED * len(own) or len(words[other]) <= len(words[number]):
        return None
    left = iter(words[other])
    held = all(word in left for word in words[number])  # each is looked for behind the one before
    return NearCopy(number, other, count / len(own)) if held else None
