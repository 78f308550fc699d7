"""Settle lines of a source, one or many: furniture in all its articles, or none of it."""

from collections.abc import Mapping, Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from newsroom.actions.acting import name_of, require
from newsroom.actions.background import are_many, run_here, wake
from newsroom.actions.bulk import bulk_steps
from newsroom.actions.flagging_lines import articles_with
from newsroom.actions.refusal import NotAllowed, Refused, Stale
from newsroom.models import Event, LineState, Operation, OperationState, Source, SourceLine

KIND = "learn"
VERDICTS = {
    LineState.CONFIRMED: "confirm-line",
    LineState.REJECTED: "reject-line",
    LineState.PROPOSED: "release-line",
}
WRITTEN = ["state", "version", "operation", "decided_by", "decided_at"]


class LineChanged(Stale):
    """A line is not at the version its decider saw."""


def settle_lines(seen: Mapping[int, int], verdict: LineState, *, by: User) -> Operation:
    """Confirm or reject lines as a source's furniture for all articles, or propose them again.

    `seen` are the versions that their decider saw, by the lines' ids. Confirming flags them
    surely in open articles and in all that come; rejecting dismisses their open flags and
    proposes them no more; proposed again, what that did is taken back. Of more than a few
    articles a worker does it. Raises LineChanged where somebody was faster with one of them,
    NotAllowed by role or desk, or where the role lets the person change none of the articles.
    """
    require(by, "change_rules")
    with transaction.atomic():
        lines = _locked(seen, by)
        for line in lines:
            _check(line, seen[line.pk], verdict)
        articles = articles_with(lines)
        _check_reach(lines, articles, by)
        operation = _recorded(lines, articles, verdict, by)
        for line in lines:
            turn(line, verdict, operation)
        if are_many(operation.total):
            wake()
    return operation if are_many(operation.total) else run_here(operation, bulk_steps)


def _locked(seen: Mapping[int, int], by: User) -> list[SourceLine]:
    """Lock the lines in the order of their ids; all are of one source of the person's desks."""
    sources = Source.objects.seen_by(by).order_by().values("pk")
    rows = SourceLine.objects.select_for_update(of=("self",)).select_related("source")
    lines = list(rows.filter(pk__in=seen, source__in=sources).order_by("pk"))
    if not lines or len(lines) < len(seen):
        raise NotAllowed("This line is not on one of your desks, or there is none like it.")
    if len({line.source_id for line in lines}) > 1:
        raise Refused("These are lines of several sources; settle those of one at a time.")
    return lines


def _check(line: SourceLine, version: int, verdict: LineState) -> None:
    if line.version != version:
        who = line.decided_by or "Somebody"
        raise LineChanged(f"{who} has settled this line meanwhile: “{line.shown[:80]}”.")
    if verdict not in VERDICTS or line.state in (LineState.COUNTED, verdict):
        raise Refused("This line is settled like that already, or was never proposed.")


def _check_reach(lines: Sequence[SourceLine], articles: Sequence[int], by: User) -> None:
    """Raise NotAllowed where every article would be refused: nothing is settled halfway."""
    if not articles or by.has_perm("newsroom.review_article"):
        return
    stand = "stand" if _several(lines) else "stands"
    where = f"{len(articles):,} open article{'s' if len(articles) > 1 else ''}"
    raise NotAllowed(
        f"Nothing was settled: {_subject(lines)} {stand} in {where}, "
        "and your role does not let you review articles."
    )


def _recorded(
    lines: Sequence[SourceLine], articles: list[int], verdict: LineState, by: User
) -> Operation:
    source = lines[0].source
    operation = Operation.objects.create(
        kind=KIND,
        by=name_of(by),
        by_id=by.pk,
        summary=_summary(lines, verdict)[:300],
        parameters={
            "bulk": VERDICTS[verdict],
            "articles": articles,
            "options": {"lines": [line.pk for line in lines]},
            "was": {str(line.pk): [line.state, line.operation_id] for line in lines},
            "verdict": verdict,
            "sources": {str(source.pk): len(articles)},
        },
        state=OperationState.QUEUED,
        total=len(articles),
    )
    Event.objects.create(
        kind=KIND,
        by=operation.by,
        operation=operation,
        subject=source.slug,
        before={_name(line): LineState(line.state).label for line in lines},
        after={_name(line): LineState(verdict).label for line in lines},
    )
    return operation


def _name(line: SourceLine) -> str:
    return f"“{line.shown[:150]}”"


def _summary(lines: Sequence[SourceLine], verdict: LineState) -> str:
    """Say what was settled: one line by its words, of many how they begin."""
    is_ = "are" if _several(lines) else "is"
    if verdict == LineState.PROPOSED:
        return f"{_subject(lines)} {is_} proposed again as furniture of {lines[0].source.name}"
    furniture = "furniture" if verdict == LineState.CONFIRMED else "no furniture"
    return f"{_subject(lines)} {is_} {furniture} of {lines[0].source.name}"


def _subject(lines: Sequence[SourceLine]) -> str:
    first, *others = lines
    if others:
        return f"{len(lines):,} lines, the first {_name(first)},"
    return f"Lines like {_name(first)}" if first.is_shape else _name(first)


def _several(lines: Sequence[SourceLine]) -> bool:
    return len(lines) > 1 or lines[0].is_shape


def turn(line: SourceLine, after: str, operation: Operation) -> None:
    """Write what a locked line is from now on, and by which act."""
    line.state, line.operation = after, operation
    line.decided_by, line.decided_at = operation.by, timezone.now()
    line.version += 1
    line.save(update_fields=WRITTEN)
