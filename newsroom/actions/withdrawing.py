"""Withdraw a batch: its articles are aside, nothing is deleted, and it can be brought back."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from newsroom.actions.acting import name_of, require
from newsroom.actions.background import are_many, run_here
from newsroom.actions.bulk import bulk_steps, queue_bulk
from newsroom.actions.counting import settle_counts, sources_of
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.models import Article, Batch, BatchState, Operation, OperationState, Source
from newsroom.models.article import ArticleQuerySet

TO_WITHDRAW = (BatchState.DONE, BatchState.FAILED, BatchState.PREVIEWED)


def withdraw_batch(batch_id: int, *, by: User) -> Operation:
    """Withdraw a batch's articles as one operation; those that ever left are refused.

    Updates it brought for other articles wait no more. One undo of the operation brings all of
    it back. Raises Refused where it was withdrawn already or is still coming in.
    """
    require(by, "import_article")
    with transaction.atomic():
        batch = _locked(batch_id, by)
        failed = batch.operation is not None and batch.operation.state == OperationState.FAILED
        if batch.state not in TO_WITHDRAW and not failed:
            raise Refused(f"This batch is {batch.get_state_display()}.")
        options = {"batch": batch_id, "was": str(batch.state)}
        batch.state = BatchState.WITHDRAWN
        batch.save(update_fields=["state"])
        brought = Q(batch=batch_id) | Q(pk__in=waiting_by(batch_id).values("pk"))
        ids = list(Article.objects.filter(brought).values_list("pk", flat=True))
        if not ids:
            return _empty(batch, options, by)
        operation = queue_bulk("withdraw", ids, options, by=by)
    return operation if are_many(operation.total) else run_here(operation, withdraw_steps)


def withdraw_steps(operation: Operation) -> Iterator[None]:
    """Withdraw the articles, then count the source's lines without them.

    A batch of which all was refused is none that was withdrawn.
    """
    yield from bulk_steps(operation)
    if not operation.done:
        options = operation.parameters["options"]
        Batch.objects.filter(pk=options["batch"]).update(state=options["was"])
    articles = operation.parameters["articles"]
    for source_id in sources_of(articles):
        settle_counts(source_id)


def waiting_by(batch_id: int) -> ArticleQuerySet:
    """Give the articles of other batches for which an update waits that this one brought."""
    return Article.objects.filter(proposed__raw__batch=batch_id).exclude(batch=batch_id)


def _locked(batch_id: int, by: User) -> Batch:
    rows = Batch.objects.select_for_update(of=("self",)).select_related("operation")
    seen = Source.objects.seen_by(by).values("pk")
    batch = rows.filter(pk=batch_id, source__in=seen).first()
    if batch is None:
        raise NotAllowed("This batch is not on one of your desks, or there is none like it.")
    return batch


def _empty(batch: Batch, options: dict[str, Any], by: User) -> Operation:
    return Operation.objects.create(
        kind="withdraw",
        by=name_of(by),
        by_id=by.pk,
        summary=f"Withdrawn: {batch.name}"[:300],
        parameters={"options": options},
    )
