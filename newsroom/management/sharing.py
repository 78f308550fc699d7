"""Share work among processes, as many as there are processors; what comes back keeps its order."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent import futures
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from signal import SIG_IGN, SIGINT, signal
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

WORTH = 8  # tasks from which other processes are begun at all
AHEAD = 4  # tasks given out for each process, so that none waits, and little is held

_works: list[Callable[[Any], Any]] = []  # what a process of ours does, one


class WorkerLost(Exception):
    """A process that shared the work has ended in the middle of it."""


def processors() -> int:
    """Give how many processors this process may use; 1 where processes can't be forked.

    Only a fork shares the words and models that are loaded.
    """
    if "fork" not in get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared(work: Callable[[Task], Result], tasks: Iterable[Task], jobs: int) -> Iterator[Result]:
    """Do work on each task in so many processes; yields what it gives in the order of the tasks.

    Few tasks, or one process, are done here. What the work raises is raised here at its place.
    Raises WorkerLost where a process was ended from outside.
    """
    waiting = iter(tasks)
    first = list(islice(waiting, WORTH))
    if jobs < 2 or len(first) < WORTH:
        yield from map(work, chain(first, waiting))
        return
    pool = futures.ProcessPoolExecutor(
        jobs, get_context("fork"), initializer=_begin, initargs=(work,)
    )
    try:
        yield from _in_order(pool, chain(first, waiting), jobs * AHEAD)
    except BrokenProcessPool as error:
        raise WorkerLost("a process that read along was ended from outside") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(pool: futures.Executor, tasks: Iterable[Any], most: int) -> Iterator[Any]:
    given: deque[futures.Future[Any]] = deque()
    for task in tasks:
        given.append(pool.submit(_do, task))
        if len(given) >= most:
            yield given.popleft().result()
    while given:
        yield given.popleft().result()


def _begin(work: Callable[[Any], Any]) -> None:
    signal(SIGINT, SIG_IGN)  # Ctrl+C reaches all of them; the one that prints ends the others
    _works[:] = [work]


def _do(task: Any) -> Any:
    return _works[0](task)
