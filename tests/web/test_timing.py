"""Embargo, due date and priority, as the review page, the queue and its acts show and set them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from newsroom.models import Article, Operation
from tests.making import article, fresh, person, source
from tests.web.conftest import HTMX, LEAD

pytestmark = pytest.mark.django_db
LATER = datetime(2099, 3, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def editor():
    """Give a client that is signed in as an editor."""
    client = Client()
    client.force_login(person("Editor", "ife"))
    return client


@pytest.fixture
def plain():
    """Give an article of one paragraph."""
    return article([LEAD])


def send(client, story, name, value, **more):
    given = {"time": name, "value": value, "version": fresh(story).version, **more}
    return client.post(f"/articles/{story.pk}/time/", given, headers=HTMX)


def page_of(client, story, query=""):
    return html.fromstring(client.get(f"/articles/{story.pk}/{query}").content.decode())


def told(page, element):
    return " ".join(page.get_element_by_id(element).text_content().split())


@pytest.mark.parametrize(
    ("name", "value", "says", "where"),
    [
        ("embargo", "2099-03-14T09:30", "embargo until 14 Mar 2099, 09:30", "gate"),
        ("due", "2099-03-14T09:30", "due 14 Mar 2099, 09:30", "details"),
        ("priority", "2", "priority 2", "details"),
    ],
)
def test_each_is_set_in_its_card_shown_at_once_and_undone(editor, plain, name, value, says, where):
    answer = send(editor, plain, name, value)
    parts = html.fromstring(f"<div>{answer.content.decode()}</div>")
    assert says in told(parts, where)
    assert parts.get_element_by_id("toast").xpath(".//button[@name='operation']")
    assert says in told(page_of(editor, plain), where)
    assert told(page_of(editor, plain, f"?field={name}"), "card").startswith(name.capitalize())
    editor.post(f"/articles/{plain.pk}/undo/", headers=HTMX)
    assert says not in told(page_of(editor, plain), where)


def test_the_field_holds_what_stands_as_a_browser_takes_it(editor):
    story = article([LEAD], embargo=LATER)
    card = page_of(editor, story, "?field=embargo").get_element_by_id("card")
    (field,) = card.xpath(".//input[@name='value']")
    assert (field.get("type"), field.get("value")) == ("datetime-local", "2099-03-14T09:30")
    assert card.xpath(".//input[@name='note']")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("embargo", "", "Say why the embargo ends before its time."),
        ("embargo", "2001-01-01T10:00", "That moment is past"),
        ("due", "soon", "Give the date and time like this"),
        ("priority", "first", "Choose a priority from the list."),
    ],
)
def test_what_cannot_be_is_said_in_the_card_and_what_was_typed_stays(editor, name, value, sentence):
    story = article([LEAD], embargo=LATER)
    answer = send(editor, story, name, value, note="")
    assert answer.status_code == 422
    card = html.fromstring(answer.content.decode())
    assert sentence in card.text_content()
    if name != "priority":
        assert card.xpath(".//input[@name='value']/@value") == [value]
    assert not Operation.objects.filter(kind__in=("embargo", "schedule")).exists()


def test_of_two_who_saw_the_same_one_is_told(editor, plain):
    version = plain.version
    send(editor, plain, "priority", "1")
    given = {"time": "priority", "value": "2", "version": version}
    answer = editor.post(f"/articles/{plain.pk}/time/", given, headers=HTMX)
    assert answer.status_code == 409
    assert fresh(plain).priority == 1


def test_a_reviewer_reads_them_and_is_offered_nothing_to_change(desk):
    story = article([LEAD], embargo=LATER)
    card = page_of(desk, story, "?field=embargo").get_element_by_id("card")
    assert "Embargo until 14 Mar 2099, 09:30. Editors set it." in card.text_content()
    assert not card.xpath(".//form")
    assert send(desk, story, "embargo", "", note="Out").status_code == 403


def test_the_gate_leads_to_an_update_that_waits(editor, plain):
    Article.objects.filter(pk=plain.pk).update(proposed=plain.revision)
    (link,) = page_of(editor, plain).xpath("//nav[@id='gate']//a[contains(., 'update')]/@href")
    assert link == f"/updates/{plain.pk}/"


def test_the_queue_shows_an_embargo_and_finds_what_is_under_one(desk):
    article([LEAD], headline="Bridge reopens", embargo=LATER)
    over = article([LEAD], headline="Ferry stays", of=source())
    past = timezone.now() - timedelta(days=1)
    Article.objects.filter(pk=over.pk).update(embargo_until=past)
    page = desk.get("/").content.decode()
    assert page.count("embargo until 14 Mar 2099, 09:30") == page.count("embargo until ") == 1
    found = desk.get("/?q=is:embargoed").content.decode()
    assert "Bridge reopens" in found
    assert "Ferry stays" not in found


def test_an_embargo_on_many_is_asked_for_and_set_as_one_act(editor):
    ids = [article([LEAD], of=source()).pk for _ in range(2)]
    asked = editor.post("/bulk/", {"act": "embargo", "article": ids}).content.decode()
    assert 'name="until"' in asked
    assert 'name="note"' in asked
    given = {"act": "embargo", "article": ids, "count": "2", "until": "2099-03-14T09:30"}
    editor.post("/bulk/do/", given)
    assert set(Article.objects.values_list("embargo_until", flat=True)) == {LATER}
    assert Operation.objects.filter(kind="embargo").count() == 1


def test_a_moment_that_is_none_is_refused_before_anything_is_done(editor, plain):
    given = {"act": "schedule", "article": plain.pk, "count": "1", "until": "tomorrow"}
    assert editor.post("/bulk/do/", given).status_code == 422
    assert not Operation.objects.filter(kind="schedule").exists()
