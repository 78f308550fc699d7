"""Whatever is sent to an address, it is answered in words and never fails."""

import re

import pytest
from django.urls import URLPattern, get_resolver, reverse

from newsroom.actions.importing import preview_batch
from newsroom.actions.withdrawing import withdraw_batch
from newsroom.models import Operation
from tests.making import article, person, source
from tests.web.addresses import TABLE
from tests.web.test_access import objects_of, signed_in

pytestmark = pytest.mark.django_db

FIELDS = ("q", "tab", "at", "source", "name", "kind", "rule", "value", "text", "operation")
NUMBERED = [
    address.name
    for address in get_resolver().url_patterns
    if isinstance(address, URLPattern) and "<number:" in str(address.pattern)
]
FILE = [("a.txt", b"The bridge\n\nTraffic crossed the span on Monday, the city said.")]
DAYS = ("0001-01-01", "0001-01-02", "9999-12-31", "9999-12-28")


def client_of(role="Admin"):
    client = signed_in(person(role))
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("name", NUMBERED)
@pytest.mark.parametrize("role", ["Reviewer", "Admin"])
def test_a_number_that_no_database_holds_is_no_address(name, role):
    address = reverse(name, kwargs=TABLE[name].path(objects_of("news")))
    client = client_of(role)
    for number in (10**18 - 1, 2**63, 10**25):
        asked, replaced = re.subn(r"/\d+/", f"/{number}/", address)
        assert replaced
        answer = client.post(asked) if TABLE[name].changes else client.get(asked)
        assert answer.status_code < 500, number


@pytest.mark.parametrize("name", TABLE)
def test_a_field_with_what_no_database_stores_is_answered_in_words(name):
    objects, row = objects_of("news"), TABLE[name]
    address, client = reverse(name, kwargs=row.path(objects)), client_of()
    for field in {*FIELDS, *row.sent(objects)}:
        sent = row.sent(objects) | {field: "okada\0"}
        answer = client.post(address, sent) if row.changes else client.get(address, sent)
        assert answer.status_code < 500, field


def test_a_tick_that_is_no_number_of_an_article_ticks_nothing():
    story, client = article(["A story of the bridge."]), client_of()
    for tick in ("9" * 30, "-1", "²", ""):
        sent = {"act": "check", "article": [tick, story.pk], "count": "1"}
        assert client.post(reverse("bulk-do"), sent).status_code == 302


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
@pytest.mark.parametrize("day", DAYS)
def test_the_first_and_the_last_day_there_are_can_be_looked_for(zone, day, settings):
    settings.TIME_ZONE = zone
    client = client_of()
    for how in (">=", "<=", ">", "<", ""):
        assert client.get("/", {"q": f"imported:{how}{day}"}).status_code == 200


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_a_place_at_the_end_of_all_time_is_read(moment):
    client = client_of()
    for field in ("after", "at"):
        assert client.get("/", {field: f"2_1_1_{moment}"}).status_code == 200


@pytest.mark.parametrize("number", ["9" * 25, "-" + "9" * 25, "--3", "-", "", "²", "nan"])
def test_a_place_of_no_number_that_a_database_holds_is_no_place(number):
    client, story = client_of(), article(["A story of the bridge."])
    for key in (f"{number}_0_1_", f"0_{number}_1_", f"0_0_{number}_"):
        assert client.get("/", {"after": key}).status_code == 200
        asked = {"tab": "to-review", "at": key}
        assert client.get(reverse("review", args=[story.pk]), asked).status_code == 200
        assert client.get(reverse("next-article", args=[story.pk]), asked).status_code < 400


@pytest.mark.parametrize("number", ["--3", "-", "", "9" * 25, "²", "1e3", "nan"])
def test_a_priority_or_a_person_that_is_no_number_is_refused_in_words(number):
    client, story = client_of(), article(["A story of the bridge."])
    for act, name in (("prioritise", "priority"), ("assign", "to")):
        sent = {"act": act, "article": story.pk, "count": "1", name: number}
        assert client.post(reverse("bulk-do"), sent).status_code == 422
    sent = {"time": "priority", "value": number, "version": story.version}
    assert client.post(reverse("set-time", args=[story.pk]), sent).status_code == 422


def test_an_act_that_there_is_not_is_not_undone():
    story, client = article(["A story of the bridge."]), client_of("Reviewer")
    asked = client.post(reverse("undo", args=[story.pk]), {"operation": "987654321"})
    assert asked.status_code == 404


def test_an_act_of_another_desk_that_touched_no_article_is_not_undone():
    editor = person("Editor", desk="sport")
    empty = withdraw_batch(preview_batch(source(desk="sport"), FILE, by=editor).pk, by=editor)
    client = signed_in(person("Editor"))
    address = reverse("undo", args=[article(["A story of the bridge."]).pk])
    assert client.post(address, {"operation": empty.pk}).status_code == 404
    assert not Operation.objects.filter(undoes=empty).exists()
