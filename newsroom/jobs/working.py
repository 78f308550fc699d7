"""Do what waits: take operations one by one, and run their steps to the end."""

import logging
from collections.abc import Callable

from newsroom.actions.background import LeaseLost, Steps, never, run_operation, take_operation
from newsroom.actions.bulk import bulk_steps
from newsroom.actions.importing import import_steps
from newsroom.actions.scoping import widening_steps
from newsroom.actions.undoing import undo_steps
from newsroom.actions.withdrawing import withdraw_steps
from newsroom.models import Operation

logger = logging.getLogger(__name__)


def work_waiting(stopping: Callable[[], bool] = never) -> int:
    """Do every operation that waits, and give how many were taken; end where asked to stop."""
    count = 0
    while not stopping() and (operation := take_operation()) is not None:
        logger.info("Working on %s: %s", operation.pk, operation)
        try:
            run_operation(operation, steps_of(operation), stopping)
        except LeaseLost:
            logger.warning("Operation %s was taken over, or stopped", operation.pk)
        count += 1
    return count


def steps_of(operation: Operation) -> Steps:
    """Give the steps of an operation by its kind; what is none of these is a bulk act."""
    if operation.kind == "import":
        return import_steps
    if operation.kind == "withdraw":
        return withdraw_steps
    if operation.kind in ("dismiss", "term"):
        return widening_steps
    return undo_steps if operation.kind in ("undo", "redo") else bulk_steps
