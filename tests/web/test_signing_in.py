"""Signing in and out: throttled, with a new key, and with an end."""

import pytest
from django.contrib.auth import hashers
from django.contrib.auth.models import Group, User
from django.test import Client
from lxml import html

from newsroom.models import Event, SignInAttempt
from newsroom.web.sessions import BEGAN

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


def test_a_form_without_its_token_is_refused_in_words():
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"name": "a"})
    assert answer.status_code == 403
    assert "out of date" in answer.content.decode()
