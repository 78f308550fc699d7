"""Several of a source's proposals, or all of them, are looked at and settled at once."""

import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse
from lxml import html

from newsroom.actions.background import FEW
from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.jobs.working import work_waiting
from newsroom.models import Flag, LineState, SourceLine
from newsroom.web.learnt import SHOWN
from newsroom.web.proposals import reach_of
from tests.actions.feeding import PARTS, bring_in, proposing_parts, row
from tests.making import source
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    return proposing_parts()


def line(shown):
    return SourceLine.objects.get(shown=shown)


def look(client, htmx=True, **wish):
    address = reverse("source-lines" if htmx else "source", args=["delta"])
    answer = client.get(address, wish, headers=HTMX if htmx else {})
    return html.fromstring(answer.content.decode())


def words(node):
    return " ".join(node.text_content().split())


def sent_by(page, verdict):
    """Give what a button of the preview sends."""
    form = page.xpath("//*[@id='line']//form[.//button[@name='verdict']]")[0]
    lines = form.xpath(".//input[@name='line']/@value")
    return form.get("action"), {"line": lines, "verdict": verdict}


@pytest.mark.parametrize("htmx", [True, False])
def test_the_ticked_ones_are_shown_with_how_far_it_reaches_before_it_is_done(editor, place, htmx):
    ticked = [line(PARTS[0]).pk, line(PARTS[2]).pk]
    page = look(editor, htmx, together="1", tick=ticked)
    told = words(page.get_element_by_id("line"))
    assert told.startswith("2 lines at once They stand in 4 open articles, as 8 blocks.")
    assert PARTS[0] in told
    assert PARTS[1] not in told
    assert "4 open articles" in words(page.xpath("//*[@id='line']//li")[0])
    assert not SourceLine.objects.exclude(state="counted").exclude(state="proposed").exists()
    address, sent = sent_by(page, "confirmed")
    answer = editor.post(address, sent, headers=HTMX if htmx else {}, follow=True)
    assert "2 lines, the first" in answer.content.decode()
    states = [line(shown).state for shown in PARTS]
    assert states == [LineState.CONFIRMED, LineState.PROPOSED, LineState.CONFIRMED]
    assert Flag.objects.open().filter(rule=NAME, confidence=0.999).count() == 8


def test_all_are_settled_at_once_and_taken_back_at_once(editor, place):
    page = look(editor, every="1")
    address, sent = sent_by(page, "rejected")
    answer = editor.post(address, sent, headers=HTMX)
    assert "No line is proposed" in answer.content.decode()
    assert {line(shown).state for shown in PARTS} == {LineState.REJECTED}
    back = html.fromstring(answer.content.decode()).xpath("//button[contains(., 'back all')]")
    assert {words(button) for button in back} == {"Take back all 3"}
    undo = {"operation": back[0].get("value")}
    editor.post(reverse("line-undo", args=["delta"]), undo)
    assert {line(shown).state for shown in PARTS} == {LineState.PROPOSED}


def test_ticks_stay_while_one_looks_at_another_line(editor, place):
    page = look(editor, line=line(PARTS[1]).pk, tick=[line(PARTS[0]).pk])
    assert page.xpath("//input[@name='tick'][@checked]/@value") == [str(line(PARTS[0]).pk)]
    assert PARTS[1] in words(page.get_element_by_id("line"))


def test_ticks_of_another_page_of_proposals_stay_and_are_settled_along(editor):
    made = source("delta")
    tail = "\n\n".join(f"Part {'ab' * (n + 1)} of our list" for n in range(SHOWN + 3))
    bring_in(made, *(row(n, tail=tail) for n in range(4)))
    first = look(editor).xpath("//input[@name='tick']/@value")[0]
    last = SourceLine.objects.filter(state="proposed").latest("pk")
    page = look(editor, line=last.pk, tick=[first, last.pk])
    assert page.xpath("//input[@name='tick'][@type='hidden' or @checked]/@value") == [
        first,
        str(last.pk),
    ]
    sent = sent_by(look(editor, together="1", tick=[first, last.pk]), "confirmed")[1]
    assert len(sent["line"]) == 2


def test_one_by_one_goes_on_with_the_line_one_came_from(editor, place):
    (at,) = look(editor, line=line(PARTS[1]).pk).xpath("//form[@id='proposals']/input/@value")
    page = look(editor, every="1", line=at)
    (back,) = page.xpath("//a[@data-command='close']/@hx-get")
    assert back.endswith(f"?line={line(PARTS[1]).pk}")


def test_when_the_last_is_settled_the_focus_stays_in_its_part_of_the_page(editor, place):
    address, sent = sent_by(look(editor, every="1"), "confirmed")
    answer = html.fromstring(editor.post(address, sent, headers=HTMX).content.decode())
    (told,) = answer.xpath("//*[@id='lines']//*[@autofocus]")
    assert words(told).startswith("No line is proposed.")
    assert answer.xpath("//*[@id='lines'][@hx-include]") == []


def test_what_is_refused_for_all_of_them_is_said_on_the_page_and_leaves_no_act(editor, place):
    address, sent = sent_by(look(editor, every="1"), "confirmed")
    user = User.objects.get(pk=editor.session["_auth_user_id"])
    user.groups.clear()
    codes = ("view_article", "change_rules")
    user.user_permissions.set(Permission.objects.filter(codename__in=codes))
    answer = editor.post(address, sent, headers=HTMX)
    assert answer.status_code == 403
    told = f"Nothing was settled: 3 lines, the first “{PARTS[0]}”, stand in 4 open articles, and"
    assert told in answer.content.decode()
    assert "Take back" not in look(editor).text_content()


def test_who_ticked_nothing_is_told_so(editor, place):
    address = reverse("source-lines", args=["delta"])
    answer = editor.get(address, {"together": "1"}, headers=HTMX)
    assert answer.status_code == 422
    assert "Tick some lines first." in answer.content.decode()


def test_a_reviewer_has_nothing_to_tick(desk, place):
    page = look(desk, every="1")
    assert not page.xpath("//input[@name='tick']")
    assert not page.xpath("//*[@id='line']//button")


@pytest.mark.one_database  # how often it asks does not hang on what answers
@pytest.mark.parametrize("count", [2, 30])
def test_looking_at_thirty_at_once_asks_as_much_as_at_two(
    editor, count, django_assert_max_num_queries
):
    made = source("delta")
    tail = "\n\n".join(f"Part {'ab' * (n + 1)} of our list" for n in range(count))
    bring_in(made, *(row(n, tail=tail) for n in range(4)))
    with django_assert_max_num_queries(18):
        page = look(editor, htmx=False, every="1")
    assert len(page.xpath("//*[@id='line']//input[@name='line']")) == count


def test_what_goes_on_in_the_background_says_so_and_is_stopped_by_its_undo(editor):
    made = source("delta")
    bring_in(made, *(row(n, tail="\n\n".join(PARTS)) for n in range(FEW + 3)))
    address, sent = sent_by(look(editor, every="1"), "confirmed")
    answer = editor.post(address, sent, headers=HTMX)
    assert f"goes on in {FEW + 3} articles" in answer.content.decode()
    act = line(PARTS[0]).operation
    page = editor.get(reverse("operation", args=[act.pk])).content.decode()
    assert "Stop it, and undo all of it" in page
    editor.post(reverse("operation-undo", args=[act.pk]))
    assert {line(shown).state for shown in PARTS} == {LineState.PROPOSED}
    work_waiting()
    assert not Flag.objects.filter(confidence=0.999).exists()
    page = editor.get(reverse("operation", args=[act.pk])).content.decode()
    assert f"It was stopped before it had reached the others of {FEW + 3}" in page


def test_the_articles_of_many_blocks_are_counted_as_those_of_few(place, monkeypatch):
    lines = list(place.lines.filter(state=LineState.PROPOSED).order_by("pk"))
    told = reach_of(lines)
    assert (told.articles, told.blocks) == (4, 12)
    monkeypatch.setattr("newsroom.web.proposals.FEW", 0)
    assert reach_of(lines) == told
