"""Work that several processes share comes back in order, whatever happens to one of them."""

import os
import signal
import time
from itertools import islice
from multiprocessing import active_children

import pytest

from newsroom.management.sharing import AHEAD, WORTH, WorkerLost, processors, shared


def own_number(task: int) -> tuple[int, int]:
    """Give the task and the process that did it; the first tasks take longest."""
    time.sleep(0.05 if task < 2 else 0)
    return task, os.getpid()


def test_results_keep_the_order_of_the_tasks_and_come_from_several_processes():
    done = list(shared(own_number, range(3 * WORTH), jobs=2))
    assert [task for task, _ in done] == list(range(3 * WORTH))
    others = {number for _, number in done} - {os.getpid()}
    assert len(others) == 2


def test_few_tasks_or_one_process_need_no_other():
    for tasks, jobs in ((WORTH - 1, 4), (3 * WORTH, 1)):
        assert {number for _, number in shared(own_number, range(tasks), jobs)} == {os.getpid()}


def test_no_more_tasks_are_held_than_a_few_for_each_process():
    asked = 0

    def tasks():
        nonlocal asked
        while True:
            asked += 1
            yield asked

    done = list(islice(shared(own_number, tasks(), jobs=2), 3))
    assert len(done) == 3
    assert asked <= 2 * AHEAD + len(done)


def test_what_the_work_raises_comes_at_its_place():
    def divided(task: int) -> float:
        return 1 / (task - 10)

    results = shared(divided, range(40), jobs=2)
    assert len(list(islice(results, 10))) == 10
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_a_process_that_is_ended_from_outside_is_told_and_leaves_none_behind():
    def ended(task: int) -> int:
        if task == 12:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    with pytest.raises(WorkerLost, match="ended from outside"):
        list(shared(ended, range(40), jobs=2))
    assert active_children() == []


def test_as_many_processes_read_as_processors_may_be_used():
    allowed = os.sched_getaffinity(0)
    assert processors() == len(allowed)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        assert processors() == 1
    finally:
        os.sched_setaffinity(0, allowed)
