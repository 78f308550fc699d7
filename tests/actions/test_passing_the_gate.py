"""The gate and the second pair of eyes hold, whatever is done and undone between."""

import pytest

from newsroom.actions.acting import Act
from newsroom.actions.arriving import Arrival, bring_in
from newsroom.actions.bulk import queue_bulk, start_bulk
from newsroom.actions.correcting import correct_field, correct_span, take_out_block
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import approve_article, finish_article, send_back_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.refusal import NotReady, Refused
from newsroom.actions.restructuring import Edit, edit_blocks, move_block
from newsroom.actions.setting_aside import restore_article, set_aside_article
from newsroom.actions.undoing import undo_operation
from newsroom.actions.updating import take_update
from newsroom.actions.withdrawing import withdraw_batch
from newsroom.jobs.working import work_waiting
from newsroom.models import ArticleState, FlagState, Operation
from tests.making import fresh, furniture, headed, imported, person, source, spelling

pytestmark = pytest.mark.django_db

TEXT = "Traders in Okiti recieve the new rules on Monday, the ministry said."


@pytest.fixture
def passed():
    """Give an article with an open error, ready because an editor gave a reason."""
    story = headed([TEXT], [spelling(0, TEXT, "recieve", "receive")], guid="g1")
    finish_article(story.pk, version=story.version, by=person(), override="Verbatim statement")
    return fresh(story)


@pytest.fixture
def finished():
    """Give an article that an editor finished, and that somebody else must approve."""
    story = headed([TEXT], of=source(second_eyes=True))
    finish_article(story.pk, version=story.version, by=person())
    return fresh(story)


def change(story, by=None):
    row = fresh(story).revision.block_rows()[0]
    correct_span(story.pk, row.pk, 0, "Traders", "Sellers", by=by or person("Reviewer"))


def last_row(story):
    *_, row, _headline = fresh(story).revision.block_rows()
    return row.pk


def undo(story, kind, by=None):
    operation = Operation.objects.filter(article=story, kind=kind).latest("pk")
    undo_operation(operation.pk, by=by or person())


def send(story, text):
    doing = Act("import", None, {}, within=Operation.objects.create(kind="import", by="a test"))
    doing.record()
    assert bring_in(doing, story.batch, Arrival(imported([text], guid="g1"), story.raw))


def assert_held_back(story):
    with pytest.raises(NotReady):
        finish_article(story.pk, version=fresh(story).version, by=person("Reviewer"))


def correct(story):
    correct_span(story.pk, last_row(story), 0, "Traders", "Sellers", by=person("Reviewer"))


def take_out(story):
    take_out_block(story.pk, last_row(story), by=person("Reviewer"))


def field(story):
    version = fresh(story).version
    correct_field(story.pk, "byline", "Ife Adeyemi", version=version, by=person("Reviewer"))


def edit(story):
    edit_blocks(story.pk, Edit((last_row(story),), ("Other words.",)), by=person("Reviewer"))


def move(story):
    move_block(story.pk, last_row(story), 0, by=person("Reviewer"))


def accept(story):
    flag = story.flags.get(rule="made-up-rule")
    choice = Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)
    decide_flags([choice], by=person("Reviewer"))


def at_once(story):
    assert start_bulk("furniture", [story.pk], {}, by=person()).done == 1


def in_the_background(story):
    operation = queue_bulk("furniture", [story.pk], {}, by=person())
    work_waiting()
    operation.refresh_from_db()
    assert operation.done == 1


def update(story):
    send(story, "Another text altogether.")
    take_update(story.pk, version=fresh(story).version, by=person("Reviewer"))


CHANGES = (correct, take_out, field, edit, move, accept, at_once, in_the_background, update)


@pytest.mark.parametrize("left", [False, True])
@pytest.mark.parametrize("change", CHANGES)
def test_every_kind_of_change_after_approval_voids_it(change, left):
    findings = [furniture(0, "ADVERTISEMENT"), spelling(1, TEXT, "recieve", "receive")]
    story = headed(["ADVERTISEMENT", TEXT], findings, guid="g1")
    finish_article(story.pk, version=story.version, by=person(), override="The desk insists")
    if left:
        hand_out_articles({story.pk: None}, "text", by=person())
    change(fresh(story))
    story = fresh(story)
    assert (story.state, story.approved_by, story.overridden) == (ArticleState.TO_REVIEW, "", [])
    with pytest.raises(NotReady):
        hand_out_articles({story.pk: None}, "text", by=person())


def test_an_override_ends_with_the_text_it_was_given_for_also_after_a_sending_back(passed):
    send_back_article(passed.pk, version=passed.version, note="Ask again", by=person())
    change(passed)
    assert_held_back(passed)


def test_an_override_ends_with_the_text_it_was_given_for_also_on_hold(passed):
    set_aside_article(passed.pk, ArticleState.ON_HOLD, by=person())
    change(passed)
    restore_article(passed.pk, by=person())
    assert_held_back(passed)


def test_an_override_that_was_undone_comes_back_by_no_redo(passed):
    undo(passed, "finish")
    with pytest.raises(Refused, match="finish it again"):
        undo(passed, "undo", by=person("Reviewer"))
    assert_held_back(passed)


def test_an_override_of_one_update_passes_no_later_one():
    story = headed([TEXT], guid="g1")
    send(story, "The first newer text.")
    finish_article(story.pk, version=fresh(story).version, by=person(), override="Ours stands")
    send(story, "The second newer text.")
    with pytest.raises(NotReady, match="update"):
        hand_out_articles({story.pk: None}, "text", by=person())


def test_who_changed_what_was_finished_does_not_approve_it_after_an_undo(finished):
    changer = person()
    undo(finished, "finish", by=changer)
    change(finished, by=changer)
    with pytest.raises(Refused, match="finish it again"):
        undo(finished, "undo", by=changer)
    assert fresh(finished).state == ArticleState.TO_REVIEW
    with pytest.raises(Refused):
        approve_article(finished.pk, version=fresh(finished).version, by=changer)


@pytest.mark.parametrize("aside", [False, True])
def test_what_was_changed_while_it_was_sent_back_or_held_is_finished_again(finished, aside):
    changer = person()
    if aside:
        set_aside_article(finished.pk, ArticleState.ON_HOLD, by=changer)
    else:
        send_back_article(finished.pk, version=finished.version, note="Why?", by=changer)
    change(finished, by=changer)
    undo(finished, "set-aside" if aside else "send-back", by=changer)
    assert fresh(finished).state == ArticleState.TO_REVIEW


def test_a_sending_back_by_mistake_is_undone_to_where_it_was(finished):
    send_back_article(finished.pk, version=finished.version, note="Why?", by=person())
    undo(finished, "send-back")
    assert fresh(finished).state == ArticleState.TO_APPROVE


def test_what_was_approved_is_reviewed_again_when_its_batch_comes_back(passed):
    editor = person()
    operation = withdraw_batch(passed.batch_id, by=editor)
    undo_operation(operation.pk, by=editor)
    assert fresh(passed).state == ArticleState.TO_REVIEW
    with pytest.raises(NotReady):
        hand_out_articles({passed.pk: None}, "text", by=editor)
