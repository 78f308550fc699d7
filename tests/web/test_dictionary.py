"""Terms and dismissals stand in the dictionary, and are taken back and brought back there."""

import pytest
from django.urls import reverse

from newsroom.actions.scoping import dismiss_flag
from newsroom.models import Dismissal, Event, Flag, Scope, Term
from tests.making import article, spelling
from tests.web.conftest import LEAD

pytestmark = pytest.mark.django_db


def test_a_term_is_added_found_taken_back_and_brought_back(editor, place):
    editor.post(reverse("term-add"), {"text": "  okada   rider ", "source": "delta"})
    term = Term.objects.get()
    assert (term.text, term.scope, term.source) == ("okada rider", Scope.SOURCE, place)
    assert "okada rider" in editor.get(reverse("dictionary"), {"q": "OKADA"}).content.decode()
    turn = reverse("kept-turn", args=["terms", term.pk])
    editor.post(turn, {"holds": "0"})
    assert editor.get(reverse("dictionary")).context["rows"] == []
    taken = editor.get(reverse("dictionary"), {"removed": "1"}).content.decode()
    assert "okada rider" in taken
    assert editor.post(turn, {"holds": "0"}).status_code == 422
    editor.post(turn, {"holds": "1"})
    assert Term.objects.get().removed_at is None
    assert Event.objects.filter(kind="configure").count() == 3


def test_a_term_that_is_there_already_is_refused(editor):
    for status in (302, 422):
        assert editor.post(reverse("term-add"), {"text": "okada"}).status_code == status
    assert Term.objects.count() == 1


@pytest.mark.parametrize(("right", "offered"), [("okada", True), ("", False)])
def test_words_that_are_only_too_many_are_not_offered_to_it(editor, place, right, offered):
    text = "She had three okadda."
    story = article([text], [spelling(0, text, "okadda", right)], of=place)
    page = editor.get(reverse("review", args=[story.pk])).content.decode()
    assert ('data-command="dictionary"' in page) is offered


def test_a_dismissal_that_is_taken_back_lets_the_rule_speak_again(editor, amara, place):
    text = "He recieved the money on Monday."
    first, second = (article([text], of=place) for _ in range(2))
    check = {"act": "check", "article": [first.pk, second.pk], "count": "2"}
    editor.post(reverse("bulk-do"), check)
    flag = Flag.objects.get(article=first, rule="misspelt-word")
    dismiss_flag(flag, Scope.SOURCE, version=flag.version, by=amara)
    third = article([text], of=place)
    check = {"act": "check", "article": third.pk, "count": "1"}
    editor.post(reverse("bulk-do"), check)
    assert not Flag.objects.filter(article=third, rule="misspelt-word").exists()
    dismissal = Dismissal.objects.get()
    found = editor.get(reverse("dictionary"), {"kind": "dismissals", "q": "recieved"})
    assert reverse("kept-turn", args=["dismissals", dismissal.pk]) in found.content.decode()
    editor.post(reverse("kept-turn", args=["dismissals", dismissal.pk]), {"holds": "0"})
    editor.post(reverse("bulk-do"), check)
    assert Flag.objects.filter(article=third, rule="misspelt-word").exists()


def test_a_reviewer_takes_back_only_what_holds_for_one_article(desk, reviewer):
    story = article([LEAD])
    own = Term.objects.create(text="restord", scope=Scope.ARTICLE, article=story, by="a test")
    house = Term.objects.create(text="okada", scope=Scope.HOUSE, by="a test")
    assert desk.post(reverse("kept-turn", args=["terms", own.pk])).status_code == 302
    assert desk.post(reverse("kept-turn", args=["terms", house.pk])).status_code == 403
    assert Term.objects.get(pk=house.pk).removed_at is None
