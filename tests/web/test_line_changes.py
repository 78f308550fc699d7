"""Before lines are settled their page says what it changes, of what still stands."""

import pytest
from django.urls import reverse
from lxml import html

from newsroom.actions.bulk_acts import SURE
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.engine.finding import Action
from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.jobs.working import work_waiting
from newsroom.models import Flag, FlagState
from newsroom.web.line_changes import LineChanges
from tests.actions.feeding import TAIL, bring_in, row, tail_of
from tests.making import source
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    made = source("delta", name="Delta Portal")
    bring_in(made, *(row(n) for n in range(3)))
    bring_in(made, *(row(n) for n in range(3, 6)))
    return made


def told(client, ident, **wish):
    page = client.get(reverse("source-lines", args=["delta"]), wish, headers=HTMX)
    node = html.fromstring(page.content.decode()).get_element_by_id(ident)
    return " ".join(node.text_content().split())


def decide(flag, verdict, by):
    decide_flags([Choice(flag.article_id, flag.pk, verdict, flag.version)], by=by)


def on_tails():
    return Flag.objects.open().filter(quote=TAIL, action=Action.REMOVE_BLOCK)


def test_what_was_taken_out_already_is_not_counted(editor, amara, place):
    assert "It stands in 6 open articles, as 6 blocks" in told(editor, "line-preview")
    decide(on_tails().earliest("pk"), FlagState.ACCEPTED, amara)
    assert "It stands in 5 open articles, as 5 blocks" in told(editor, "line-preview")
    asked = {"every": "1"}
    assert "in 5 open articles, as 5 blocks" in told(editor, "line-preview", **asked)


def test_it_says_what_becomes_of_the_flags_and_so_it_comes(editor, amara, place):
    first, second, third = on_tails().order_by("pk")[:3]
    decide(first, FlagState.ACCEPTED, amara)
    decide(second, FlagState.DISMISSED, amara)
    Flag.objects.filter(pk=third.pk).update(confidence=0.7)
    before = LineChanges.of([tail_of(place)])
    assert before.kept == 1
    assert before.surer + before.sure + before.new == 4
    assert before.surer >= 1
    assert before.gone == 4
    said = told(editor, "line-changes")
    assert f"{before.surer} become" in said
    assert "1 that somebody kept stays" in said
    assert "As story: 4 open flags go." in said
    line = tail_of(place)
    sent = {"line": f"{line.pk}:{line.version}", "verdict": "confirmed"}
    editor.post(reverse("line-settle", args=["delta"]), sent)
    work_waiting()
    assert on_tails().filter(rule=NAME, confidence__gte=SURE).count() == 4
    assert LineChanges.of([tail_of(place)]).sure == 4


def test_what_is_rejected_takes_as_many_flags_as_was_said(editor, place):
    before = LineChanges.of([tail_of(place)]).gone
    open_before = Flag.objects.open().filter(rule=NAME).count()
    line = tail_of(place)
    sent = {"line": f"{line.pk}:{line.version}", "verdict": "rejected"}
    editor.post(reverse("line-settle", args=["delta"]), sent)
    work_waiting()
    assert open_before - Flag.objects.open().filter(rule=NAME).count() == before
