"""Do what waits: take operations one by one, and run their steps to the end."""

import logging

from newsroom.actions.background import LeaseLost, Steps, run_operation, take_operation
from newsroom.actions.bulk import bulk_steps
from newsroom.actions.importing import import_steps
from newsroom.models import Operation

logger = logging.getLogger(__name__)


def work_waiting() -> int:
    """Do every operation that waits, and give how many there were."""
    count = 0
    while (operation := take_operation()) is not None:
        logger.info("Working on %s: %s", operation.pk, operation)
        try:
            run_operation(operation, steps_of(operation))
        except LeaseLost:
            logger.warning("Operation %s was taken over by another worker", operation.pk)
        count += 1
    return count


def steps_of(operation: Operation) -> Steps:
    """Give the steps of an operation by its kind; all that is not an import is a bulk act."""
    return import_steps if operation.kind == "import" else bulk_steps
