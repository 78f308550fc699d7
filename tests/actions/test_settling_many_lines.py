"""An editor settles several lines of a source in one act, with one undo."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.settling_lines import LineChanged, settle_lines
from newsroom.actions.undoing import undo_operation
from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.models import Event, Flag, FlagState, LineState, Operation, SourceLine
from tests.actions.feeding import SHARE, TAIL, bring_in, proposing_two, row
from tests.actions.test_counting_shapes import credit
from tests.making import person, source

pytestmark = pytest.mark.django_db

CONFIRMED, REJECTED, PROPOSED = LineState.CONFIRMED, LineState.REJECTED, LineState.PROPOSED


@pytest.fixture
def of():
    return proposing_two()


def settle(of, verdict, *shown, by):
    lines = SourceLine.objects.filter(source=of, shown__in=shown or (SHARE, TAIL))
    operation = settle_lines({line.pk: line.version for line in lines}, verdict, by=by)
    operation.refresh_from_db()
    return operation


def states():
    return dict(SourceLine.objects.exclude(state="counted").values_list("shown", "state"))


def surely():
    return sorted(Flag.objects.open().filter(confidence=0.999).values_list("quote", flat=True))


def test_several_lines_are_one_act_on_the_articles_of_any_of_them(of):
    operation = settle(of, CONFIRMED, by=person())
    assert (operation.total, operation.done) == (4, 4)
    assert operation.summary == f"2 lines, the first “{SHARE}”, are furniture of Delta Portal"
    assert surely() == [SHARE] * 3 + [TAIL] * 4
    event = Event.objects.get(kind="learn")
    assert event.before == {f"“{SHARE}”": "proposed", f"“{TAIL}”": "proposed"}
    assert set(event.after.values()) == {"confirmed"}


@pytest.mark.parametrize("verdict", [CONFIRMED, REJECTED])
def test_one_undo_takes_all_of_them_back_and_one_redo_does_them_again(of, verdict):
    editor = person()
    operation = settle(of, verdict, by=editor)
    undo = undo_operation(operation.pk, by=editor).operation
    assert states() == {SHARE: PROPOSED, TAIL: PROPOSED}
    assert not surely()
    undo_operation(undo.pk, by=editor)
    assert states() == {SHARE: verdict, TAIL: verdict}
    assert len(surely()) == (7 if verdict == CONFIRMED else 0)


def test_rejecting_dismisses_the_flags_of_all_of_them(of):
    found = Flag.objects.filter(rule=NAME)
    assert set(found.open().values_list("quote", flat=True)) == {SHARE, TAIL}
    settle(of, REJECTED, by=person())
    assert set(found.values_list("state", flat=True)) == {FlagState.DISMISSED}


def test_lines_and_shapes_of_lines_are_settled_together():
    made = source()
    bring_in(made, *(row(n, tail=f"{TAIL}\n\n{credit(n)}") for n in range(4)))
    known = SourceLine.objects.filter(state=PROPOSED)
    assert {line.is_shape for line in known} == {True, False}
    settle_lines({line.pk: line.version for line in known}, CONFIRMED, by=person())
    assert len(surely()) == 8


def test_where_somebody_was_faster_with_one_of_them_nothing_is_done(of):
    seen = {line.pk: line.version for line in SourceLine.objects.filter(state=PROPOSED)}
    settle(of, REJECTED, TAIL, by=person(name="amara"))
    with pytest.raises(LineChanged, match=f"amara has settled this line meanwhile: “{TAIL}”"):
        settle_lines(seen, CONFIRMED, by=person())
    assert states() == {SHARE: PROPOSED, TAIL: REJECTED}
    assert Operation.objects.filter(kind="learn").count() == 1


def test_undo_leaves_what_was_settled_again_later_and_says_so(of):
    editor = person()
    both = settle(of, CONFIRMED, by=editor)
    settle(of, REJECTED, TAIL, by=editor)
    undo = undo_operation(both.pk, by=editor).operation
    assert states() == {SHARE: PROPOSED, TAIL: REJECTED}
    assert undo.summary.endswith("; 1 settled again later stays")
    undo_operation(undo.pk, by=editor)
    assert states() == {SHARE: CONFIRMED, TAIL: REJECTED}


def test_what_was_settled_again_and_undone_goes_back_with_the_others(of):
    editor = person()
    both = settle(of, CONFIRMED, by=editor)
    again = settle(of, REJECTED, TAIL, by=editor)
    undo_operation(again.pk, by=editor)
    assert states() == {SHARE: CONFIRMED, TAIL: CONFIRMED}
    undo_operation(both.pk, by=editor)
    assert states() == {SHARE: PROPOSED, TAIL: PROPOSED}


def test_lines_of_two_sources_or_of_another_desk_are_not_settled_at_once(of):
    other = source()
    bring_in(other, *(row(n, tail=SHARE) for n in range(4)))
    seen = {line.pk: line.version for line in SourceLine.objects.filter(state=PROPOSED)}
    with pytest.raises(Refused, match="several sources"):
        settle_lines(seen, CONFIRMED, by=person())
    with pytest.raises(NotAllowed):
        settle_lines(seen, CONFIRMED, by=person(desk="sport"))
    with pytest.raises(NotAllowed):
        settle_lines({}, CONFIRMED, by=person())
    assert set(states().values()) == {PROPOSED}


def test_an_act_of_before_that_kept_one_line_is_still_undone(of):
    editor = person()
    operation = settle(of, CONFIRMED, TAIL, by=editor)
    (line,) = operation.parameters["options"]["lines"]
    operation.parameters |= {"options": {"line": line}, "was": "proposed"}
    operation.save()
    undo_operation(operation.pk, by=editor)
    assert states()[TAIL] == PROPOSED


def test_a_block_that_somebody_kept_stays_kept(of):
    flag = Flag.objects.open().filter(rule=NAME, quote=TAIL).latest("pk")
    choice = Choice(flag.article_id, flag.pk, FlagState.DISMISSED, flag.version)
    decide_flags([choice], by=person("Reviewer"))
    settle(of, CONFIRMED, by=person())
    assert not Flag.objects.open().filter(article=flag.article_id, quote=TAIL).exists()


def test_an_undo_does_not_look_up_who_settled_each_line(of):
    editor = person()
    operation = settle(of, CONFIRMED, by=editor)
    with CaptureQueriesContext(connection) as asked:
        undo_operation(operation.pk, by=editor)
    one = f'FROM "newsroom_operation" WHERE "newsroom_operation"."id" = {operation.pk} LIMIT'
    assert sum(one in query["sql"] for query in asked) == 1
