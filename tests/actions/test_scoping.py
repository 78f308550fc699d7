import pytest
from django.db import connection

from newsroom.actions.checking import check_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.refusal import FlagChanged, NotAllowed, Refused
from newsroom.actions.scoping import add_term, dismiss_flag, reached_by
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.jobs.working import work_waiting
from newsroom.models import Dismissal, Flag, FlagState, Operation, OperationState, Scope, Term
from tests.actions.feeding import FEW
from tests.making import article, fresh, furniture, person, source, spelling

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_few")]

TEXT = "The okitibel rang out over the harbour on Monday morning."


def story(of=None):
    made = article([TEXT], [spelling(0, TEXT, "okitibel", "okay")], of=of)
    return made, made.flags.get()


def test_a_dismissal_says_how_many_it_takes_along_and_takes_just_those():
    of, other = source(), source()
    (one, flag), (two, second), (far, third) = story(of), story(of), story(other)
    editor = person()
    counts = [reached_by(flag, scope, by=editor).count() for scope in Scope]
    assert counts == [1, 2, 3]
    dismiss_flag(flag, Scope.SOURCE, version=flag.version, by=editor)
    states = [Flag.objects.get(pk=f.pk).state for f in (flag, second, third)]
    assert states == ["dismissed", "dismissed", "open"]
    assert (fresh(one).open_flags, fresh(two).open_flags, fresh(far).open_flags) == (0, 0, 1)


def test_one_undo_brings_back_every_flag_and_forgets_the_dismissal():
    of = source()
    (_, flag), (_, second) = story(of), story(of)
    editor = person()
    outcome = dismiss_flag(flag, Scope.SOURCE, version=flag.version, by=editor)
    undo_operation(outcome.operation.pk, by=editor)
    assert {Flag.objects.get(pk=f.pk).state for f in (flag, second)} == {"open"}
    assert Dismissal.objects.get().removed_at is not None
    undo = outcome.operation.undone_in
    undo_operation(undo.pk, by=editor)
    assert Dismissal.objects.get().removed_at is None


@pytest.fixture
def far_reaching():
    """Dismiss everywhere what stands in more articles than are done while somebody waits."""
    of, editor = source(), person()
    stories = [story(of)[0] for _ in range(FEW + 3)]
    flag = stories[0].flags.get()
    outcome = dismiss_flag(flag, Scope.HOUSE, version=flag.version, by=editor)
    return stories, flag, outcome, editor


def states():
    return list(Flag.objects.order_by("pk").values_list("state", flat=True))


def test_a_dismissal_in_many_articles_takes_its_flag_now_and_the_rest_by_a_worker(far_reaching):
    stories, _, outcome, _ = far_reaching
    assert outcome.operation.state == OperationState.QUEUED
    assert states() == ["dismissed", *["open"] * (FEW + 2)]
    assert Dismissal.objects.get().operation == outcome.operation
    assert work_waiting() == 1
    operation = Operation.objects.get(pk=outcome.operation.pk)
    assert (operation.state, operation.done, operation.refused) == ("done", FEW + 3, [])
    assert states() == ["dismissed"] * (FEW + 3)
    assert {fresh(made).open_flags for made in stories} == {0}


def test_a_dismissal_under_way_is_undone_when_it_is_through_and_not_an_older_act(far_reaching):
    stories, flag, outcome, editor = far_reaching
    latest = last_operation(flag.article_id, editor)
    assert latest == outcome.operation
    with pytest.raises(Refused, match="still under way"):
        undo_operation(latest.pk, by=editor)
    work_waiting()
    undo_operation(latest.pk, by=editor)
    work_waiting()
    assert states() == ["open"] * (FEW + 3)
    assert Dismissal.objects.get().removed_at is not None
    assert {fresh(made).open_flags for made in stories} == {1}


def test_what_somebody_decides_before_the_worker_comes_stays_as_they_decided(far_reaching):
    stories, _, outcome, _ = far_reaching
    theirs = stories[5].flags.get()
    choice = Choice(stories[5].pk, theirs.pk, FlagState.SIC, theirs.version)
    decide_flags([choice], by=person("Reviewer"))
    work_waiting()
    assert Flag.objects.get(pk=theirs.pk).state == FlagState.SIC
    assert states().count("dismissed") == FEW + 2
    assert Operation.objects.get(pk=outcome.operation.pk).done == FEW + 2


def test_of_two_who_dismiss_the_same_flag_the_second_leaves_nothing_behind(far_reaching):
    _, flag, _, editor = far_reaching
    with pytest.raises(FlagChanged):
        dismiss_flag(flag, Scope.HOUSE, version=flag.version, by=editor)
    assert (Dismissal.objects.count(), Operation.objects.filter(kind="dismiss").count()) == (1, 1)


def test_flags_on_the_same_words_are_found_by_an_index():
    text = " ".join(f"wrod{n}" for n in range(400))
    article([text], [spelling(0, text, f"wrod{n}", "word") for n in range(400)])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE newsroom_flag")  # what the planner knows is told, not left to luck
    for words in ("wrod7", "A whole line of it. " * 9):
        assert "flags_alike" in Flag.objects.open().quoting(words).order_by().explain()


def test_just_the_same_words_are_the_same():
    line = "A line that every page of theirs prints below the story, and prints again"
    for text in (line, f"{line}.", line.upper(), "Another line"):
        article([text], [furniture(0, text)])
    assert [f.quote for f in Flag.objects.quoting(line)] == [line]
    assert [f.quote for f in Flag.objects.quoting("Another line")] == ["Another line"]
    assert not Flag.objects.quoting("Another").exists()


def test_reviewers_decide_for_their_article_and_not_for_a_source():
    _, flag = story()
    reviewer = person("Reviewer")
    with pytest.raises(NotAllowed, match="Only editors"):
        dismiss_flag(flag, Scope.SOURCE, version=flag.version, by=reviewer)
    dismiss_flag(flag, Scope.ARTICLE, version=flag.version, by=reviewer)
    assert Dismissal.objects.get().scope == Scope.ARTICLE


def test_a_term_is_right_from_now_on_and_dismisses_its_flags():
    text = "The Regatta recieved its crews at the jetty on Monday morning."
    made, another = article([text]), article([text])
    flag = check_article(made.pk, by=None).flags.get(quote="recieved")
    add_term(flag, Scope.HOUSE, version=flag.version, by=person())
    assert Term.objects.get().text == "recieved"
    assert made.flags.get().state == "dismissed"
    assert not check_article(another.pk, by=None).flags.exists()


def test_other_desks_flags_are_neither_counted_nor_taken():
    _, flag = story(source(desk="news"))
    _, theirs = story(source(desk="sport"))
    editor = person()
    assert reached_by(flag, Scope.HOUSE, by=editor).count() == 1
    dismiss_flag(flag, Scope.HOUSE, version=flag.version, by=editor)
    theirs.refresh_from_db()
    assert theirs.state == "open"


def test_a_scope_is_not_given_to_a_flag_somebody_decided_meanwhile():
    _, flag = story()
    dismiss_flag(flag, Scope.ARTICLE, version=flag.version, by=person())
    with pytest.raises(FlagChanged):
        add_term(flag, Scope.ARTICLE, version=flag.version, by=person())
    assert not Term.objects.exists()
