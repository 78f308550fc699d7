"""Who sends something after the session has ended loses nothing, and signs in where they are."""

import re

import pytest
from django.forms import CharField
from django.test import Client
from lxml import html

from newsroom.web.source_form import NewSourceForm
from tests.reading_code import ROOT
from tests.web.test_signing_in import RIGHT, person

pytestmark = pytest.mark.django_db

__all__ = ["person"]  # the fixture


def test_a_form_sent_after_the_session_leads_to_its_page_and_says_that_nothing_was_done(
    client, person
):
    sent = {"headers": {"Referer": "http://testserver/?tab=all"}}
    asked = client.post("/next/", **sent)["Location"]
    page = client.get(asked).content.decode()
    assert "What you sent was not done: your session had ended." in page
    wrong = client.post("/sign-in/", {"name": "ngozi", "password": "x", "lost": "1"})
    assert "What you sent was not done" in wrong.content.decode()
    answer = client.post(asked, {"name": "ngozi", "password": RIGHT})
    assert answer["Location"] == "/?tab=all"
    assert client.get(answer["Location"]).status_code == 200


def test_what_was_typed_in_a_form_sent_after_the_session_stands_beside_the_sign_in(client, person):
    sent = {"text": "The span <b>reopened</b> today.", "source": "delta"}
    page = client.post("/import/", sent, headers={"Referer": "http://testserver/import/"})
    assert page.status_code == 401
    told = "copy what you typed from below, sign in, and send it again"
    assert told in page.content.decode()
    form = html.fromstring(page.content.decode()).xpath("//form[.//input[@name='password']]")[0]
    assert form.xpath(".//textarea")[0].text.strip() == sent["text"]
    again = dict(form.form_values()) | {"name": "ngozi", "password": "wrong"}
    assert told in client.post("/sign-in/", again).content.decode()
    answer = client.post("/sign-in/", again | {"password": RIGHT})
    assert answer["Location"] == "/import/"


NOT_LOST = {
    *("username", "old", "new", "again"),  # passwords, and whose they are
    *("q", "typed", "files"),  # in an address; that very page's; a browser sends no file twice
}


def typed_into():
    """Give the names of the fields of all pages that somebody writes into."""
    fields = set()
    for template in (ROOT / "templates").rglob("*.html"):
        for tag in re.findall(r"<(?:input|textarea)\b[^>]*>", template.read_text()):
            name, kind = re.search(r'name="([\w-]+)"', tag), re.search(r'type="([\w-]+)"', tag)
            if name and (kind[1] if kind else "text") not in ("hidden", "checkbox", "radio"):
                fields.add(name[1])
    forms = NewSourceForm().fields.items()
    return fields | {name for name, field in forms if isinstance(field, CharField)}


@pytest.mark.parametrize("name", sorted(typed_into() - NOT_LOST))
def test_every_field_that_is_sent_after_the_session_stands_beside_the_sign_in(client, name):
    page = client.post("/sources/new/", {name: "Okiti Wire"}).content.decode()
    assert html.fromstring(page).xpath("string(//textarea)").strip() == "Okiti Wire"


def test_a_password_that_is_sent_after_the_session_is_shown_nowhere(client, person):
    sent = {"old": RIGHT, "new": "winding river stone", "again": "winding river stone"}
    page = client.post("/profile/password/", sent, follow=True).content.decode()
    assert "What you sent was not done" in page
    assert RIGHT not in page
    assert "winding" not in page


def test_whether_somebody_is_still_signed_in_is_asked_without_a_page(client, person):
    assert client.get("/sign-in/still/", headers={"HX-Request": "true"}).status_code == 401
    client.force_login(person)
    answer = client.get("/sign-in/still/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/plain")
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("came", ["", "http://evil.example/x", "//[", "http://testserver"])
def test_a_form_sent_after_the_session_from_nowhere_of_ours_leads_to_the_queue(
    client, person, came
):
    asked = client.post("/next/", headers={"Referer": came})["Location"]
    answer = client.post(asked, {"name": "ngozi", "password": RIGHT})
    assert answer["Location"] == "/"


def test_htmx_gets_a_dialog_instead_of_another_page(client):
    answer = client.post("/sign-out/", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer["HX-Retarget"] == "#sign-in"
    assert "<dialog" in answer.content.decode()


def test_the_dialog_answers_with_the_new_token(person):
    client = Client(enforce_csrf_checks=True)
    token = re.search(
        r'name="csrfmiddlewaretoken" value="(\w+)"', client.get("/sign-in/").content.decode()
    )
    assert token
    given = {"name": "ngozi", "password": RIGHT, "csrfmiddlewaretoken": token[1]}
    answer = client.post("/sign-in/", given, headers={"HX-Request": "true"})
    fresh = re.search(r'data-token="(\w+)"', answer.content.decode())
    assert fresh
    assert f"You are signed in again as {person}." in answer.content.decode()
    assert client.post("/sign-out/", {"csrfmiddlewaretoken": fresh[1]}).status_code == 302


def test_a_page_with_the_token_of_a_session_before_gets_the_one_of_now_and_says_whose_it_is(person):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    answer = client.post("/next/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Retarget"]) == (403, "#sign-in")
    assert f"You are signed in as {person} now" in answer.content.decode()
    fresh = re.search(r'data-token="(\w+)"', answer.content.decode())
    assert fresh
    sent = {"csrfmiddlewaretoken": fresh[1]}
    assert client.post("/sign-out/", sent).status_code == 302
