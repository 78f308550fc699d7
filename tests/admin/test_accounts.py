"""Accounts in the admin: made, changed and ended as acts on record, over nothing unseen."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from lxml import html

from newsroom.models import Desk, Event
from tests.admin.conftest import STRONG
from tests.making import person

pytestmark = pytest.mark.django_db


def seen_on(client, change: str) -> str:
    """Give what a form's page says that its admin saw."""
    (seen,) = html.fromstring(client.get(change).content).xpath("//input[@name='seen']/@value")
    return str(seen)


def test_an_account_is_made_changed_and_ended_as_acts_on_record(client, root):
    desk = Desk.objects.get(slug="news")
    form = {"username": "ife", "role": "Reviewer", "desks": [desk.pk], "password": STRONG}
    answer = client.post(reverse("admin:auth_user_add"), {**form, "is_active": "on"})
    assert answer.status_code == 302, answer.context["errors"]
    ife = User.objects.get(username="ife")
    assert ife.check_password(STRONG)
    change = reverse("admin:auth_user_change", args=[ife.pk])
    form = {"role": "Editor", "desks": [desk.pk], "password": "", "is_active": ""}
    client.post(change, form | {"seen": seen_on(client, change)})
    ife.refresh_from_db()
    assert (ife.is_active, ife.groups.get().name, ife.check_password(STRONG)) == (
        False,
        "Editor",
        True,
    )
    event = Event.objects.get(kind="account-changed")
    assert (event.by, event.subject, event.after["role"]) == ("root", "ife", "Editor")
    assert client.post(reverse("admin:auth_user_delete", args=[ife.pk])).status_code == 403


def test_a_new_account_stands_on_the_desks_that_are_ticked_and_on_no_other(client, root):
    add, sport = reverse("admin:auth_user_add"), Desk.objects.create(name="Sport", slug="sport")
    assert client.get(add).content.count(b" checked") == Desk.objects.count() + 1  # and active
    for name, desks, active in (("ife", [sport.pk], "on"), ("obi", [], "on"), ("ada", [], "")):
        form = {"username": name, "role": "Editor", "desks": desks, "is_active": active}
        client.post(add, form | {"password": STRONG})
        made = User.objects.get(username=name)
        assert list(made.desks.values_list("pk", flat=True)) == desks
        assert made.is_active is bool(active)


def test_a_weak_password_is_refused_where_it_was_typed(client, root):
    form = {"username": "ife", "role": "Reviewer", "password": "1234", "is_active": "on"}
    answer = client.post(reverse("admin:auth_user_add"), form)
    assert "too short" in answer.content.decode()
    assert not User.objects.filter(username="ife").exists()


def test_the_people_of_a_desk_are_boxes_to_tick(client, root):
    ife, desk = person("Reviewer", "ife", desk=""), Desk.objects.get(slug="news")
    change = reverse("admin:newsroom_desk_change", args=[desk.pk])
    assert f'type="checkbox" name="members" value="{ife.pk}"' in client.get(change).content.decode()
    form = {"name": "The news", "slug": "news", "members": [ife.pk]}
    client.post(change, form | {"seen": seen_on(client, change)})
    assert list(desk.members.all()) == [ife]
    event = Event.objects.get(kind="configure", subject="news")
    assert (event.before["name"], event.after["name"]) == ("News", "The news")


def test_an_account_that_another_admin_ended_meanwhile_is_not_given_back_unseen(client, root):
    ife, desk = person("Reviewer", "ife"), Desk.objects.get(slug="news")
    change = reverse("admin:auth_user_change", args=[ife.pk])
    form = {"role": "Editor", "desks": [desk.pk], "password": "", "is_active": "on"}
    form["seen"] = seen_on(client, change)
    User.objects.filter(pk=ife.pk).update(is_active=False)
    answer = client.post(change, form)
    told = "Somebody has changed this meanwhile. Now it is: role “Reviewer”, desks news, active no."
    assert told in answer.content.decode()
    ife.refresh_from_db()
    assert (ife.is_active, ife.groups.get().name) == (False, "Reviewer")
    (seen,) = html.fromstring(answer.content).xpath("//input[@name='seen']/@value")
    assert client.post(change, form | {"seen": seen}).status_code == 302
    ife.refresh_from_db()
    assert (ife.is_active, ife.groups.get().name) == (True, "Editor")


def test_who_joined_a_desk_meanwhile_is_not_taken_off_it_unseen(client, root):
    desk = Desk.objects.get(slug="news")
    change = reverse("admin:newsroom_desk_change", args=[desk.pk])
    form = {
        "name": "The news",
        "slug": "news",
        "members": [root.pk],
        "seen": seen_on(client, change),
    }
    person("Reviewer", "ife")
    told = client.post(change, form).content.decode()
    assert "Now it is: name “News”, slug “news”, members ife and root." in told
    assert set(desk.members.values_list("username", flat=True)) == {"ife", "root"}
