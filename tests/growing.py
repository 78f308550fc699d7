"""Tell by processor time how work grows; never by how long it takes."""

from collections.abc import Callable
from time import process_time

TIMES, ROUNDS = 4, 3


def grows_in_proportion(work: Callable[[int], object], size: int) -> bool:
    """Compare work of a size with that of four times it; a machine that falters is asked again."""
    for _ in range(ROUNDS):
        least = min(_seconds(work, size) for _ in range(ROUNDS))
        most = 2 * TIMES * (least + 0.002)  # the square would be TIMES * TIMES
        if any(_seconds(work, size * TIMES) <= most for _ in range(ROUNDS)):
            return True
    return False


def _seconds(work: Callable[[int], object], size: int) -> float:
    began = process_time()
    work(size)
    return process_time() - began
