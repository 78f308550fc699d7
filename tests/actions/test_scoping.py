import pytest

from newsroom.actions.checking import check_article
from newsroom.actions.refusal import FlagChanged, NotAllowed
from newsroom.actions.scoping import add_term, dismiss_flag, reached_by
from newsroom.actions.undoing import undo_operation
from newsroom.models import Dismissal, Flag, Scope, Term
from tests.making import article, fresh, person, source, spelling

pytestmark = pytest.mark.django_db

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
