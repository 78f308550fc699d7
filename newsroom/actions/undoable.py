"""Which acts have an undo, and who may use it."""

from collections.abc import Sequence
from typing import Any

from newsroom.actions.refusal import Refused
from newsroom.actions.roots import root_of
from newsroom.actions.settling_lines import KIND
from newsroom.actions.steps_standing import MOVES
from newsroom.actions.taking_back import SCOPED
from newsroom.models import Operation, OperationState, Scope

TEXT_ACTS = ("decide", "group", "bulk", "dismiss", "term", "correct", "edit", "look-again")
TIMED = {
    "embargo": "approve_article",
    "schedule": "assign_article",
    "prioritise": "assign_article",
}
UPDATES = ("take-update", "leave-update")
FAMILIES = ("choose-master", "leave-family")
# What the undo of the review page takes back.
STEPS = (*TEXT_ACTS, *TIMED, *MOVES, *UPDATES, *FAMILIES)
# What undoing needs where it is another right than reviewing.
NEEDS = {
    "finish": "review_article",
    "approve": "approve_article",
    "send-back": "approve_article",
    "set-aside": "spike_article",
    "restore": "spike_article",
    "assign": "assign_article",
    **TIMED,
    "withdraw": "import_article",
    **dict.fromkeys(UPDATES, "review_article"),
    KIND: "change_rules",
    **dict.fromkeys(FAMILIES, "approve_article"),
}
UNDOABLE = (*TEXT_ACTS, *NEEDS, "undo", "redo")


def check_undoable(operation: Operation) -> None:
    """Raise Refused where an operation has no undo, has been undone, or is still under way."""
    if operation.kind not in UNDOABLE:
        raise Refused("This act has no undo; use its counterpart instead.")
    if is_under_way(operation) and not can_be_stopped(operation):
        raise Refused("This is still under way; undo it when it is done.")
    if was_in_vain(operation):
        raise Refused("All of this was refused: there is nothing to undo.")
    if Operation.objects.filter(undoes=operation).exists():
        raise Refused("This was undone already.")


def is_under_way(operation: Operation) -> bool:
    """Tell whether a worker has it still to do, or to end."""
    return operation.state in (OperationState.QUEUED, OperationState.RUNNING)


def was_in_vain(operation: Operation) -> bool:
    """Tell whether all of an act was refused, so that there is nothing to undo. No query.

    Lines are settled for what comes, too: that stands though each of their articles was refused.
    """
    return bool(operation.refused) and not operation.done and not can_be_stopped(operation)


def can_be_stopped(operation: Operation) -> bool:
    """Tell whether an act's undo need not wait for its end: where it is about lines.

    The undo reads their articles anew, whether the act had reached them or not. No query.
    """
    return KIND in (operation.kind, operation.parameters.get("of"))


def parameters_of_undo(seen: Operation) -> dict[str, Any]:
    """Say of which act it is the undo; of lines also of which source, whatever has them now."""
    root = root_of(seen)
    of_lines = {"sources": root.parameters.get("sources", {})} if root.kind == KIND else {}
    return {"of": root.kind, "root": root.pk, **of_lines}


def turned_family(operation: Operation) -> bool:
    """Tell whether an act, or the one that it undoes, was about a family."""
    return root_of(operation).kind in FAMILIES


def needs_of(operation: Operation) -> str:
    """Give the right that undoing asks for: what reaches beyond articles asks for more."""
    root = root_of(operation)
    return needs_of_each([root])[root.pk]


def needs_of_each(operations: Sequence[Operation]) -> dict[int, str]:
    """Give the right that undoing each asks for; at most two queries for any number.

    Of an undo it is the right of the act that it is about, as its parameters say.
    """
    roots = {act.pk: act.parameters.get("root", act.pk) for act in operations}
    kinds = {act.pk: act.parameters.get("of", act.kind) for act in operations}
    wide: set[int] = set()
    for model in SCOPED if {"dismiss", "term"} & set(kinds.values()) else ():
        rows = model._default_manager.filter(operation__in=set(roots.values()))
        rows = rows.exclude(scope=Scope.ARTICLE).order_by()
        wide.update(rows.values_list("operation", flat=True))
    narrow = {pk: NEEDS.get(kind, "review_article") for pk, kind in kinds.items()}
    return {pk: "change_rules" if roots[pk] in wide else narrow[pk] for pk in roots}
