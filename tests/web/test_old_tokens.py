"""A plain form from before one signed in anew is not done; what was typed in it stands there."""

import pytest
from django.test import Client
from lxml import html

from tests.making import person

pytestmark = pytest.mark.django_db

TYPED = "The span <b>reopened</b> today."
OURS = {"Referer": "http://testserver/import/?x=1"}


@pytest.fixture
def client():
    made = Client(enforce_csrf_checks=True)
    made.force_login(person("Editor"))
    return made


def send(client, **headers):
    sent = {"text": TYPED, "source": "delta", "csrfmiddlewaretoken": "x" * 64}
    return client.post("/import/", sent, headers=headers)


def test_what_was_typed_stands_there_with_the_way_back_and_what_to_do(client):
    answer = send(client, **OURS)
    assert answer.status_code == 403
    page = html.fromstring(answer.content.decode())
    told = " ".join(page.xpath("string(//main//*[@role='alert'])").split())
    assert told.startswith("You have signed in anew since that page was opened")
    assert "copy it from below, open the page again, and send it from there" in told
    assert page.xpath("string(//main//textarea)").strip() == TYPED
    assert page.xpath("//main//a/@href") == ["/import/?x=1"]


def test_where_nothing_was_typed_one_is_told_to_do_it_once_more(client):
    answer = client.post("/next/", headers={"Referer": "http://testserver/?tab=all"})
    page = html.fromstring(answer.content.decode())
    assert "do it once more there" in page.xpath("string(//main//*[@role='alert'])")
    assert not page.xpath("//main//textarea")
    assert page.xpath("//main//a/@href") == ["/?tab=all"]


def test_what_the_page_of_somebody_else_sent_is_not_shown(client):
    answer = send(client, Referer="http://evil.example/x")
    assert answer.status_code == 403
    assert "reopened" not in answer.content.decode()
    assert "Go back, copy what you typed" in answer.content.decode()


def test_who_signed_out_meanwhile_signs_in_beside_what_was_typed():
    answer = send(Client(enforce_csrf_checks=True), **OURS)
    assert answer.status_code == 401
    page = html.fromstring(answer.content.decode())
    assert page.xpath("string(//main//textarea)").strip() == TYPED
    assert page.xpath("//input[@name='password']")


def test_a_name_and_a_password_are_shown_by_nobody():
    given = {"name": "ngozi", "password": "winding", "csrfmiddlewaretoken": "x" * 64}
    headers = {"Referer": "http://testserver/sign-in/"}
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", given, headers=headers)
    assert answer.status_code == 403
    assert "out of date" in answer.content.decode()
    assert not {"ngozi", "winding"} & set(answer.content.decode().split('"'))
