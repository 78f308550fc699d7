"""Who may take an act back: offered to whoever may undo all of it; to others it is said why not."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User

from newsroom.actions.acting import WHO_MAY
from newsroom.actions.undoable import (
    UNDOABLE,
    can_be_stopped,
    is_under_way,
    needs_of_each,
    was_in_vain,
)
from newsroom.models import Operation, OperationState
from newsroom.web.reaches import Reach

BEYOND = "It reached articles of other desks, too: only who is on all of them can undo it."


@dataclass(frozen=True)
class UndoOffer:
    """Whether a person may undo an act, and why not; neither where there is nothing to undo."""

    may: bool = False
    why: str = ""


def undo_offers(operations: Sequence[Operation], user: User, reach: Reach) -> dict[int, UndoOffer]:
    """Say of each act whether the person may undo it; as many queries for many as for one."""
    ready = [operation for operation in operations if can_be_undone(operation)]
    needs = needs_of_each(ready)
    found = {one.pk: UndoOffer() for one in operations}
    return found | {one.pk: _offer(one, needs[one.pk], user, reach) for one in ready}


def _offer(operation: Operation, needs: str, user: User, reach: Reach) -> UndoOffer:
    if not user.has_perm(f"newsroom.{needs}"):
        return UndoOffer(why=f"Only who may {WHO_MAY[needs]} can undo it.")
    return UndoOffer(may=True) if reach.is_whole(operation) else UndoOffer(why=BEYOND)


def can_be_undone(operation: Operation) -> bool:
    """Tell whether an act did something, and has an undo that was not used.

    No query where that was joined.
    """
    ready = operation.state == OperationState.DONE
    ready = ready or (is_under_way(operation) and can_be_stopped(operation))
    if operation.kind not in UNDOABLE or not ready:
        return False
    return not was_in_vain(operation) and getattr(operation, "undone_in", None) is None
