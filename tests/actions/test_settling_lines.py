"""An editor settles a line for all articles of its source: one operation, one undo."""

import pytest

from newsroom.actions.checking import check_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.settling_lines import LineChanged, settle_lines
from newsroom.actions.undoing import undo_operation
from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.jobs.working import work_waiting
from newsroom.models import Article, Event, Flag, FlagState, LineState, Operation, OperationState
from tests.actions.feeding import FEW, TAIL, bring_in, row, tail_of
from tests.making import person, source

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_few")]

CONFIRMED, REJECTED = LineState.CONFIRMED, LineState.REJECTED


@pytest.fixture
def of():
    """Give a source with a line that was proposed, in four articles, and is flagged there."""
    made = source()
    bring_in(made, *(row(n) for n in range(3)))
    bring_in(made, row(3))
    return made


def open_flags(**more):
    return Flag.objects.open().filter(rule=NAME, quote=TAIL, **more)


def settle(of, verdict, by=None, background=True):
    line = tail_of(of)
    operation = settle_lines({line.pk: line.version}, verdict, by=by or person())
    if background:
        work_waiting()
    operation.refresh_from_db()
    return operation


def test_confirming_flags_the_line_surely_in_every_open_article(of):
    assert not open_flags(confidence=0.999).exists()
    operation = settle(of, CONFIRMED)
    assert (operation.kind, operation.done, operation.refused) == ("learn", 4, [])
    assert operation.summary == f"“{TAIL}” is furniture of {of.name}"
    flags = list(open_flags())
    assert len({flag.article_id for flag in flags}) == 4
    assert {flag.confidence for flag in flags} == {0.999}
    assert all("an editor confirmed it" in flag.message for flag in flags)
    bring_in(of, row(5))
    assert open_flags(article__guid="g5", confidence=0.999).exists()


def test_one_undo_makes_it_a_proposal_again_everywhere(of):
    editor = person()
    before = {f.article_id: f.confidence for f in open_flags()}
    operation = settle(of, CONFIRMED, editor)
    bring_in(of, row(5))
    undo = undo_operation(operation.pk, by=editor).operation
    assert tail_of(of).state == LineState.PROPOSED
    assert max(open_flags().values_list("confidence", flat=True)) < 0.999
    assert set(before) <= set(open_flags().values_list("article_id", flat=True))
    undo_operation(undo.pk, by=editor)
    assert tail_of(of).state == CONFIRMED
    assert set(open_flags().values_list("confidence", flat=True)) == {0.999}


def test_rejecting_dismisses_its_open_flags_and_never_proposes_it_again(of):
    operation = settle(of, REJECTED)
    assert operation.done == 4
    assert not open_flags().exists()
    assert {flag.state for flag in Flag.objects.filter(rule=NAME)} == {FlagState.DISMISSED}
    bring_in(of, *(row(n) for n in range(10, 14)))
    assert not open_flags().exists()
    assert tail_of(of).state == REJECTED


def test_undoing_a_rejection_opens_its_flags_again_and_proposes_it(of):
    editor = person()
    operation = settle(of, REJECTED, editor)
    undo_operation(operation.pk, by=editor)
    assert tail_of(of).state == LineState.PROPOSED
    assert open_flags(article__guid="g3").exists()
    bring_in(of, row(7))
    assert open_flags(article__guid="g7").exists()


def test_what_was_settled_again_later_stays(of):
    editor = person()
    first = settle(of, REJECTED, editor)
    second = settle(of, CONFIRMED, editor)
    with pytest.raises(Refused, match="settled again later"):
        undo_operation(first.pk, by=editor)
    undo_operation(second.pk, by=editor)
    assert tail_of(of).state == REJECTED
    assert not open_flags().exists()


def test_of_two_who_settle_one_line_the_second_is_told(of):
    line, editor = tail_of(of), person(name="amara")
    settle_lines({line.pk: line.version}, REJECTED, by=editor)
    with pytest.raises(LineChanged, match="amara has settled this line"):
        settle_lines({line.pk: line.version}, CONFIRMED, by=person())
    assert Operation.objects.filter(kind="learn").count() == 1


def test_only_editors_of_the_desk_settle_lines(of):
    line = tail_of(of)
    for who in (person("Reviewer"), person(desk="sport")):
        with pytest.raises(NotAllowed):
            settle_lines({line.pk: line.version}, REJECTED, by=who)
    assert tail_of(of).state == LineState.PROPOSED


def test_what_has_been_finished_is_not_opened_again(of):
    editor = person()
    done = Article.objects.get(guid="g0")
    flag = open_flags(article=done).get()
    decide_flags([Choice(done.pk, flag.pk, FlagState.DISMISSED, flag.version)], by=editor)
    assert finish_article(done.pk, version=None, by=editor).state == "ready"
    assert settle(of, CONFIRMED, editor).total == 3
    assert Article.objects.get(pk=done.pk).state == "ready"


def test_a_block_that_somebody_kept_stays_kept(of):
    flag = open_flags(article__guid="g3").get()
    choice = Choice(flag.article_id, flag.pk, FlagState.DISMISSED, flag.version)
    decide_flags([choice], by=person("Reviewer"))
    settle(of, CONFIRMED)
    assert not open_flags(article=flag.article_id).exists()


def test_many_articles_are_left_to_a_worker_and_so_is_the_undo():
    of, editor = source(), person()
    bring_in(of, *(row(n) for n in range(FEW + 3)))
    operation = settle(of, CONFIRMED, editor, background=False)
    assert (operation.state, operation.done) == (OperationState.QUEUED, 0)
    work_waiting()
    assert open_flags(confidence=0.999).count() == FEW + 3
    undo = undo_operation(operation.pk, by=editor).operation
    assert undo.state == OperationState.QUEUED
    work_waiting()
    assert tail_of(of).state == LineState.PROPOSED
    assert not open_flags(confidence=0.999).exists()


def test_settling_is_on_record_with_what_was_and_what_is(of):
    settle(of, REJECTED)
    event = Event.objects.get(kind="learn")
    line = f"“{TAIL}”"
    assert (event.before, event.after) == ({line: "proposed"}, {line: "rejected"})


def test_a_flag_that_is_found_again_says_what_is_known_by_now(of):
    flag = open_flags(article__guid="g3").get()
    bring_in(of, *(row(n) for n in range(10, 20)))
    check_article(flag.article_id, by=None)
    again = open_flags(article=flag.article_id).get()
    assert (again.pk, again.version) == (flag.pk, flag.version)
    assert again.message.startswith("Seen in 14 of 14")
    assert again.confidence > flag.confidence
