"""Work in the background: an act writes an operation with a lease and a cursor, workers find it."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from time import monotonic, sleep

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from newsroom.models import Batch, BatchState, Operation, OperationState

FEW = 25  # items that are done at once, while the person waits
LEASE = timedelta(seconds=60)  # a worker that is silent for longer is taken for dead
PAUSE, LONGEST_PAUSE = 1 / 3, 0.1  # of a step's time, and seconds, that others get to write
ATTEMPTS = 5  # after so many deaths over one step of an operation it has failed

Steps = Callable[[Operation], Iterator[None]]


class LeaseLost(Exception):
    """Another worker has taken the operation over; what was not committed is theirs to do."""


def are_many(count: int) -> bool:
    """Tell so many items as are left to a worker; a few are done while the person waits."""
    return count > FEW


def wake() -> None:
    """Tell workers, once the transaction is through, that an operation waits.

    The one door from acts to workers; whoever misses the call finds the operation by itself.
    """
    transaction.on_commit(lambda: import_string(settings.WAKING_TASK).enqueue())


def take_operation(operation_id: int | None = None) -> Operation | None:
    """Lease the next waiting operation, or the one given; None where there is none to take."""
    with transaction.atomic():
        waiting = Operation.objects.waiting()
        if connection.features.has_select_for_update_skip_locked:
            waiting = waiting.select_for_update(skip_locked=True, of=("self",))
        if operation_id is not None:
            waiting = waiting.filter(pk=operation_id)
        operation = waiting.first()
        if operation is None:
            return None
        operation.attempts += 1
        operation.state = OperationState.RUNNING
        operation.lease = uuid.uuid4().hex
        operation.lease_until = timezone.now() + LEASE
        if operation.attempts > ATTEMPTS:
            operation.state = OperationState.FAILED
            operation.summary = f"{operation.summary}: stopped after {ATTEMPTS} attempts"[:300]
            Batch.objects.filter(operation=operation).update(state=BatchState.FAILED)
        operation.save()
    return operation if operation.state == OperationState.RUNNING else None


def never() -> bool:
    """Tell that nobody asked to stop."""
    return False


def run_operation(operation: Operation, steps: Steps, stopping: Callable[[], bool] = never) -> None:
    """Do the steps of a leased operation to the end, each in a transaction of its own.

    Who is stopping leaves what is left, after the step at hand, to the next worker.
    """
    began = monotonic()
    for _ in steps(operation):
        if stopping():
            with step_of(operation):
                operation.state = OperationState.QUEUED
            return
        _let_others_write(monotonic() - began)
        began = monotonic()
    with step_of(operation):
        operation.state = OperationState.DONE
        operation.finished_at = timezone.now()


def _let_others_write(took: float) -> None:
    """Pause after a step of so many seconds where the database has one lock for all.

    SQLite gives its lock to who asks at the right moment, and who waits asks each tenth of a
    second: between steps that follow at once they would hardly ever find it free.
    """
    if not connection.features.has_select_for_update:
        sleep(min(took * PAUSE, LONGEST_PAUSE))


def run_here(operation: Operation, steps: Steps) -> Operation:
    """Do an operation of a few items at once, while the person waits; or until it is stopped."""
    taken = take_operation(operation.pk)
    if taken is None:
        return operation
    try:
        run_operation(taken, steps)
    except LeaseLost:
        taken.refresh_from_db()
    return taken


@contextmanager
def step_of(operation: Operation) -> Iterator[None]:
    """Open one step: what it writes and the operation's cursor are committed together.

    What it says of articles is read anew, for one may have been erased since the step before.
    Raises LeaseLost, with nothing written, where another worker has taken over.
    """
    with transaction.atomic():
        rows = Operation.objects.select_for_update().filter(
            pk=operation.pk, lease=operation.lease, state=OperationState.RUNNING
        )
        held = rows.first()
        if held is None:
            raise LeaseLost
        operation.parameters, operation.refused = held.parameters, held.refused
        yield
        operation.lease_until = timezone.now() + LEASE
        operation.attempts = 0
        operation.save(
            update_fields=[
                *("article", "state", "summary", "parameters", "total", "done", "refused"),
                *("cursor", "lease_until", "finished_at", "attempts"),
            ]
        )
