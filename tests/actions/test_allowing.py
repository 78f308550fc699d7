"""Of each act and each state: it is done where the one table says so, and nowhere else."""

import pytest

from newsroom.actions.bulk import start_bulk
from newsroom.actions.bulk_acts import BULK_ACTS
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.refusal import Refused
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.undoing import undo_operation
from newsroom.actions.withdrawing import withdraw_batch
from newsroom.models import Article, ArticleState, Batch, BatchState
from newsroom.models.states import ASKS_LEFT, CAN
from tests.making import fresh, furniture, headed, person

pytestmark = pytest.mark.django_db

AD, LEAD = "ADVERTISEMENT", "Traffic crossed the span on Monday."
HAS_LEFT = "It has left already; what has left can only be killed."
NEVER_LEFT = "Only what has left can be killed."
ASKED = {"note": "Ask the port again", "priority": 2, "until": "2031-05-04T10:00", "format": "text"}


def handed_out(story):
    Article.objects.filter(pk=story.pk).update(state=ArticleState.READY)
    hand_out_articles({story.pk: None}, "text", by=person("Admin"))
    return fresh(story)


@pytest.mark.one_database  # every act has tests of its own on both
@pytest.mark.parametrize("state", list(ArticleState))
@pytest.mark.parametrize("act", sorted(CAN.keys() & BULK_ACTS.keys()))
def test_an_act_is_done_in_the_states_of_the_table_and_refused_in_others(act, state):
    found = [furniture(0, AD)] if act == "furniture" else []
    story, admin = headed([AD, LEAD], found), person("Admin")
    if ASKS_LEFT.get(act):
        handed_out(story)
    Article.objects.filter(pk=story.pk).update(state=state, finished_by="somebody")
    operation = start_bulk(act, [story.pk], ASKED | {"to": admin.pk}, by=admin)
    assert (operation.done == 1) == (state in CAN[act]), operation.refused


@pytest.mark.parametrize("state", list(ArticleState))
def test_what_may_leave_stands_in_the_same_table(state):
    story = headed([LEAD])
    Article.objects.filter(pk=story.pk).update(state=state)
    left = True
    try:
        hand_out_articles({story.pk: None}, "text", by=person("Admin"))
    except Refused:
        left = False
    assert left == (state in CAN["hand-out"])


def test_every_act_that_is_offered_is_an_act_of_the_table():
    learnt = {"confirm-line", "reject-line", "release-line"}  # whose articles the line itself finds
    assert BULK_ACTS.keys() - learnt <= CAN.keys()


def test_what_is_spiked_is_not_told_that_it_could_be_killed_once_it_is_restored():
    story, editor = headed([LEAD]), person()
    start_bulk("spike", [story.pk], {}, by=editor)
    ((_, sentence),) = start_bulk("kill", [story.pk], {}, by=editor).refused
    assert sentence == NEVER_LEFT


@pytest.mark.parametrize("state", list(ArticleState))
def test_what_never_left_is_killed_nowhere(state):
    story = headed([LEAD])
    Article.objects.filter(pk=story.pk).update(state=state)
    ((_, sentence),) = start_bulk("kill", [story.pk], {}, by=person()).refused
    already = "The article is killed already."
    assert sentence == (already if state == ArticleState.KILLED else NEVER_LEFT)


def edited(story, by):
    (row, *_) = story.revision.block_rows()
    edit_blocks(story.pk, Edit((row.pk,), ("Traffic crossed it on Monday.",)), by=by)
    assert fresh(story).state == ArticleState.TO_REVIEW
    return fresh(story)


def test_what_left_and_was_edited_since_can_still_be_recalled():
    story, editor = handed_out(headed([LEAD])), person()
    edited(story, editor)
    assert start_bulk("kill", [story.pk], {}, by=editor).done == 1
    assert fresh(story).state == ArticleState.KILLED


@pytest.mark.parametrize("act", ["spike", "withdraw"])
def test_what_left_is_not_set_aside_as_if_it_had_not_though_it_was_edited_since(act):
    story, admin = handed_out(headed([LEAD])), person("Admin")
    edited(story, admin)
    assert start_bulk(act, [story.pk], {}, by=admin).refused == [[story.pk, HAS_LEFT]]
    assert fresh(story).state == ArticleState.TO_REVIEW


def test_a_batch_of_which_all_has_left_is_not_called_withdrawn():
    story, admin = handed_out(headed([LEAD])), person("Admin")
    operation = withdraw_batch(story.batch_id, by=admin)
    assert (operation.done, operation.refused) == (0, [[story.pk, HAS_LEFT]])
    assert Batch.objects.get(pk=story.batch_id).state == BatchState.DONE


@pytest.mark.parametrize("act", ["spike", "withdraw"])
def test_no_redo_sets_aside_what_has_left_since(act):
    story, admin = headed([LEAD]), person("Admin")
    done = start_bulk(act, [story.pk], {}, by=admin)
    undone = undo_operation(done.pk, by=admin).operation
    edited(handed_out(story), admin)
    with pytest.raises(Refused, match="what has left can only be killed"):
        undo_operation(undone.pk, by=admin)
    assert fresh(story).state == ArticleState.TO_REVIEW
