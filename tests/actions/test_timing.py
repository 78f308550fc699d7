"""Embargo, due date and priority: acts with an undo each; under embargo nothing leaves."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from newsroom.actions.acting import Act
from newsroom.actions.arriving import Arrival, bring_in
from newsroom.actions.bulk import start_bulk
from newsroom.actions.finishing import finish_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.refusal import ArticleChanged, NotAllowed, NotReady, Refused
from newsroom.actions.timing import embargo_article, prioritise_article, schedule_article
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.actions.updating import take_update
from newsroom.models import Article, ArticleState, HandOutRecord, Operation
from tests.making import article, fresh, headed, imported, person, source

pytestmark = pytest.mark.django_db

TEXT = "Traders in Okiti will get the new rules on Monday, the ministry said."
SOON = datetime(2099, 3, 14, 6, 0, tzinfo=UTC)


def embargoed(until=SOON, **more):
    """Give an article under embargo, finished by somebody."""
    story = headed([TEXT], embargo=until, **more)
    finish_article(story.pk, version=story.version, by=person())
    return fresh(story)


def send(story, **more):
    doing = Act("import", None, {}, within=Operation.objects.create(kind="import", by="a test"))
    doing.record()
    row = imported([TEXT], guid=story.guid, **more)
    return bring_in(doing, story.batch, Arrival(row, story.raw))


def test_a_story_under_embargo_is_made_ready_and_does_not_leave():
    story, editor = embargoed(), person()
    assert story.state == ArticleState.READY
    with pytest.raises(NotReady, match="embargo until 14 Mar 2099, 06:00"):
        hand_out_articles({story.pk: None}, "html", by=editor)
    assert not HandOutRecord.objects.exists()


def test_an_override_of_the_gate_lets_nothing_leave_before_its_embargo_ends():
    story = headed([TEXT], embargo=SOON, of=source(requires_credit=True))
    finish_article(story.pk, version=story.version, by=person(), override="The wire has no credit")
    assert fresh(story).overridden == ["credit"]
    Article.objects.filter(pk=story.pk).update(overridden=["credit", "embargo"])
    with pytest.raises(NotReady, match="embargo"):
        hand_out_articles({story.pk: None}, "html", by=person())


def test_once_its_embargo_is_over_a_story_leaves():
    story = embargoed()
    over = timezone.now() - timedelta(seconds=1)
    Article.objects.filter(pk=story.pk).update(embargo_until=over)
    assert hand_out_articles({story.pk: None}, "html", by=person()).hand_outs


def test_an_embargo_ends_early_only_with_a_reason_which_stands_in_the_history():
    story, editor = embargoed(), person()
    for until in (None, SOON - timedelta(days=1)):
        with pytest.raises(Refused, match="Say why"):
            embargo_article(story.pk, until, by=editor, reason=" ")
    embargo_article(story.pk, None, by=editor, reason="The ministry has published it")
    assert story.events.latest("pk").note == "The ministry has published it"
    assert hand_out_articles({story.pk: None}, "html", by=editor).hand_outs


def test_a_later_embargo_needs_no_reason_and_a_past_one_is_refused():
    story, editor = embargoed(), person()
    embargo_article(story.pk, SOON + timedelta(days=1), by=editor)
    with pytest.raises(Refused, match="past"):
        embargo_article(story.pk, timezone.now() - timedelta(days=1), by=editor, reason="Over")
    assert fresh(story).embargo_until == SOON + timedelta(days=1)


def test_undoing_the_end_of_an_embargo_brings_it_back():
    story, editor = embargoed(), person()
    lifted = embargo_article(story.pk, None, by=editor, reason="It is out")
    undone = undo_operation(lifted.operation.pk, by=editor)
    assert fresh(story).embargo_until == SOON
    undo_operation(undone.operation.pk, by=editor)
    assert fresh(story).embargo_until is None


def test_an_embargo_that_was_moved_since_stays_when_the_older_act_is_undone():
    story, editor = headed([TEXT]), person()
    first = embargo_article(story.pk, SOON, by=editor)
    embargo_article(story.pk, SOON + timedelta(days=1), by=editor)
    with pytest.raises(Refused, match="changed again later"):
        undo_operation(first.operation.pk, by=editor)


@pytest.mark.parametrize(
    ("act", "value", "column"),
    [
        (embargo_article, SOON, "embargo_until"),
        (schedule_article, SOON, "due"),
        (prioritise_article, 2, "priority"),
    ],
)
def test_each_is_one_act_of_an_editor_with_one_undo(act, value, column):
    story, editor = headed([TEXT]), person()
    before = getattr(story, column)
    with pytest.raises(NotAllowed):
        act(story.pk, value, by=person("Reviewer"))
    with pytest.raises(ArticleChanged):
        act(story.pk, value, by=editor, version=story.version - 1)
    act(story.pk, value, by=editor, version=story.version)
    assert getattr(fresh(story), column) == value
    with pytest.raises(Refused, match="already"):
        act(story.pk, value, by=editor)
    undo_operation(last_operation(story.pk, editor).pk, by=editor)
    assert getattr(fresh(story), column) == before


def test_in_bulk_they_are_one_operation_and_what_needs_a_reason_is_refused_alone():
    free, held, editor = headed([TEXT]), headed([TEXT], embargo=SOON), person()
    done = start_bulk("embargo", [free.pk, held.pk], {"until": "2099-03-01T09:30"}, by=editor)
    assert (done.done, [pk for pk, _ in done.refused]) == (1, [held.pk])
    start_bulk("schedule", [free.pk, held.pk], {"until": "2099-03-01 17:00"}, by=editor)
    due = datetime(2099, 3, 1, 17, tzinfo=UTC)
    assert set(Article.objects.values_list("due", flat=True)) == {due}
    undo_operation(done.pk, by=editor)
    assert fresh(free).embargo_until is None


def test_a_row_brings_its_embargo_due_date_and_priority():
    story = headed([TEXT], embargo=SOON, due=SOON - timedelta(hours=2), priority=1)
    assert (story.embargo_until, story.due) == (SOON, SOON - timedelta(hours=2))
    assert story.priority == 1


def test_a_source_that_moves_its_embargo_sends_an_update_and_taking_it_moves_it():
    story, editor = article([TEXT], embargo=SOON, guid="g1"), person()
    assert send(story, embargo=SOON) == "same"
    assert send(story, embargo=SOON + timedelta(days=2)) == "changed"
    take_update(story.pk, version=fresh(story).version, by=editor)
    assert fresh(story).embargo_until == SOON + timedelta(days=2)
    undo_operation(Operation.objects.get(kind="take-update").pk, by=editor)
    assert fresh(story).embargo_until == SOON


def test_an_embargo_set_by_hand_outlives_an_update_by_the_source():
    story, editor = article([TEXT], embargo=SOON, guid="g1"), person()
    embargo_article(story.pk, SOON + timedelta(days=9), by=editor)
    send(story, embargo=None)
    take_update(story.pk, version=fresh(story).version, by=editor)
    assert fresh(story).embargo_until == SOON + timedelta(days=9)
