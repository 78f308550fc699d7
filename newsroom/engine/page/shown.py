"""Leave out of what is weighed what says nothing of its neighbours: blank lines, ads set between.

A site that sets an ad after each of its paragraphs makes none of them less a paragraph.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.phrases import AD_MARKER
from newsroom.engine.page.shape import is_sentence
from newsroom.engine.reading import Reading, of_page

Value = TypeVar("Value")


def shown(reading: Reading) -> Reading:
    """Give the reading of the blocks that are weighed; the same one where all are."""
    out = reading.shared(left_out)
    return without(reading, out) if out else reading


def without(reading: Reading, out: frozenset[int]) -> Reading:
    """Give the reading of a document without some of its blocks."""
    blocks = enumerate(reading.document.blocks)
    kept = tuple(block for number, block in blocks if number not in out)
    return Reading(replace(reading.document, blocks=kept), reading.knowledge)


def spread(
    reading: Reading, values: Sequence[Value], blank: Value, out: frozenset[int] | None = None
) -> tuple[Value, ...]:
    """Give the values of the blocks that are weighed at their blocks, `blank` at the others."""
    left, out = iter(values), reading.shared(left_out) if out is None else out
    return tuple(blank if n in out else next(left) for n in range(len(reading.texts)))


@of_page
def left_out(reading: Reading) -> frozenset[int]:
    """Give the numbers of blank blocks, and of ad markers right between two sentences."""
    blank = {number for number, text in enumerate(reading.texts) if not text}
    return frozenset(blank.union(_markers(reading, blank)))


def _markers(reading: Reading, blank: set[int]) -> Iterator[int]:
    known = reading.shared(wordings)
    if AD_MARKER not in known:
        return
    numbers = (number for number in range(len(reading.texts)) if number not in blank)
    runs = [
        (is_marker, list(run))
        for is_marker, run in groupby(numbers, lambda n: known[n] is AD_MARKER)
    ]
    for (_, before), (is_marker, run), (_, after) in zip(runs, runs[1:], runs[2:], strict=False):
        if is_marker and _both_end(reading.texts[before[-1]], reading.texts[after[0]]):
            yield from run


def _both_end(before: str, after: str) -> bool:
    return is_sentence(before) and is_sentence(after)
