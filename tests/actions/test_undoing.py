import pytest

from newsroom.actions.bulk import start_bulk
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.keeping import take_back
from newsroom.actions.refusal import NotAllowed, NotReady, Refused
from newsroom.actions.scoping import add_term, dismiss_flag
from newsroom.actions.setting_aside import restore_article
from newsroom.actions.undoing import undo_operation
from newsroom.jobs.working import work_waiting
from newsroom.models import (
    Article,
    ArticleState,
    FlagState,
    Operation,
    OperationState,
    Scope,
    Term,
)
from tests.actions.feeding import FEW
from tests.making import article, fresh, furniture, headed, person, source, spelling

pytestmark = pytest.mark.django_db

TEXT = "The okitibel rang out over the harbour on Monday morning."


def stories(count, of=None):
    of = of or source()
    return [headed([TEXT], [spelling(0, TEXT, "okitibel", "bell")], of=of) for _ in range(count)]


def states():
    return sorted(Article.objects.values_list("state", flat=True))


def test_an_undo_leaves_what_was_changed_later_and_takes_the_rest_back():
    editor, three = person(), stories(3)
    spiked = start_bulk("spike", [s.pk for s in three], {}, by=editor)
    restore_article(three[1].pk, by=editor)
    outcome = undo_operation(spiked.pk, by=editor)
    assert [(r.article, "later" in r.sentence) for r in outcome.refused] == [(three[1].pk, True)]
    assert states() == ["to-review"] * 3


@pytest.mark.usefixtures("_few")
@pytest.mark.django_db(transaction=True)
def test_an_undo_of_many_articles_is_done_by_a_worker_and_undone_again(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    editor, many = person(), stories(FEW + 1)
    spiked = start_bulk("spike", [s.pk for s in many], {}, by=editor)
    work_waiting()
    assert set(states()) == {"spiked"}
    undo = undo_operation(spiked.pk, by=editor).operation
    assert undo.state == OperationState.QUEUED
    with pytest.raises(Refused, match="undone already"):
        undo_operation(spiked.pk, by=editor)
    with pytest.raises(Refused, match="under way"):
        undo_operation(undo.pk, by=editor)
    work_waiting()
    undo.refresh_from_db()
    assert (undo.state, undo.done, undo.refused) == (OperationState.DONE, FEW + 1, [])
    assert set(states()) == {"to-review"}
    undo_operation(undo.pk, by=editor)
    work_waiting()
    assert set(states()) == {"spiked"}


def test_who_may_not_rule_the_house_does_not_undo_its_rules():
    (story,) = stories(1)
    flag = story.flags.get()
    term = add_term(flag, Scope.HOUSE, version=flag.version, by=person()).operation
    with pytest.raises(NotAllowed):
        undo_operation(term.pk, by=person("Reviewer"))
    assert Term.objects.get().removed_at is None


def test_a_term_taken_back_by_hand_is_not_brought_back_by_the_undo_of_its_adding():
    (story,), editor = stories(1), person()
    flag = story.flags.get()
    adding = add_term(flag, Scope.HOUSE, version=flag.version, by=editor).operation
    take_back(Term, Term.objects.get().pk, by=editor)
    undo_operation(adding.pk, by=editor)
    assert Term.objects.get().removed_at is not None


def test_undoing_a_finish_takes_its_override_back():
    (story,), editor = stories(1), person()
    finish_article(story.pk, version=story.version, by=editor, override="It must go out")
    finished = Operation.objects.get(kind="finish")
    undo_operation(finished.pk, by=editor)
    with pytest.raises(NotReady):
        finish_article(story.pk, version=None, by=person("Reviewer"))


def test_a_dismissal_for_many_voids_no_approval_for_it_changes_no_text():
    one, two = stories(2)
    editor = person()
    finish_article(two.pk, version=two.version, by=editor, override="It must go out")
    flag = one.flags.get()
    dismiss_flag(flag, Scope.HOUSE, version=flag.version, by=editor)
    assert fresh(two).state == ArticleState.READY
    assert fresh(two).open_flags == 0


@pytest.mark.parametrize("count", [3, 12])
def test_an_act_on_many_articles_reads_them_by_the_same_queries(
    count, django_assert_max_num_queries
):
    all_of_them = stories(count)
    flag, editor = all_of_them[0].flags.get(), person()
    with django_assert_max_num_queries(22 + count):  # one write an article
        outcome = dismiss_flag(flag, Scope.HOUSE, version=flag.version, by=editor)
    assert len(outcome.done) == count
    with django_assert_max_num_queries(30 + count):
        undo_operation(outcome.operation.pk, by=editor)


def test_an_act_that_changed_a_flag_twice_is_taken_back_step_by_step():
    """A keep reads the article again: what is not found then goes, within the same act."""
    ads = ["The first of two lines that nobody finds.", "The second of two lines like it."]
    story = article(ads, [furniture(n, text) for n, text in enumerate(ads)])
    first, editor = story.flags.earliest("pk"), person()
    choice = Choice(story.pk, first.pk, FlagState.DISMISSED, first.version)
    kept = decide_flags([choice], by=editor)
    stood = dict(story.flags.values_list("pk", "state"))
    assert sorted(stood.values()) == [FlagState.DISMISSED, FlagState.GONE]
    undone = undo_operation(kept.operation.pk, by=editor)
    redone = undo_operation(undone.operation.pk, by=editor)
    assert redone.refused == []
    assert dict(story.flags.values_list("pk", "state")) == stood
    assert (undone.operation.done, redone.operation.done) == (1, 1)
