"""Workers die; what they did is done once."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from newsroom.actions.background import (
    ATTEMPTS,
    LeaseLost,
    run_operation,
    step_of,
    take_operation,
)
from newsroom.actions.bulk import bulk_steps, queue_bulk, start_bulk
from newsroom.actions.bulk_acts import CHUNK
from newsroom.actions.claiming import claim_article
from newsroom.actions.undoing import undo_operation
from newsroom.jobs.working import work_waiting
from newsroom.models import Article, ArticleState, Event, Operation, OperationState
from tests.actions.test_races import together
from tests.making import article, person, source

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 60
# A worker that is killed at its n-th article, in the middle of a transaction.
WORKER = """
import os, signal, sys
import django
django.setup()
from newsroom.actions import bulk
from newsroom.jobs.working import work_waiting
do, left = bulk._do_item, [int(sys.argv[1])]
def dying(*given):
    do(*given)
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
bulk._do_item = dying
work_waiting()
"""


@pytest.fixture(autouse=True)
def nobody_is_woken(settings):
    """Leave what waits to the workers that a test starts."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


def spiking(many: int = MANY):
    of, editor = source(), person()
    stories = [article([f"Paragraph {n}."], of=of) for n in range(many)]
    return start_bulk("spike", [s.pk for s in stories], {"note": "old"}, by=editor), editor


def expire(operation):
    operation.refresh_from_db()
    operation.lease_until = timezone.now() - timedelta(seconds=1)
    Operation.objects.bulk_update([operation], ["lease_until"])


def test_others_write_while_many_steps_follow_each_other():
    """Steps that hold the database most of the time, as those do that read with every rule."""
    operation, editor = spiking()
    waiting, done, at_the_end = article(["A story of the bridge."]), [], []
    begun = threading.Event()

    def steps(taken):
        for _ in range(200):
            with step_of(taken):
                begun.set()
                time.sleep(0.04)
            yield

    def work():
        run_operation(take_operation(operation.pk), steps)
        at_the_end.extend(done)

    def write():
        begun.wait()
        for _ in range(5):
            done.append(claim_article(waiting.pk, by=editor))

    together(work, write)
    assert at_the_end == [True] * 5


def killed_worker(after: int) -> None:
    place = connection.settings_dict
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings_of_child"}
    environment["CHILD_DATABASE"] = str(place["NAME"])
    run = subprocess.run(
        [sys.executable, "-c", WORKER, str(after)], env=environment, capture_output=True, text=True
    )
    assert run.returncode == -signal.SIGKILL, run.stderr


@pytest.mark.parametrize("after", [1, 19, 21, 45])
def test_a_killed_worker_repeats_nothing_and_loses_nothing(after):
    operation, _ = spiking()
    killed_worker(after)
    assert Event.objects.filter(operation=operation).count() < after  # its last step is undone
    expire(operation)
    assert work_waiting() == 1
    operation.refresh_from_db()
    assert (operation.state, operation.done, operation.refused) == ("done", MANY, [])
    assert Event.objects.filter(operation=operation).count() == MANY
    assert set(Article.objects.values_list("state", flat=True)) == {ArticleState.SPIKED}


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(20))
def test_a_worker_killed_at_any_point_repeats_nothing_and_loses_nothing(seed):
    many = 200
    operation, _ = spiking(many)
    killed_worker(random.Random(seed).randrange(1, many))
    expire(operation)
    work_waiting()
    operation.refresh_from_db()
    assert (operation.state, operation.done, operation.refused) == ("done", many, [])
    assert Event.objects.filter(operation=operation).count() == many
    assert not Operation.objects.filter(state=OperationState.RUNNING).exists()


@pytest.mark.prove
def test_one_act_outlives_twenty_killed_workers_and_does_each_row_once():
    kills, chance = 20, random.Random(20)
    many = CHUNK * (kills + 2)
    operation, _ = spiking(many)
    for _ in range(kills):
        killed_worker(chance.randrange(CHUNK + 1, 2 * CHUNK))  # in its second step
        expire(operation)
    assert work_waiting() == 1
    operation.refresh_from_db()
    assert (operation.state, operation.done, operation.refused) == ("done", many, [])
    assert Event.objects.filter(operation=operation).count() == many


def test_a_leased_operation_is_left_alone_until_its_lease_is_over():
    operation, _ = spiking()
    assert take_operation() is not None
    assert take_operation() is None
    expire(operation)
    assert take_operation().attempts == 2


def test_a_worker_that_lost_its_lease_writes_nothing_more():
    operation, _ = spiking()
    slow = take_operation()
    expire(operation)
    quick = take_operation()
    with pytest.raises(LeaseLost):
        run_operation(slow, bulk_steps)
    assert not Event.objects.filter(operation=operation).exists()
    run_operation(quick, bulk_steps)
    assert Event.objects.filter(operation=operation).count() == MANY


def test_an_operation_that_kills_every_worker_has_failed_in_words():
    operation, _ = spiking()
    for _ in range(ATTEMPTS):
        take_operation()
        expire(operation)
    assert take_operation() is None
    operation.refresh_from_db()
    assert operation.state == OperationState.FAILED
    assert "stopped after" in operation.summary


def test_an_operation_that_gets_on_outlives_any_number_of_killed_workers():
    of, editor = source(), person()
    ids = [article([f"Paragraph {n}."], of=of).pk for n in range(ATTEMPTS + 2)]
    operation = queue_bulk("check", ids, {}, by=editor)
    for _ in ids:
        next(bulk_steps(take_operation()))  # one step, then silence
        expire(operation)
    assert work_waiting() == 1
    operation.refresh_from_db()
    assert (operation.state, operation.done) == ("done", len(ids))


def test_a_worker_that_is_stopped_ends_after_the_step_at_hand_and_another_goes_on():
    operation, _ = spiking()
    asked = iter([False, True])
    work_waiting(lambda: next(asked, True))
    operation.refresh_from_db()
    assert (operation.state, operation.done) == (OperationState.QUEUED, CHUNK)
    assert work_waiting() == 1
    operation.refresh_from_db()
    assert (operation.state, operation.done) == ("done", MANY)
    assert Event.objects.filter(operation=operation).count() == MANY


def test_a_bulk_act_is_one_operation_with_one_undo_and_its_refusals():
    operation, editor = spiking(4)
    again = start_bulk("spike", Article.objects.values_list("pk", flat=True)[:2], {}, by=editor)
    assert (again.done, len(again.refused)) == (0, 2)
    assert "spiked already" in again.refused[0][1]
    undo_operation(operation.pk, by=editor)
    assert set(Article.objects.values_list("state", flat=True)) == {ArticleState.TO_REVIEW}
