"""The profile: one's own keys without clashes, single keys off, another password."""

import pytest
from django.urls import reverse
from lxml import html

from newsroom.models import Event, Profile
from newsroom.web.keys import KEYS
from tests.making import PASSWORD

pytestmark = pytest.mark.django_db

USUAL = {f"key-{key.command}": key.key for key in KEYS} | {"single_keys": "1"}


def save(desk, **changed: str):
    wanted = {name.replace("_", "-"): key for name, key in changed.items()}
    return desk.post(reverse("profile-keys"), USUAL | wanted)


def test_a_key_is_changed_and_every_page_binds_it(desk):
    save(desk, key_accept="ä")
    assert Profile.objects.get().keys == {"accept": "ä"}
    assert 'data-key="ä" data-does="accept"' in desk.get("/").content.decode()


def test_two_keys_can_change_places(desk):
    assert save(desk, key_accept="d", key_dismiss="a").status_code == 302
    assert Profile.objects.get().keys == {"accept": "d", "dismiss": "a"}


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("d", "cannot be both"),
        ("g", "begins “g q”"),
        ("Ctrl+w", "belongs to the browser"),
        ("ab", "is no key"),
        ("F5", "is no key"),
        ("a b c", "is no key"),
    ],
)
def test_a_clash_is_refused_in_words_and_what_was_typed_stays(desk, key, told):
    answer = save(desk, key_accept=key)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert told in page
    assert f'name="key-accept" value="{key}"' in page
    (field,) = html.fromstring(page).xpath("//input[@autofocus]")
    assert (field.get("name"), field.get("aria-invalid")) == ("key-accept", "true")
    assert not Profile.objects.exists()


def test_an_empty_field_brings_the_usual_key_back(desk):
    save(desk, key_accept="ä")
    save(desk, key_accept="")
    assert Profile.objects.get().keys == {}


def test_all_as_usual_brings_every_key_back(desk):
    save(desk, key_accept="ä")
    save(desk, key_accept="ö", usual="1")
    assert Profile.objects.get().keys == {}


def test_single_keys_are_switched_off(desk):
    desk.post(reverse("profile-keys"), {**USUAL, "single_keys": ""})
    assert not Profile.objects.get().single_keys
    page = desk.get("/").content.decode()
    assert 'aria-labelledby="keys-title" data-single' not in page


def change(desk, old=PASSWORD, new="rain over the okiti bridge", again=""):
    sent = {"old": old, "new": new, "again": again or new}
    return desk.post(reverse("profile-password"), sent)


def test_the_password_is_changed_and_this_session_goes_on(desk, reviewer):
    assert change(desk).status_code == 302
    reviewer.refresh_from_db()
    assert reviewer.check_password("rain over the okiti bridge")
    assert desk.get("/").status_code == 200
    assert Event.objects.filter(kind="password-changed", subject="ngozi").exists()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"old": "wrong"}, "The old password is not right"),
        ({"new": "short"}, "too short"),
        ({"again": "something else entirely"}, "the same way twice"),
    ],
)
def test_a_password_is_not_changed_without_the_old_one_or_to_a_weak_one(
    desk, reviewer, given, told
):
    answer = change(desk, **given)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    reviewer.refresh_from_db()
    assert reviewer.check_password(PASSWORD)
