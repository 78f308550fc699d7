"""A source's page: its learnt lines, their evidence and preview, settled there and taken back."""

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.jobs.working import work_waiting
from newsroom.models import Flag, LineState, SourceLine
from tests.actions.feeding import TAIL, bring_in, row, tail_of
from tests.actions.test_counting_shapes import credit
from tests.making import person, source
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    made = source("delta", name="Delta Portal")
    bring_in(made, *(row(n) for n in range(3)))
    bring_in(made, row(3))
    return made


def page_of(client, **wish):
    return client.get(reverse("source", args=["delta"]), wish).content.decode()


def settle(client, verdict, htmx=False, version=None):
    line = tail_of(SourceLine.objects.get(state=LineState.PROPOSED).source)
    sent = {"line": f"{line.pk}:{version or line.version}", "verdict": verdict}
    headers = HTMX if htmx else {}
    return client.post(reverse("line-settle", args=["delta"]), sent, headers=headers)


def test_a_proposal_stands_there_with_evidence_examples_and_what_it_would_do(editor, place):
    page = " ".join(page_of(editor).split())
    assert TAIL in page
    assert "In <b>4 of 4</b> articles, always the last line." in page
    assert "It stands in <b>4</b> open articles, as 4 blocks:" in page
    line = tail_of(place)
    for pk in (line.article_id, line.latest):
        assert reverse("review", args=[pk]) in page
    assert not Flag.objects.filter(rule=NAME, confidence=0.999).exists()


def test_without_scripts_a_line_is_confirmed_and_taken_back(editor, place):
    answer = settle(editor, "confirmed")
    assert answer.status_code == 302
    work_waiting()
    assert Flag.objects.open().filter(rule=NAME, confidence=0.999).count() == 4
    page = page_of(editor)
    assert "No line is proposed" in page
    operation = tail_of(place).operation_id
    editor.post(reverse("line-undo", args=["delta"]), {"operation": operation})
    assert tail_of(place).state == LineState.PROPOSED
    assert not Flag.objects.filter(rule=NAME, confidence=0.999).exists()


def test_htmx_gets_the_next_proposal_and_the_undo(editor, place):
    answer = settle(editor, "rejected", htmx=True).content.decode()
    assert answer.lstrip().startswith('<section id="lines"')
    assert "<html" not in answer
    assert f"“{TAIL}” is no furniture of Delta Portal" in answer
    undo = {"operation": tail_of(place).operation_id}
    back = editor.post(reverse("line-undo", args=["delta"]), undo, headers=HTMX).content.decode()
    assert 'data-command="redo"' in back
    assert "It stands in <b>4</b> open articles" in back


def test_another_proposal_is_shown_in_focus(editor, desk, place):
    bring_in(place, *(row(n, tail=f"{TAIL}\n\nMore to read here") for n in range(10, 14)))
    other = SourceLine.objects.get(shown="More to read here")
    part = editor.get(reverse("source-lines", args=["delta"]), {"line": other.pk}, headers=HTMX)
    assert part.context["focus"].line == other
    assert "<html" not in part.content.decode()
    assert "“" not in part.content.decode().split("blockquote")[1]
    assert html.fromstring(part.content.decode()).xpath("//*[@autofocus]/@value") == ["confirmed"]
    seen = desk.get(reverse("source-lines", args=["delta"]), {"line": other.pk}, headers=HTMX)
    way = html.fromstring(seen.content.decode()).xpath("//a[@autofocus]/@data-command")
    assert way in (["next-flag"], ["previous-flag"])
    whole = editor.get(reverse("source-lines", args=["delta"]), {"line": other.pk})
    assert whole["Location"] == f"/sources/delta/?line={other.pk}#lines"
    assert editor.get(whole["Location"]).context["focus"].line == other


def test_somebody_who_is_late_is_told_and_nothing_is_done(editor, place):
    late = settle(editor, "confirmed", htmx=True, version=7)
    assert late.status_code == 409
    assert tail_of(place).state == LineState.PROPOSED


def test_a_button_that_makes_no_sense_is_refused(editor, place):
    assert settle(editor, "counted").status_code == 422
    address = reverse("line-settle", args=["delta"])
    assert editor.post(address, {"line": "9999:1", "verdict": "rejected"}).status_code == 404
    for line in ("", "x:1", "1", "1:²"):
        assert editor.post(address, {"line": line, "verdict": "rejected"}).status_code == 422
    nothing = editor.post(reverse("line-undo", args=["delta"]), {"operation": "x"})
    assert nothing.status_code == 422


def test_a_reviewer_sees_the_evidence_and_no_button(desk, place):
    page = page_of(desk)
    assert TAIL in page
    assert "Editors confirm or reject it." in page
    assert settle(desk, "confirmed").status_code == 403
    assert tail_of(place).state == LineState.PROPOSED


def test_lines_of_other_desks_are_nobody_elses(place):
    client = Client()
    client.force_login(person("Editor", desk="sport"))
    line = tail_of(place)
    address = reverse("line-settle", args=["delta"])
    sent = {"line": f"{line.pk}:1", "verdict": "rejected"}
    assert client.post(address, sent).status_code == 404


def test_another_editor_of_the_desk_takes_back_what_was_settled(editor, place):
    settle(editor, "rejected")
    client = Client()
    client.force_login(person("Editor", "bola"))
    undo = {"operation": tail_of(place).operation_id}
    assert client.post(reverse("line-undo", args=["delta"]), undo).status_code == 302
    assert tail_of(place).state == LineState.PROPOSED


@pytest.mark.one_database  # how often it asks does not hang on what answers
@pytest.mark.parametrize("count", [1, 30])
def test_the_page_asks_the_same_for_one_line_and_for_thirty(
    editor, count, django_assert_max_num_queries
):
    made = source("delta")
    tail = "\n\n".join(f"Part {'ab' * (n + 1)} of our list" for n in range(count))
    bring_in(made, *(row(n, tail=tail) for n in range(4)))
    with django_assert_max_num_queries(18):
        page = editor.get(reverse("source", args=["delta"]))
    assert page.context["count"] == count


def test_hostile_words_of_a_line_are_shown_as_words(editor):
    made = source("delta")
    bring_in(made, *(row(n, tail="<img src=x onerror=alert(1)> free gifts") for n in range(3)))
    page = page_of(editor)
    assert "<img src=x" not in page


def test_a_shape_is_shown_as_such_with_the_lines_that_have_it(editor):
    made = source("delta")
    bring_in(made, *(row(n, tail=credit(n)) for n in range(4)))
    page = " ".join(page_of(editor).split())
    assert '<blockquote dir="auto">Poured by …</blockquote>' in page
    assert "with other names, numbers or dates where “…” and “#” stand" in page
    assert "Such lines stand in <b>4</b> open articles, as 4 blocks:" in page
    for number in range(4):
        assert credit(number) in page
