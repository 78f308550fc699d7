"""The admin's lists ask as often for many rows as for one, lead to the desk, say what they list."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from newsroom.models import Article, Family, Likeness, RuleRecord, Source, SourceLine
from tests.admin.test_admin import lists, make

pytestmark = pytest.mark.django_db


def queries_of(client, path: str) -> int:
    """Count what a list asks once it has been opened."""
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


@pytest.mark.one_database  # how often it asks does not hang on what answers
def test_every_list_opens_and_asks_as_often_for_30_rows_as_for_1(client, root):
    make(1)
    few = {path: queries_of(client, path) for path in lists()}
    make(29)
    assert {path: queries_of(client, path) for path in lists()} == few


def test_lists_lead_to_the_desk(client, root):
    make(1)
    of = Source.objects.get()
    SourceLine.objects.create(
        source=of, digest=7, text="advertisement", shown="ADVERTISEMENT", state="proposed"
    )
    SourceLine.objects.create(source=of, digest=8)
    RuleRecord.objects.create(source=of, rule="ad-marker", right=4, wrong=1)
    first = Article.objects.get()
    family = Family.objects.create(master=first)
    Likeness.objects.update_or_create(article=first, defaults={"family": family})
    lines = reverse("source-lines", args=[of.slug])
    leads = {
        **dict.fromkeys(
            ("article", "flag", "revision", "block", "family"), f"/articles/{first.pk}/"
        ),
        "source": reverse("source", args=[of.slug]),
        "sourceline": lines,
        "rulerecord": "/rules/#ad-marker",
    }
    for name, address in leads.items():
        page = client.get(reverse(f"admin:newsroom_{name}_changelist")).content.decode()
        assert f'href="{address}"' in page, name
    page = client.get(reverse("admin:newsroom_sourceline_changelist"))
    assert [line.shown for line in page.context["cl"].result_list] == ["ADVERTISEMENT"]
    rows = html.fromstring(page.content).get_element_by_id("result_list")
    assert [head.text_content() for head in rows.xpath(".//tbody//th")] == ["ADVERTISEMENT"]


def test_an_objects_page_leads_to_its_place_on_the_desk(client, root):
    make(1)
    first = Article.objects.get()
    flag, operation = first.flags.earliest("pk"), first.events.earliest("pk").operation
    leads = {
        first: reverse("review", args=[first.pk]),
        flag: f"{reverse('review', args=[first.pk])}?flag={flag.pk}",
        first.source: reverse("source", args=[first.source.slug]),
        first.batch: reverse("batch", args=[first.batch_id]),
        operation: reverse("operation", args=[operation.pk]),
    }
    for row, address in leads.items():
        page = client.get(reverse(f"admin:newsroom_{row._meta.model_name}_change", args=[row.pk]))
        assert f'href="{address}" class="viewsitelink">On the desk</a>' in page.content.decode()


def test_an_empty_list_says_why(client, root):
    path = reverse("admin:newsroom_article_changelist")
    assert "There are no articles yet." in client.get(path).content.decode()
    page = client.get(path, {"q": "nothing has this word"}).content.decode()
    assert "Nothing fits this search" in page
    assert '<a href="?">Show all articles</a>' in page


def test_a_list_is_headed_by_what_it_lists(client, root):
    page = client.get(reverse("admin:newsroom_sourceline_changelist")).content.decode()
    assert "<h1>Source lines</h1>" in page
