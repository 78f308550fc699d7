"""Tell by processor time how work grows; never by how long it takes."""

from collections.abc import Callable
from time import process_time

TIMES, ROUNDS = 4, 3


def grows_in_proportion(work: Callable[[int], object], size: int) -> bool:
    """Compare work of a size with that of four times it; a machine that falters is asked again."""
    return any(
        _seconds(work, size * TIMES) <= 2 * TIMES * (_seconds(work, size) + 0.002)
        for _ in range(ROUNDS)
    )  # the square would be TIMES * TIMES


def _seconds(work: Callable[[int], object], size: int) -> float:
    def once() -> float:
        began = process_time()
        work(size)
        return process_time() - began

    return min(once() for _ in range(ROUNDS))
