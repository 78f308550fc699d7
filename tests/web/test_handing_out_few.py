"""A few articles are handed out at once: their file is the answer."""

import pytest
from django.urls import reverse

from newsroom.models import Article, ArticleState, Operation
from tests.making import article, source, spelling
from tests.web.conftest import LEAD, QUOTE

pytestmark = pytest.mark.django_db


def test_a_zip_holds_what_may_leave_and_the_next_page_tells_what_was_refused(editor):
    place = source()
    story = article([LEAD], of=place, headline="Bridge reopens")
    Article.objects.filter(pk=story.pk).update(state=ArticleState.READY)
    other = article([LEAD, QUOTE], [spelling(0, LEAD, "restord", "restored")], of=place)
    sent = {"act": "hand-out", "article": [story.pk, other.pk], "count": "2", "format": "text"}
    answer = editor.post(reverse("bulk-do"), sent)
    assert answer["Content-Disposition"] == 'attachment; filename="articles.zip"'
    assert answer["Content-Type"] == "application/zip"
    operation = Operation.objects.get(kind="hand-out")
    assert operation.done == 1
    page = editor.get("/").content.decode()
    link = f'<a href="{reverse("operation", args=[operation.pk])}" autofocus>why</a>'
    assert f"Handed out 1 of 2 articles; 1 refused: {link}." in page


def test_a_table_is_offered_to_the_queue_and_comes_as_a_file(editor):
    story = article([LEAD], headline="=1+1")
    Article.objects.filter(pk=story.pk).update(state=ArticleState.READY)
    sent = {"act": "hand-out", "article": story.pk, "count": "1"}
    assert (
        '<option value="csv">Table (CSV)</option>'
        in editor.post(reverse("bulk"), sent).content.decode()
    )
    answer = editor.post(reverse("bulk-do"), {**sent, "format": "csv"})
    assert answer["Content-Disposition"] == 'attachment; filename="articles.csv"'
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert ",'=1+1," in answer.content.decode("utf-8-sig")
