"""Settle a line of a source: it is furniture in all its articles, or it is none."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from newsroom.actions.acting import Act, name_of, require
from newsroom.actions.background import FEW, run_here, wake
from newsroom.actions.bulk import bulk_steps
from newsroom.actions.flagging_lines import articles_with
from newsroom.actions.refusal import NotAllowed, Refused, Stale
from newsroom.models import Event, LineState, Operation, OperationState, Source, SourceLine

KIND = "learn"
VERDICTS = {
    LineState.CONFIRMED: "confirm-line",
    LineState.REJECTED: "reject-line",
}
WRITTEN = ["state", "version", "operation", "decided_by", "decided_at"]


class LineChanged(Stale):
    """The line is not at the version its decider saw."""


def settle_line(line_id: int, verdict: LineState, *, version: int, by: User) -> Operation:
    """Confirm or reject a line as a source's furniture, for all articles, in one operation.

    Confirming flags it surely in open articles and in all that come; rejecting dismisses its
    open flags and proposes it no more. Of more than a few articles a worker does it. Raises
    LineChanged where somebody was faster, NotAllowed by role or desk.
    """
    require(by, "change_rules")
    with transaction.atomic():
        line = _locked(line_id, by)
        if line.version != version:
            raise LineChanged(f"{line.decided_by or 'Somebody'} has settled this line meanwhile.")
        if verdict not in VERDICTS or line.state in (LineState.COUNTED, verdict):
            raise Refused("This line is settled like that already, or was never proposed.")
        operation = _recorded(line, verdict, by)
        _turn(line, verdict, operation)
        if operation.total > FEW:
            wake()
    return run_here(operation, bulk_steps) if operation.total <= FEW else operation


def turn_line(doing: Act, seen: Operation, root: Operation) -> None:
    """Undo or redo what was said of a line; raises Refused where it was settled again later."""
    if root.kind != KIND:
        return
    line = SourceLine.objects.select_for_update().get(pk=root.parameters["options"]["line"])
    if line.operation_id != seen.pk:
        raise Refused("This line was settled again later; that stays.")
    after = root.parameters["was" if doing.kind == "undo" else "verdict"]
    _turn(line, after, doing.operation)


def line_of(root: Operation) -> SourceLine | None:
    """Give the line that an act settled; None for every other act."""
    if root.kind != KIND:
        return None
    return SourceLine.objects.get(pk=root.parameters["options"]["line"])


def _locked(line_id: int, by: User) -> SourceLine:
    seen = Source.objects.seen_by(by).order_by().values("pk")
    rows = SourceLine.objects.select_for_update(of=("self",)).select_related("source")
    line = rows.filter(pk=line_id, source__in=seen).first()
    if line is None:
        raise NotAllowed("This line is not on one of your desks, or there is none like it.")
    return line


def _recorded(line: SourceLine, verdict: LineState, by: User) -> Operation:
    articles = articles_with(line)
    shown = f"“{line.shown[:150]}”"
    is_, subject = ("are", f"Lines like {shown}") if line.is_shape else ("is", shown)
    says = f"{is_} furniture of" if verdict == LineState.CONFIRMED else f"{is_} no furniture of"
    operation = Operation.objects.create(
        kind=KIND,
        by=name_of(by),
        by_id=by.pk,
        summary=f"{subject} {says} {line.source.name}"[:300],
        parameters={
            "bulk": VERDICTS[verdict],
            "articles": articles,
            "options": {"line": line.pk},
            "was": line.state,
            "verdict": verdict,
        },
        state=OperationState.QUEUED,
        total=len(articles),
    )
    Event.objects.create(
        kind=KIND,
        by=operation.by,
        operation=operation,
        subject=line.source.slug,
        before={"line": LineState(line.state).label},
        after={"line": LineState(verdict).label},
        note=line.shown[:500],
    )
    return operation


def _turn(line: SourceLine, after: str, operation: Operation) -> None:
    line.state, line.operation = after, operation
    line.decided_by, line.decided_at = operation.by, timezone.now()
    line.version += 1
    line.save(update_fields=WRITTEN)
