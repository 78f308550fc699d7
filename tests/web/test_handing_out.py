"""Many articles are handed out in the background, and their file is taken from the act."""

import io
import zipfile

import pytest
from django.urls import reverse
from lxml import html

from newsroom.actions.bulk import start_bulk
from newsroom.actions.people import create_account
from newsroom.jobs.working import work_waiting
from newsroom.models import Article, ArticleState, HandOutRecord, Operation
from newsroom.models.article import sign_of
from tests.making import PASSWORD, headed, person, source
from tests.web.conftest import HTMX, signed_in

pytestmark = pytest.mark.django_db
TEXT = "Traffic crossed the span on Monday."


@pytest.fixture
def ids(monkeypatch, settings):
    """Make three that are ready, where more than two are too many to wait for."""
    for name in ("newsroom.web.bulk.MOST", "newsroom.admin.bulk.MOST"):
        monkeypatch.setattr(name, 2)
    monkeypatch.setattr("newsroom.actions.background.FEW", 2)
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    made = [headed([TEXT]).pk for _ in range(3)]
    Article.objects.update(state=ArticleState.READY)
    return made


def handed_out(client, ids, form="text", **more):
    sent = {"act": "hand-out", "article": ids, "count": len(ids), "format": form}
    return client.post(reverse("bulk-do"), sent, **more)


def file_link(client, act):
    page = html.fromstring(client.get(reverse("operation", args=[act])).content.decode())
    return page.xpath("//a[@download]/@href")


def names_in(answer):
    with zipfile.ZipFile(io.BytesIO(answer.getvalue())) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def test_that_many_are_packed_later_is_said_before(editor, ids):
    def said(ids):
        page = editor.post(reverse("bulk"), {"act": "hand-out", "article": ids}).content.decode()
        form = html.fromstring(page).xpath("//form[.//input[@name='act']]")[-1]
        return "packed in the background" in page, "data-downloads" in form.attrib

    assert said(ids) == (True, False)
    assert said(ids[:2]) == (False, True)


def test_who_handed_many_out_takes_their_file_once_all_are_on_record(editor, ids):
    page = handed_out(editor, ids, headers=HTMX).content.decode()
    assert "0 of 3 done" in page
    act = Operation.objects.get(kind="hand-out")
    assert file_link(editor, act.pk) == []
    assert editor.get(reverse("hand-out-file", args=[act.pk])).status_code == 404
    work_waiting()
    assert HandOutRecord.objects.filter(operation=act).count() == 3
    (there,) = file_link(editor, act.pk)
    answer = editor.get(there)
    assert 'filename="articles.zip"' in answer["Content-Disposition"]
    assert len(names_in(answer)) == 3


def test_who_does_not_see_a_hand_out_takes_no_file_of_it(editor, desk, ids):
    handed_out(editor, ids)
    work_waiting()
    act = Operation.objects.get(kind="hand-out")
    there = reverse("hand-out-file", args=[act.pk])
    admin, sport = signed_in(person("Admin")), signed_in(person("Editor", desk="sport"))
    asked = [client.get(there).status_code for client in (admin, desk, sport)]
    assert asked == [200, 200, 404]


def test_who_is_not_on_all_desks_of_a_hand_out_takes_no_file_of_it(editor, ids):
    act = start_bulk("hand-out", ids, {"format": "html"}, by=person("Admin", "efua", desk=""))
    work_waiting()
    there = reverse("hand-out-file", args=[act.pk])
    assert editor.get(there).status_code == 200
    elsewhere = {str(pk): 1 for pk in (*act.sources, source("pitch", desk="sport").pk)}
    Operation.objects.filter(pk=act.pk).update(parameters=act.parameters | {"sources": elsewhere})
    assert editor.get(there).status_code == 404
    assert file_link(editor, act.pk) == []


def test_the_file_of_a_hand_out_that_was_answered_with_it_is_not_offered_again(editor, ids):
    handed_out(editor, ids[:2])
    assert file_link(editor, Operation.objects.get(kind="hand-out").pk) == []


def test_a_format_that_there_is_not_is_refused_before_anything_is_done(editor, ids):
    answer = handed_out(editor, ids, form="docx")
    assert answer.status_code == 422
    assert "There is no format “docx”" in answer.content.decode()
    assert not Operation.objects.filter(kind="hand-out").exists()


def test_the_back_office_hands_many_out_too_and_leads_to_their_file(ids):
    admin = signed_in(create_account("root", role="Admin", password=PASSWORD, by=None))
    list_page = reverse("admin:newsroom_article_changelist")
    sent = {"action": "hand-out", "_selected_action": ids}
    assert "then their file" in admin.post(list_page, sent).content.decode()
    sent |= {"confirmed": "yes", "form": "csv", "sign": sign_of(ids)}
    page = admin.post(list_page, sent, follow=True).content.decode()
    act = Operation.objects.get(kind="hand-out")
    assert reverse("operation", args=[act.pk]) in page
    work_waiting()
    answer = admin.get(*file_link(admin, act.pk))
    assert answer.getvalue().decode().count(TEXT) == 3
