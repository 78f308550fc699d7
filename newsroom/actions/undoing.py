"""Undo an operation, or redo it: a redo is the undo of an undo."""

from collections.abc import Iterator
from contextlib import AbstractContextManager

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from newsroom.actions.acting import Act, act, name_of, require
from newsroom.actions.background import are_many, step_of, wake
from newsroom.actions.counting import settle_counts, sources_of
from newsroom.actions.deciding import Outcome
from newsroom.actions.flagging_lines import articles_with
from newsroom.actions.reaching import sources_reached
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.roots import root_of
from newsroom.actions.steps_standing import MOVES, still_stands
from newsroom.actions.taking_back import take_back, turn_along
from newsroom.actions.tallying import tally
from newsroom.actions.turning_lines import lines_of, turn_lines
from newsroom.actions.undoable import (
    NEEDS,
    STEPS,
    check_undoable,
    is_under_way,
    needs_of,
    parameters_of_undo,
    turned_family,
)
from newsroom.models import Article, Decision, Event, Operation, OperationState

FAILED = OperationState.FAILED
CHUNK = 20  # articles a transaction


def last_operation(article_id: int, by: User, *, redo: bool = False) -> Operation | None:
    """Give the person's latest act on an article that undo would take; with `redo`, redo.

    A finish, an approval or a sending back that is over by itself is none any more.
    """
    # one that is still under way is the latest too: to undo an older instead would surprise
    mine = Operation.objects.filter(undone_in=None, by_id=by.pk).exclude(state=FAILED)
    mine = mine.filter(_on(article_id))
    again = Q(kind="redo", parameters__of__in=STEPS)
    undone = Q(kind="undo", parameters__of__in=STEPS)
    mine = mine.filter(undone if redo else Q(kind__in=STEPS) | again)
    latest = mine.select_related("undoes").order_by("-id")
    if redo:
        return next((one for one in latest[:1] if _still_latest(one, article_id, by)), None)
    return next((one for one in latest if still_stands(one, root_of(one).kind, article_id)), None)


def undo_operation(operation_id: int, *, by: User) -> Outcome:
    """Take an operation back, item by item, as one more operation with its own undo.

    What was decided or edited again later is refused and stays. Of more than a few articles a
    worker does it, and the outcome is the operation that waits. Raises Refused where it was
    undone already or, of a few, nothing of it can be.
    """
    seen = Operation.objects.get(pk=operation_id)
    check_undoable(seen)
    articles = touched_by(seen)
    if are_many(len(articles)):
        return Outcome(_queue(seen, articles, by))
    with transaction.atomic():
        outcome = _undone_here(_stopped(seen) if is_under_way(seen) else seen, articles, by)
    _count_again(seen, articles)
    return outcome


def _undone_here(seen: Operation, articles: list[int], by: User) -> Outcome:
    with _act(seen, articles, by) as doing:
        check_undoable(seen)  # once more, now that nobody else gets at these articles
        doing.record(_summary(seen), undoes=seen, parameters=parameters_of_undo(seen))
        turn_lines(doing.operation, seen)
        outcome = take_back(doing, seen)
        if outcome.refused and not doing.touched:
            raise Refused(outcome.refused[0].sentence)
        counts_articles = "bulk" in root_of(seen).parameters  # as the act itself did
        flags = 0 if counts_articles else len(outcome.chosen)
        doing.operation.done = flags or len(doing.touched) or int(turned_family(seen))
        doing.operation.total = doing.operation.done + len(outcome.refused)
        doing.operation.refused = [[r.article, r.sentence] for r in outcome.refused]
        if counts_articles:
            tally(doing.operation, outcome.done)
        doing.operation.save(update_fields=["done", "total", "refused", "parameters"])
        turn_along(doing, seen, root_of(seen))
    return outcome


def undo_steps(operation: Operation) -> Iterator[None]:
    """Take back what an operation did to many articles, some by each transaction."""
    seen, ids = operation.undoes, operation.parameters["articles"]
    by = User.objects.get(pk=operation.by_id or 0)
    if seen is None:
        return
    for at in range(operation.cursor.get("at", 0), len(ids), CHUNK):
        with step_of(operation):
            with _act(seen, ids[at : at + CHUNK], by, within=operation) as doing:
                doing.record()
                outcome = take_back(doing, seen)
                if at + CHUNK >= len(ids):
                    turn_along(doing, seen, root_of(seen))
            tally(operation, outcome.done)
            stays = {r.article for r in outcome.refused}
            operation.done += len(doing.articles) - len(stays)
            operation.refused += [[r.article, r.sentence] for r in outcome.refused]
            operation.cursor = {"at": at + CHUNK}
        yield
    _count_again(seen, ids)


def touched_by(operation: Operation) -> list[int]:
    """Give the ids of the articles that an operation did something to, or its undo will."""
    decided = operation.decisions.order_by().values_list("article_id", flat=True).distinct()
    noted = operation.events.exclude(article=None).order_by().values_list("article_id", flat=True)
    only = {operation.article_id} if operation.article_id else set()
    having = articles_with(lines_of(root_of(operation)))
    return sorted({*decided, *(pk for pk in noted if pk), *only, *having})


def _count_again(seen: Operation, articles: list[int]) -> None:
    """Count the lines of what came back, or went again, with a batch."""
    if root_of(seen).kind == "withdraw":
        for source_id in sources_of(articles):
            settle_counts(source_id)


def _act(
    seen: Operation, articles: list[int], by: User, within: Operation | None = None
) -> AbstractContextManager[Act]:
    root, kind = root_of(seen).kind, "redo" if seen.kind == "undo" else "undo"
    keeps = root in NEEDS and root != "take-update"
    return act(
        kind, by=by, articles=articles, needs=needs_of(seen), changes_text=not keeps, within=within
    )


def _queue(seen: Operation, articles: list[int], by: User) -> Operation:
    """Write the operation that a worker will find; its rights are asked for now."""
    require(by, needs_of(seen))
    if Article.objects.seen_by(by).filter(pk__in=articles).count() < len(articles):
        raise NotAllowed("Some of these articles are not on one of your desks.")
    with transaction.atomic():
        check_undoable(_stopped(seen))  # of two who ask one is told
        operation = Operation.objects.create(
            kind="redo" if seen.kind == "undo" else "undo",
            by=name_of(by),
            by_id=by.pk,
            summary=_summary(seen),
            undoes=seen,
            parameters={
                **parameters_of_undo(seen),
                "articles": articles,
                "sources": sources_reached(articles),
            },
            state=OperationState.QUEUED,
            total=len(articles),
        )
        turn_lines(operation, seen)  # at once: what follows in the articles may take a while
        wake()
    return operation


def _stopped(seen: Operation) -> Operation:
    """Hold an operation, and end it after the step at hand where it is still under way.

    Its worker finds that it is none of its own any more. It is held before its articles, as each
    of its steps does it.
    """
    held = Operation.objects.select_for_update().get(pk=seen.pk)
    if is_under_way(held):
        held.state, held.lease, held.finished_at = OperationState.DONE, "", timezone.now()
        held.save(update_fields=["state", "lease", "finished_at"])
    return held


def _summary(operation: Operation) -> str:
    """Say what was undone: the act's own words, however often it went back and forth."""
    done = "Redone" if operation.kind == "undo" else "Undone"
    root = root_of(operation)
    return f"{done}: {root.summary or root.kind}"[:300]


def _still_latest(undo: Operation, article_id: int, by: User) -> bool:
    """Tell whether nothing was done since: what was undone before a new act is not redone."""
    since = Operation.objects.filter(_on(article_id), by_id=by.pk, pk__gt=undo.pk)
    return not since.filter(kind__in=STEPS, undone_in=None).exists()


def _on(article_id: int) -> Q:
    """Ask for acts on an article: on it alone, on its flags, or that moved it with others."""
    decided = Decision.objects.filter(article=article_id).order_by().values("operation")
    moved = Event.objects.filter(article=article_id, kind__in=(*MOVES, "undo", "redo")).order_by()
    return Q(article=article_id) | Q(pk__in=decided) | Q(pk__in=moved.values("operation"))
