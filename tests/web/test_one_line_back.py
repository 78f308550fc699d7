"""Of lines that were settled at once, one is taken back alone: an act with an undo of its own."""

import pytest
from django.urls import reverse
from lxml import html

from newsroom.actions.settling_lines import settle_lines
from newsroom.actions.undoing import undo_operation
from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.jobs.working import work_waiting
from newsroom.models import Flag, FlagState, LineState, Operation, SourceLine
from tests.actions.feeding import PARTS, proposing_parts
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    return proposing_parts()


def settle_all(place, verdict, by):
    seen = {line.pk: line.version for line in place.lines.filter(state=LineState.PROPOSED)}
    act = settle_lines(seen, verdict, by=by)
    work_waiting()
    return act


def states(place):
    return [SourceLine.objects.get(source=place, shown=shown).state for shown in PARTS]


def take_back(client, shown, **more):
    """Press what the list of settled lines offers for one alone."""
    page = html.fromstring(client.get(reverse("source", args=["delta"])).content.decode())
    (button,) = page.xpath(f"//button[@value='proposed'][contains(@aria-label, '{shown}')]")
    form = button.getparent()
    sent = {"line": form.xpath("input[@name='line']/@value"), "verdict": "proposed"}
    answer = client.post(form.get("action"), sent, **more)
    work_waiting()
    return answer


def flags_of(shown):
    return Flag.objects.filter(rule=NAME, quote=shown)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_one_confirmed_line_is_a_proposal_again_and_the_others_stay(editor, amara, place, headers):
    settle_all(place, LineState.CONFIRMED, amara)
    answer = take_back(editor, PARTS[1], headers=headers)
    assert answer.status_code == (200 if headers else 302)
    assert states(place) == ["confirmed", "proposed", "confirmed"]
    assert not flags_of(PARTS[1]).filter(confidence=0.999).exists()
    assert flags_of(PARTS[0]).filter(confidence=0.999).count() == 4
    act = Operation.objects.filter(kind="learn").latest("pk")
    assert act.summary == f"“{PARTS[1]}” is proposed again as furniture of Delta Portal"
    undo_operation(act.pk, by=amara)
    assert states(place) == ["confirmed"] * 3
    assert flags_of(PARTS[1]).filter(confidence=0.999).count() == 4


def test_one_rejected_line_opens_its_flags_again(editor, amara, place):
    before = flags_of(PARTS[0]).open().count()
    assert before
    settle_all(place, LineState.REJECTED, amara)
    assert not flags_of(PARTS[0]).open().exists()
    take_back(editor, PARTS[0])
    assert states(place) == ["proposed", "rejected", "rejected"]
    assert flags_of(PARTS[0]).open().count() == before
    assert not flags_of(PARTS[1]).open().exists()
    act = Operation.objects.filter(kind="learn").latest("pk")
    undo_operation(act.pk, by=amara)
    assert flags_of(PARTS[0]).filter(state=FlagState.DISMISSED).count() == before


def test_the_undo_of_all_leaves_the_one_that_was_taken_back(editor, amara, place):
    act = settle_all(place, LineState.CONFIRMED, amara)
    take_back(editor, PARTS[2])
    undone = undo_operation(act.pk, by=amara).operation
    assert "1 settled again later stays" in undone.summary
    assert states(place) == ["proposed"] * 3


def test_what_was_settled_alone_offers_one_way_back(editor, amara, place):
    line = place.lines.get(shown=PARTS[0])
    settle_lines({line.pk: line.version}, LineState.CONFIRMED, by=amara)
    page = editor.get(reverse("source", args=["delta"])).content.decode()
    assert "Take back" in page
    assert "Take back this one" not in page
