"""Signing in and out: throttled, with a new key, and with an end."""

import re

import pytest
from django.contrib.auth import hashers
from django.contrib.auth.models import Group, User
from django.forms import CharField
from django.test import Client
from lxml import html

from newsroom.models import Event, SignInAttempt
from newsroom.web.sessions import BEGAN
from newsroom.web.source_form import NewSourceForm
from tests.reading_code import ROOT

pytestmark = pytest.mark.django_db
RIGHT = "a long password"


@pytest.fixture
def person():
    made = User.objects.create_user("ngozi", password=RIGHT)
    made.groups.add(Group.objects.get(name="Reviewer"))
    return made


def post(client, password=RIGHT, name="ngozi", **more):
    return client.post("/sign-in/", {"name": name, "password": password}, **more)


def test_a_page_asks_to_sign_in_first_and_leads_back(client, person):
    asked = client.get("/admin/newsroom/", follow=True)
    asked = {"Location": asked.redirect_chain[-1][0]}
    answer = client.post(asked["Location"], {"name": "ngozi", "password": RIGHT})
    assert answer["Location"] == "/admin/newsroom/"


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


def test_who_is_signed_in_and_may_not_enter_the_back_office_is_told_so(client, person):
    client.force_login(person)
    answer = client.get("/admin/newsroom/article/", follow=True)
    assert answer.status_code == 403
    assert "Your role does not let you into the back office." in answer.content.decode()


def test_after_a_wrong_password_only_that_is_typed_anew(client, person):
    page = html.fromstring(post(client, "wrong").content.decode())
    assert page.get_element_by_id("id_name").value == "ngozi"
    assert page.xpath("//input[@autofocus]/@name") == ["password"]
    assert html.fromstring(client.get("/sign-in/").content).xpath("//@autofocus/../@name") == [
        "name"
    ]


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


def test_an_address_elsewhere_is_not_led_to(client, person):
    answer = client.post("/sign-in/?next=//evil.example/", {"name": "ngozi", "password": RIGHT})
    assert answer["Location"] == "/"


def test_a_wrong_password_is_refused_in_words_and_put_on_record(client, person):
    answer = post(client, "wrong", REMOTE_ADDR="192.0.2.7")
    assert answer.status_code == 422
    assert "name or the password is not right" in answer.content.decode()
    event = Event.objects.get(kind="sign-in-failed")
    assert (event.by, event.subject) == ("ngozi", "192.0.2.7")


def test_the_session_gets_a_new_key_at_sign_in(client, person):
    client.get("/sign-in/")
    session = client.session
    session["before"] = 1
    session.save()
    key = session.session_key
    client.cookies["sessionid"] = key
    post(client)
    assert client.session.session_key != key
    assert "before" not in client.session


def test_too_many_wrong_passwords_hold_an_account_off_whatever_the_address(
    client, person, settings
):
    settings.SIGN_INS_PER_ACCOUNT = 3
    for n in range(3):
        assert post(client, "wrong", REMOTE_ADDR=f"192.0.2.{n}").status_code == 422
    held = post(client, RIGHT, name="NGOZI ", REMOTE_ADDR="192.0.2.9")
    assert held.status_code == 429
    assert "Too many wrong passwords" in held.content.decode()


def test_too_many_wrong_passwords_hold_an_address_off_whatever_the_account(client, settings):
    settings.SIGN_INS_PER_ADDRESS = 3
    for n in range(3):
        post(client, "wrong", name=f"n{n}", headers={"X-Forwarded-For": f"198.51.100.{n}"})
    assert post(client, "wrong", name="n4").status_code == 429


def test_behind_a_proxy_the_address_is_the_one_the_proxy_saw(client, settings):
    settings.PROXIES = 1
    post(client, "wrong", headers={"X-Forwarded-For": "10.0.0.1, 198.51.100.7"})
    assert SignInAttempt.objects.get().address == "198.51.100.7"


def test_addresses_of_one_ipv6_network_count_together(client):
    post(client, "wrong", REMOTE_ADDR="2001:db8:1:2:3::4")
    assert SignInAttempt.objects.get().address == "2001:db8:1:2::"


def test_right_passwords_do_not_count(client, person, settings):
    settings.SIGN_INS_PER_ACCOUNT = 1
    for _ in range(3):
        assert post(Client()).status_code == 302


@pytest.mark.parametrize("name", ["ngozi", "nobody"])
def test_an_unknown_name_costs_a_hash_as_a_known_one_does(client, person, monkeypatch, name):
    hashed = []
    encode = hashers.MD5PasswordHasher.encode

    def counted(self, *given):
        hashed.append(given)
        return encode(self, *given)

    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", counted)
    post(client, "wrong", name=name)
    assert len(hashed) == 1


def test_a_nul_in_the_name_is_refused_in_words(client):
    assert post(client, name="a\0b").status_code == 422


def test_a_session_ends_at_its_longest_age_however_busy(client, person, settings):
    post(client)
    assert client.get("/404/").status_code == 404
    session = client.session
    session[BEGAN] -= settings.SESSION_LONGEST + 1
    session.save()
    assert client.get("/admin/newsroom/").status_code == 302


def test_a_busy_session_is_not_written_by_each_request(client, person, django_assert_num_queries):
    post(client)
    client.get("/404/")
    with django_assert_num_queries(2):  # the session; the person, profile and permissions
        client.get("/sign-in/")


def test_the_admin_has_no_sign_in_page_of_its_own(client):
    answer = client.post("/admin/login/?next=/admin/", {"username": "a", "password": "b"})
    assert answer["Location"] == "/sign-in/?next=/admin/"


def test_signing_out_needs_a_post_and_ends_the_session(client, person):
    post(client)
    assert client.get("/sign-out/").status_code == 405
    client.post("/sign-out/")
    assert client.get("/admin/newsroom/").status_code == 302


def test_a_deactivated_person_is_out_at_once(client, person):
    post(client)
    User.objects.update(is_active=False)
    assert client.get("/sign-out/")["Location"].startswith("/sign-in/")


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
    assert client.post("/sign-out/", {"csrfmiddlewaretoken": fresh[1]}).status_code == 302


def test_a_form_without_its_token_is_refused_in_words():
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"name": "a"})
    assert answer.status_code == 403
    assert "out of date" in answer.content.decode()
