"""Terms and dismissals: kept, taken back, brought back, each by itself."""

import pytest

from newsroom.actions.keeping import bring_back, keep_term, take_back
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.scoping import dismiss_flag
from newsroom.actions.undoing import undo_operation
from newsroom.models import Dismissal, Event, Scope, Term
from tests.making import article, person, source, spelling

pytestmark = pytest.mark.django_db

TEXT = "The okitibel rang out over the harbour on Monday morning."


def test_a_term_that_was_taken_back_holds_no_more_until_it_is_brought_back():
    editor, place = person(), source()
    term = keep_term("okitibel", source_id=place.pk, by=editor)
    take_back(Term, term.pk, by=editor)
    assert not Term.objects.holding_for(place.pk).exists()
    bring_back(Term, term.pk, by=editor)
    assert Term.objects.holding_for(place.pk).exists()
    assert Event.objects.filter(kind="configure").count() == 3


def test_undoing_the_act_does_not_bring_back_what_was_taken_back_meanwhile():
    editor = person()
    story = article([TEXT], [spelling(0, TEXT, "okitibel", "okay")])
    flag = story.flags.get()
    outcome = dismiss_flag(flag, Scope.SOURCE, version=flag.version, by=editor)
    dismissal = Dismissal.objects.get()
    take_back(Dismissal, dismissal.pk, by=editor)
    undo_operation(outcome.operation.pk, by=editor)
    assert Dismissal.objects.get().removed_at is not None
    undo_operation(outcome.operation.undone_in.pk, by=editor)
    assert Dismissal.objects.get().removed_at is not None


def test_what_holds_for_a_source_is_not_another_desks_to_take_back():
    term = keep_term("okitibel", source_id=source().pk, by=person())
    with pytest.raises(NotAllowed):
        take_back(Term, term.pk, by=person(desk="sport"))
    assert Term.objects.get().removed_at is None


@pytest.mark.parametrize("text", ["", "   ", "a" * 201])
def test_a_term_has_some_words_and_not_too_many(text):
    with pytest.raises(Refused):
        keep_term(text, by=person())
