"""What is refused in every article: no act is left of it, or one that can be taken back."""

import pytest
from django.contrib.auth.models import Permission, User

from newsroom.actions.refusal import NotAllowed
from newsroom.actions.undoing import undo_operation
from newsroom.jobs.working import work_waiting
from newsroom.models import Article, Event, Operation
from newsroom.web.undo_offers import can_be_undone
from tests.actions.feeding import FEW, SHARE, TAIL, bring_in, proposing_two, row
from tests.actions.test_settling_many_lines import (
    CONFIRMED,
    PROPOSED,
    REJECTED,
    settle,
    states,
)
from tests.making import person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_few")]


@pytest.fixture
def of():
    return proposing_two()


@pytest.mark.parametrize("verdict", [CONFIRMED, REJECTED])
@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ((SHARE, TAIL), f"2 lines, the first “{SHARE}”, stand in 4 open articles"),
        ((SHARE,), f"“{SHARE}” stands in 3 open articles"),
    ],
)
def test_where_every_article_would_be_refused_no_act_is_left_and_it_is_said(
    of, verdict, shown, told
):
    editor = who_changes_rules_alone()
    with pytest.raises(NotAllowed) as refused:
        settle(of, verdict, *shown, by=editor)
    why = "your role does not let you review articles."
    assert refused.value.sentence == f"Nothing was settled: {told}, and {why}"
    assert states() == {SHARE: PROPOSED, TAIL: PROPOSED}
    assert not Operation.objects.filter(kind="learn").exists()
    assert not Event.objects.filter(kind="learn").exists()


def test_lines_that_stand_in_no_open_article_are_settled_by_who_changes_rules(of):
    Article.objects.update(state="spiked")
    operation = settle(of, CONFIRMED, by=who_changes_rules_alone())
    assert (operation.total, operation.refused) == (0, [])
    assert states() == {SHARE: CONFIRMED, TAIL: CONFIRMED}


def test_where_every_article_was_set_aside_since_the_lines_can_still_be_taken_back(of):
    bring_in(of, *(row(n) for n in range(4, FEW + 4)))
    editor = person()
    operation = settle(of, CONFIRMED, by=editor)
    Article.objects.update(state="spiked")
    work_waiting()
    operation.refresh_from_db()
    assert (operation.done, len(operation.refused)) == (0, operation.total)
    assert can_be_undone(operation)
    undo_operation(operation.pk, by=editor)
    assert states() == {SHARE: PROPOSED, TAIL: PROPOSED}


def who_changes_rules_alone() -> User:
    """Make somebody of the desk who may change rules, and review no article."""
    made = person()
    made.groups.clear()
    codes = ("view_article", "change_rules")
    made.user_permissions.set(Permission.objects.filter(codename__in=codes))
    return User.objects.get(pk=made.pk)
