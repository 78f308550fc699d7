"""Do one act on many articles: one operation, one undo, done and refused with reasons."""

from collections.abc import Iterable, Iterator

from django.contrib.auth.models import User
from django.db import transaction

from newsroom.actions.acting import name_of, require
from newsroom.actions.background import are_many, run_here, step_of, wake
from newsroom.actions.bulk_acts import BULK_ACTS, BulkAct, Options
from newsroom.actions.reaching import sources_reached
from newsroom.actions.refusal import Refused
from newsroom.models import Operation, OperationState


def start_bulk(name: str, article_ids: Iterable[int], options: Options, *, by: User) -> Operation:
    """Do an act to many articles as one operation: a few at once, more in the background.

    What cannot be done is in the operation's `refused`, each with its reason; the rest is done.
    """
    operation = queue_bulk(name, article_ids, options, by=by)
    return operation if are_many(operation.total) else run_here(operation, bulk_steps)


def queue_bulk(name: str, article_ids: Iterable[int], options: Options, *, by: User) -> Operation:
    """Write the operation of an act to many articles; more than a few wake a worker."""
    bulk = BULK_ACTS[name]
    require(by, bulk.needs)
    ids = sorted(set(article_ids))
    if not ids:
        raise Refused("No article was chosen.")
    alone = len(ids) == 1
    operation = Operation.objects.create(
        kind=bulk.kind,
        by=name_of(by),
        by_id=by.pk,
        summary=bulk.label if alone else f"{bulk.label}: {len(ids):,} articles",
        parameters={
            "bulk": name,
            "articles": ids,
            "options": dict(options),
            "sources": sources_reached(ids),
        },
        state=OperationState.QUEUED,
        total=len(ids),
    )
    if are_many(len(ids)):
        wake()
    return operation


def bulk_steps(operation: Operation) -> Iterator[None]:
    """Do a bulk act's items, some by each transaction; go on where it was left."""
    bulk = BULK_ACTS[operation.parameters["bulk"]]
    ids: list[int] = operation.parameters["articles"]
    by = User.objects.get(pk=operation.by_id or 0)
    for at in range(operation.cursor.get("at", 0), len(ids), bulk.chunk):
        with step_of(operation):
            for article_id in ids[at : at + bulk.chunk]:
                _do_item(bulk, article_id, by, operation)
            operation.cursor = {"at": at + bulk.chunk}
        yield


def _do_item(bulk: BulkAct, article_id: int, by: User, operation: Operation) -> None:
    try:
        with transaction.atomic():
            told = bulk.item(article_id, by, operation, operation.parameters["options"])
    except Refused as reason:
        told = reason.sentence
    if told is None:
        operation.done += 1
        # Only now that the article is held: a row that names it waits for whoever erases it.
        operation.article_id = article_id if operation.total == 1 else None
    else:
        operation.refused.append([article_id, told])
