"""Sum over windows of blocks, for all blocks of a document at once."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import inf
from operator import sub
from typing import TypeVar

Value = TypeVar("Value")

NOTHING = -1.0  # stands for what there is none of


class Sums:
    """Running sums of one number a block; windows are cut at the ends of the document."""

    def __init__(self, values: Iterable[float]) -> None:
        self._up_to = list(accumulate(values, initial=0.0))

    def between(self, start: int, end: int) -> float:
        """Give the sum over blocks `start` to `end - 1`."""
        last = len(self._up_to) - 1
        start, end = max(start, 0), min(end, last)
        return self._up_to[end] - self._up_to[start] if end > start else 0.0

    def windows(self, start: int, end: int) -> list[float]:
        """Give, for each block n, the sum over blocks `n + start` to `n + end - 1`."""
        return list(map(sub, self._shifted(end), self._shifted(start)))

    def _shifted(self, step: int) -> list[float]:
        """Give the running sum up to each block moved by `step`."""
        up_to, count = self._up_to, len(self._up_to) - 1
        if step < 0:
            return [0.0] * min(-step, count) + up_to[: max(count + step, 0)]
        return up_to[step : step + count] + [up_to[-1]] * min(max(step - 1, 0), count)


class Means:
    """Means over windows of blocks, each window's widths counted once."""

    def __init__(self, count: int) -> None:
        self._ones = Sums([1.0] * count)
        self._widths: dict[tuple[int, int], list[float]] = {}

    def of(self, sums: Sums, start: int, end: int) -> list[float]:
        """Give the mean of each block's window (see Sums.windows), -1 where there is nothing."""
        if (start, end) not in self._widths:
            self._widths[start, end] = self._ones.windows(start, end)
        windows = zip(sums.windows(start, end), self._widths[start, end], strict=True)
        return [total / width if width else NOTHING for total, width in windows]


def moved(values: Sequence[Value], step: int, beyond: Value) -> list[Value]:
    """Give for each block the value of the block `step` after it; `beyond` where there is none."""
    gap = [beyond] * min(abs(step), len(values))
    return gap + list(values[:step]) if step < 0 else list(values[step:]) + gap


def difference(values: Sequence[float], step: int) -> list[float]:
    """Give how much a value differs from the likest of two others, `step` away; 99 for none."""
    before, after = moved(values, -step, inf), moved(values, step, inf)
    return [
        least if (least := min(abs(own - a), abs(own - b))) < inf else 99.0
        for own, a, b in zip(values, before, after, strict=True)
    ]


def since(flags: Sequence[float], most: int = 99) -> list[float]:
    """Count, for each block, the blocks back to the last flagged one before it; `most` for none."""
    counts, count = [], float(most)
    for flag in flags:
        counts.append(count)
        count = 1.0 if flag else count + 1 if count < most else count
    return counts


def until(flags: Sequence[float], most: int = 99) -> list[float]:
    """Count, for each block, the blocks on to the next flagged one after it; `most` for none."""
    return since(flags[::-1], most)[::-1]


def heaviest_run(weights: Sequence[float]) -> tuple[int, int]:
    """Give start and end of the run of blocks with the greatest sum; (0, 0) where none is positive.

    This is the maximum subarray (Kadane), which finds the story between what surrounds it.
    """
    best, run, start, total = 0.0, (0, 0), 0, 0.0
    for number, weight in enumerate(weights):
        if total <= 0:
            start, total = number, 0.0
        total += weight
        if total > best:
            best, run = total, (start, number + 1)
    return run
