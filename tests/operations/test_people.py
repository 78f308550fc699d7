"""Accounts: three roles, made by an admin or the command line, deactivated and never deleted."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from newsroom.actions.people import (
    ROLES,
    change_account,
    create_account,
    standing_of,
)
from newsroom.actions.refusal import AccountChanged, NotAllowed, Refused
from newsroom.models import Desk, Event

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

GOOD = "winding river stone"


def made(name: str, role: str = "Editor") -> User:
    return create_account(name, role=role, password=GOOD, by=None)


def switch(person: User, active: bool, by: User) -> None:
    role = person.groups.get().name
    seen = standing_of(User.objects.get(pk=person.pk))
    desks = person.desks.all()
    change_account(person.pk, role=role, desks=desks, active=active, seen=seen, by=by)


@pytest.mark.parametrize("role", ROLES)
def test_an_account_has_its_role_and_its_desks_and_is_on_record(role):
    person = made("amina", role)
    assert [group.name for group in person.groups.all()] == [role]
    assert person.has_perm("newsroom.review_article")
    assert person.is_staff is person.is_superuser is (role == "Admin")
    assert [desk.slug for desk in Desk.objects.filter(members=person)] == ["news"]
    event = Event.objects.get(kind="account-created")
    assert (event.subject, event.after["role"], event.by) == ("amina", role, "Newsroom")
    assert GOOD not in str(event.__dict__)


@pytest.mark.parametrize(
    ("name", "password", "why"),
    [
        ("amina", GOOD, "already exists"),
        ("two words", GOOD, "valid username"),
        ("obi", "short", "too short"),
        ("obi", "password1234", "too common"),
        ("obi", "123456789012345", "numeric"),
    ],
)
def test_an_account_that_cannot_be_is_refused_and_nothing_stays(name, password, why):
    made("amina")
    with pytest.raises(Refused, match=why):
        create_account(name, role="Editor", password=password, by=None)
    assert [person.username for person in User.objects.all()] == ["amina"]
    assert Event.objects.count() == 1


def test_only_an_admin_makes_accounts_and_nobody_ends_their_own():
    editor, admin = made("amina"), made("chidi", "Admin")
    with pytest.raises(NotAllowed):
        create_account("obi", role="Admin", password=GOOD, by=editor)
    with pytest.raises(NotAllowed):
        switch(admin, False, by=editor)
    with pytest.raises(Refused):
        switch(admin, False, by=admin)
    assert create_account("obi", role="Reviewer", password=GOOD, by=admin).pk


def test_a_session_is_dead_once_its_account_is_deactivated():
    editor, admin = made("amina", "Admin"), made("chidi", "Admin")
    client = Client()
    client.force_login(editor)
    assert client.get("/admin/").status_code == 200
    switch(editor, False, by=admin)
    assert client.get("/admin/").status_code == 302
    switch(editor, True, by=admin)
    assert client.login(username="amina", password=GOOD)
    changed = Event.objects.filter(kind="account-changed").order_by("id")
    assert [event.after["active"] for event in changed] == [False, True]


def test_of_two_admins_who_change_one_account_the_slower_is_told():
    editor, admin = made("amina"), made("chidi", "Admin")
    seen = standing_of(editor)
    switch(editor, False, by=admin)
    with pytest.raises(AccountChanged):
        change_account(editor.pk, role="Reviewer", desks=[], active=True, seen=seen, by=admin)
    editor = User.objects.get(pk=editor.pk)
    assert (editor.is_active, standing_of(editor)["role"]) == (False, "Editor")
