"""What is settled in the background is undone at once: it stops, and what it did goes back."""

import pytest

from newsroom.actions.background import LeaseLost, run_operation, take_operation
from newsroom.actions.bulk import bulk_steps, start_bulk
from newsroom.actions.refusal import Refused
from newsroom.actions.undoing import undo_operation, undo_steps
from newsroom.jobs.working import work_waiting
from newsroom.models import Article, Flag, LineState, OperationState, SourceLine
from tests.actions.feeding import FEW, TAIL, bring_in, row, tail_of
from tests.actions.test_settling_lines import open_flags, settle
from tests.making import person, source

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_few")]

MANY = FEW + 3
CONFIRMED, REJECTED = LineState.CONFIRMED, LineState.REJECTED


@pytest.fixture
def of():
    """Give a source of many articles with a line that was proposed."""
    made = source()
    bring_in(made, *(row(n) for n in range(MANY)))
    return made


@pytest.fixture
def editor():
    return person()


def reach(operation, steps, count):
    """Let a worker do so many steps of an operation, and give those that are left to it."""
    left = steps(take_operation(operation.pk))
    for _ in range(count):
        next(left)
    return left


@pytest.mark.parametrize("verdict", [CONFIRMED, REJECTED])
def test_an_act_that_waits_is_undone_at_once_and_never_begins(of, editor, verdict):
    operation = settle(of, verdict, editor, background=False)
    undo = undo_operation(operation.pk, by=editor).operation
    assert tail_of(of).state == LineState.PROPOSED
    work_waiting()
    operation.refresh_from_db()
    undo.refresh_from_db()
    assert (operation.state, operation.done) == (OperationState.DONE, 0)
    assert (undo.state, undo.done) == (OperationState.DONE, MANY)
    assert not open_flags(confidence=0.999).exists()
    assert not Flag.objects.filter(state="dismissed").exists()


def test_an_act_at_work_stops_after_the_step_at_hand_and_goes_back(of, editor):
    operation = settle(of, CONFIRMED, editor, background=False)
    left = reach(operation, bulk_steps, 5)
    assert open_flags(confidence=0.999).count() == 5
    undo_operation(operation.pk, by=editor)
    with pytest.raises(LeaseLost):
        next(left)
    work_waiting()
    operation.refresh_from_db()
    assert (operation.state, operation.done, operation.total) == (OperationState.DONE, 5, MANY)
    assert tail_of(of).state == LineState.PROPOSED
    assert not open_flags(confidence=0.999).exists()


def test_an_undo_at_work_is_redone_at_once_and_all_is_as_if_nobody_had_stopped(of, editor):
    operation = settle(of, CONFIRMED, editor)
    undo = undo_operation(operation.pk, by=editor).operation
    left = reach(undo, undo_steps, 1)
    undo_operation(undo.pk, by=editor)
    assert tail_of(of).state == CONFIRMED
    with pytest.raises(LeaseLost):
        next(left)
    work_waiting()
    assert open_flags(confidence=0.999).count() == MANY


def test_what_was_stopped_and_undone_is_done_everywhere_when_it_is_redone(of, editor):
    before = open_flags().count()
    operation = settle(of, REJECTED, editor, background=False)
    reach(operation, bulk_steps, 1)
    undo = undo_operation(operation.pk, by=editor).operation
    work_waiting()
    assert open_flags().count() >= before
    undo_operation(undo.pk, by=editor)
    work_waiting()
    assert tail_of(of).state == REJECTED
    assert not open_flags().exists()


def test_a_worker_that_was_stopped_leaves_the_act_as_it_is(of, editor):
    operation = settle(of, CONFIRMED, editor, background=False)

    def stopped_midway(taken):
        steps = bulk_steps(taken)
        next(steps)
        undo_operation(operation.pk, by=editor)
        yield from steps

    with pytest.raises(LeaseLost):
        run_operation(take_operation(operation.pk), stopped_midway)
    operation.refresh_from_db()
    assert (operation.state, operation.done) == (OperationState.DONE, 1)


def test_an_undo_that_is_refused_stops_nothing(of, editor):
    operation = settle(of, CONFIRMED, editor, background=False)
    settle(of, REJECTED, editor, background=False)
    with pytest.raises(Refused, match="settled again later"):
        undo_operation(operation.pk, by=editor)
    operation.refresh_from_db()
    assert operation.state == OperationState.QUEUED


def test_other_acts_on_many_are_undone_when_they_are_done(of, editor):
    ids = list(Article.objects.values_list("pk", flat=True))
    operation = start_bulk("check", ids, {}, by=editor)
    with pytest.raises(Refused):
        undo_operation(operation.pk, by=editor)
    spiked = start_bulk("spike", ids, {"note": ""}, by=editor)
    with pytest.raises(Refused, match="still under way"):
        undo_operation(spiked.pk, by=editor)
    assert SourceLine.objects.get(shown=TAIL).state == LineState.PROPOSED
