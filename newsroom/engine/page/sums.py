"""Sum over windows of blocks in constant time each."""

from collections.abc import Iterable, Sequence
from itertools import accumulate


class Sums:
    """Running sums of one number a block; windows are cut at the ends of the document."""

    def __init__(self, values: Iterable[float]) -> None:
        self._up_to = list(accumulate(values, initial=0.0))

    def between(self, start: int, end: int) -> float:
        """Give the sum over blocks `start` to `end - 1`."""
        last = len(self._up_to) - 1
        start, end = max(start, 0), min(end, last)
        return self._up_to[end] - self._up_to[start] if end > start else 0.0

    def mean(self, start: int, end: int) -> float:
        """Give the mean over blocks `start` to `end - 1`, or -1 where there are none."""
        last = len(self._up_to) - 1
        start, end = max(start, 0), min(end, last)
        return (self._up_to[end] - self._up_to[start]) / (end - start) if end > start else -1.0


def since(flags: Sequence[float], most: int = 99) -> list[float]:
    """Count, for each block, the blocks back to the last flagged one before it; `most` for none."""
    counts, count = [], float(most)
    for flag in flags:
        counts.append(count)
        count = 1.0 if flag else min(count + 1, most)
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
