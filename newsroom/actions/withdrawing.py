"""Withdraw a batch: its articles are aside, nothing is deleted, and it can be brought back."""

from django.contrib.auth.models import User
from django.db import transaction

from newsroom.actions.acting import name_of, require
from newsroom.actions.bulk import start_bulk
from newsroom.actions.refusal import Refused
from newsroom.models import Article, Batch, BatchState, Operation


def withdraw_batch(batch_id: int, *, by: User) -> Operation:
    """Withdraw a batch's articles as one operation; those that have left are refused.

    One undo of the operation brings them back. Raises Refused where it was withdrawn already
    or is still coming in.
    """
    require(by, "import_article")
    with transaction.atomic():
        batch = Batch.objects.select_for_update().get(pk=batch_id)
        if batch.state not in (BatchState.DONE, BatchState.FAILED, BatchState.PREVIEWED):
            raise Refused(f"This batch is {batch.get_state_display()}.")
        batch.state = BatchState.WITHDRAWN
        batch.save(update_fields=["state"])
    ids = Article.objects.filter(batch=batch_id).values_list("pk", flat=True)
    if not ids:
        return Operation.objects.create(
            kind="withdraw", by=name_of(by), by_id=by.pk, summary=f"Withdrawn: {batch.name}"[:300]
        )
    return start_bulk("withdraw", ids, {"batch": batch_id}, by=by)
