"""A shape that is confirmed or rejected takes its lines along, but none settled for itself."""

import pytest

from newsroom.actions.settling_lines import settle_lines
from newsroom.actions.undoing import undo_operation
from newsroom.engine.rules.furniture.learnt_shape import NAME as SHAPE
from newsroom.jobs.working import work_waiting
from newsroom.models import Flag, LineState
from tests.actions.feeding import bring_in, row
from tests.actions.test_counting_shapes import credit, shape_of_credits
from tests.actions.test_settling_lines import CONFIRMED, REJECTED
from tests.making import person, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def credited():
    """Give a source with a shape that was proposed, in four articles, and flagged there."""
    made = source()
    bring_in(made, *(row(n, tail=credit(n)) for n in range(3)))
    bring_in(made, row(3, tail=credit(3)))
    return made


def settle_shape(of, verdict, by=None):
    line = shape_of_credits(of)
    operation = settle_lines({line.pk: line.version}, verdict, by=by or person())
    work_waiting()
    operation.refresh_from_db()
    return operation


def test_confirming_a_shape_flags_every_line_of_it_surely_in_one_act_with_one_undo(credited):
    flags = Flag.objects.open().filter(rule=SHAPE)
    assert not flags.filter(confidence=0.999).exists()
    editor = person()
    operation = settle_shape(credited, CONFIRMED, editor)
    assert operation.summary == f"Lines like “Poured by …” are furniture of {credited.name}"
    assert set(flags.values_list("quote", "confidence")) == {(credit(n), 0.999) for n in range(4)}
    bring_in(credited, row(5, tail="Poured by Gil Ham"))
    assert flags.filter(article__guid="g5", confidence=0.999).exists()
    undo_operation(operation.pk, by=editor)
    assert shape_of_credits(credited).state == LineState.PROPOSED
    assert not flags.filter(confidence=0.999, article__guid__lt="g5").exists()


def test_rejecting_a_shape_dismisses_its_flags_and_proposes_it_no_more(credited):
    operation = settle_shape(credited, REJECTED)
    assert operation.summary == f"Lines like “Poured by …” are no furniture of {credited.name}"
    assert not Flag.objects.open().filter(rule=SHAPE).exists()
    bring_in(credited, row(5, tail="Poured by Gil Ham"))
    assert not Flag.objects.open().filter(rule=SHAPE).exists()


def test_a_line_that_is_rejected_for_itself_is_not_taken_by_its_shape(credited):
    bring_in(credited, *(row(n, tail=credit(0)) for n in (11, 12)))
    line = credited.lines.get(shown=credit(0))
    settle_lines({line.pk: line.version}, REJECTED, by=person())
    bring_in(credited, row(13, tail=credit(0)), row(14, tail=credit(1)))
    flags = Flag.objects.open().filter(rule=SHAPE)
    assert not flags.filter(article__guid="g13").exists()
    assert flags.filter(article__guid="g14").exists()
