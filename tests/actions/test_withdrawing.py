"""Withdraw a batch, and bring it back: nothing is deleted."""

import pytest

from newsroom.actions.background import ATTEMPTS, take_operation
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.undoing import undo_operation
from newsroom.actions.withdrawing import withdraw_batch
from newsroom.models import Article, ArticleState, BatchState, Operation
from tests.actions.test_importing import bring_in, lines, row
from tests.making import person, source

pytestmark = pytest.mark.django_db


def test_withdrawing_a_batch_deletes_nothing_and_is_undone_at_once():
    editor, of = person(), source()
    batch = bring_in(lines(row(1), row(2)), of, editor)
    operation = withdraw_batch(batch.pk, by=editor)
    assert set(Article.objects.values_list("state", flat=True)) == {ArticleState.WITHDRAWN}
    undo_operation(operation.pk, by=editor)
    assert set(Article.objects.values_list("state", flat=True)) == {ArticleState.TO_REVIEW}


def test_withdrawing_is_undone_with_its_batch_and_can_be_done_again():
    editor, of = person(), source()
    batch = bring_in(lines(row(1)), of, editor)
    undo_operation(withdraw_batch(batch.pk, by=editor).pk, by=editor)
    batch.refresh_from_db()
    assert batch.state == BatchState.DONE
    withdraw_batch(batch.pk, by=editor)
    assert Article.objects.get().state == ArticleState.WITHDRAWN


def test_a_batch_that_was_only_previewed_comes_in_after_its_withdrawal_was_undone():
    editor, of = person(), source()
    batch = preview_batch(of, lines(row(1)), by=editor)
    undone = undo_operation(withdraw_batch(batch.pk, by=editor).pk, by=editor)
    batch.refresh_from_db()
    assert batch.state == BatchState.PREVIEWED
    import_batch(batch.pk, by=editor)
    with pytest.raises(Refused, match="The batch is done now"):
        undo_operation(undone.operation.pk, by=editor)
    assert Article.objects.get().state == ArticleState.TO_REVIEW


def test_the_withdrawal_of_a_batch_that_was_only_previewed_is_redone():
    editor = person()
    batch = preview_batch(source(), lines(row(1)), by=editor)
    undone = undo_operation(withdraw_batch(batch.pk, by=editor).pk, by=editor)
    undo_operation(undone.operation.pk, by=editor)
    batch.refresh_from_db()
    assert batch.state == BatchState.WITHDRAWN


def test_updates_that_a_withdrawn_batch_brought_wait_no_more():
    editor, of = person(), source()
    bring_in(lines(row(1)), of, editor)
    second = bring_in(lines(row(1, "Passengers returned on Tuesday.")), of, editor)
    operation = withdraw_batch(second.pk, by=editor)
    story = Article.objects.get()
    assert (story.state, story.proposed) == (ArticleState.TO_REVIEW, None)
    undo_operation(operation.pk, by=editor)
    assert Article.objects.get().proposed is not None


def test_nobody_withdraws_another_desks_batch():
    batch = bring_in(lines(row(1)), source(), person())
    with pytest.raises(NotAllowed):
        withdraw_batch(batch.pk, by=person("Editor", desk="sport"))
    batch.refresh_from_db()
    assert batch.state == BatchState.DONE


def test_a_batch_that_still_comes_in_is_not_withdrawn_and_one_that_failed_is(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    editor, of = person(), source()
    batch = preview_batch(of, lines(*(row(n) for n in range(30))), by=editor)
    operation = import_batch(batch.pk, by=editor)
    with pytest.raises(Refused, match="coming in"):
        withdraw_batch(batch.pk, by=editor)
    Operation.objects.filter(pk=operation.pk).update(attempts=ATTEMPTS)
    assert take_operation(operation.pk) is None
    withdraw_batch(batch.pk, by=editor)
    batch.refresh_from_db()
    assert batch.state == BatchState.WITHDRAWN
