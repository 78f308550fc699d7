"""Who may open and do what: every address, each role, signed out, own desk and another desk."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from newsroom.models import (
    Article,
    Block,
    Event,
    Flag,
    LineState,
    Operation,
    Scope,
    SourceLine,
    Term,
)
from tests import clearing
from tests.making import article, person, source, spelling
from tests.web.addresses import OPEN, REFUSED, TABLE, Objects, Row

pytestmark = pytest.mark.django_db

# Answered before anything is looked up but who asks: the same on either database.
BEFORE_ANY_LOOKUP = pytest.mark.one_database
ROLES = ("Reviewer", "Editor", "Admin")
ELSEWHERE = ("admin/login/", "admin/")  # the admin is Django's, and has tests of its own
LET_IN = {200, 302, 409, 422}
LEAD = "Traffic crossed the restord span on Monday."


@pytest.fixture(scope="module")
def addresses() -> list[tuple[str, str]]:
    """Give every pattern with its name."""
    return [
        (str(pattern.pattern), getattr(pattern, "name", "") or "")
        for pattern in get_resolver("newsroom.urls").url_patterns
    ]


def objects_of(desk: str) -> Objects:
    """Make one of everything on a desk, each still to be acted on."""
    place = source(desk=desk)
    story = article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=place, headline=desk)
    Article.objects.filter(pk=story.pk).update(proposed=story.revision)
    operation = Operation.objects.create(kind="decide", by="a test", article=story)
    handed_out = {"bulk": "hand-out", "options": {"format": "text"}}
    many = Operation.objects.create(
        kind="hand-out", by="a test", article=story, done=1, parameters=handed_out
    )
    term = Term.objects.create(text="okada", scope=Scope.SOURCE, source=place, by="a test")
    line = SourceLine.objects.create(source=place, digest=1, state=LineState.PROPOSED)
    return {
        "line": line.pk,
        "article": story.pk,
        "flag": Flag.objects.get(article=story).pk,
        "block": Block.objects.filter(article=story).latest("pk").pk,
        "batch": story.batch_id,
        "slug": place.slug,
        "desk": place.desk_id,
        "operation": operation.pk,
        "hand-out": many.pk,
        "term": term.pk,
    }


@pytest.fixture(scope="module")
def desks(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Objects]]:
    """Make the objects of two desks once; what a test does to them is rolled back after it."""
    with django_db_blocker.unblock():
        made = {desk: objects_of(desk) for desk in ("news", "sport")}
    yield made
    with django_db_blocker.unblock():
        clearing.clear()


def signed_in(user: User | None, **more: Any) -> Client:
    client = Client(**more)
    if user is not None:
        client.force_login(user)
    return client


def ask(client: Client, name: str, objects: Objects, method: str = "") -> int:
    row = TABLE[name]
    address = reverse(name, kwargs=row.path(objects))
    if method == "GET" or (not method and not row.changes):
        return int(client.get(address).status_code)
    return int(client.post(address, row.sent(objects)).status_code)


def may(role: str, row: Row) -> bool:
    return ROLES.index(role) >= ROLES.index(row.lowest)


def test_every_address_has_its_row(addresses):
    unnamed = {pattern for pattern, name in addresses if not name}
    assert unnamed == set(ELSEWHERE), "an address without a name is in no row"
    assert {name for _, name in addresses if name} == {*TABLE, *OPEN}
    resolvers = [
        p for p in get_resolver("newsroom.urls").url_patterns if isinstance(p, URLResolver)
    ]
    assert [str(p.pattern) for p in resolvers] == ["admin/"]


@BEFORE_ANY_LOOKUP
@pytest.mark.parametrize("name", TABLE)
def test_who_is_signed_out_is_asked_to_sign_in(desks, name):
    address = reverse(name, kwargs=TABLE[name].path(desks["news"]))
    client = Client()
    for answer in (client.get(address), client.post(address)):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sign-in/")
    assert client.post(address, headers={"HX-Request": "true"}).status_code == 401


@pytest.mark.one_database  # another desk's and an admin's reach are asked of both
@pytest.mark.parametrize("name", TABLE)
def test_a_role_does_what_it_may_on_its_own_desk_and_nothing_else(desks, name):
    for role in ROLES:
        with transaction.atomic():
            status = ask(signed_in(person(role)), name, desks["news"])
            transaction.set_rollback(True)  # the next finds everything still to be acted on
        assert status in (LET_IN if may(role, TABLE[name]) else {403}), (role, status)


@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if row.refused])
def test_another_desk_is_neither_shown_nor_changed(desks, name):
    for role in ("Reviewer", "Editor"):
        user, objects = person(role), desks["sport"]
        before = (Operation.objects.count(), Event.objects.count())
        status = ask(signed_in(user), name, objects)
        assert status in (TABLE[name].refused if may(role, TABLE[name]) else REFUSED), role
        assert (Operation.objects.count(), Event.objects.count()) == before


@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if row.refused])
def test_an_admin_reaches_every_desk(desks, name):
    user = person("Admin", desk="")
    assert ask(signed_in(user), name, desks["sport"]) in LET_IN


@BEFORE_ANY_LOOKUP
@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if not row.gets])
def test_what_changes_something_is_not_got(desks, name):
    assert ask(signed_in(person("Admin")), name, desks["news"], "GET") == 405


@BEFORE_ANY_LOOKUP
@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if row.changes])
def test_a_form_without_its_token_is_refused(desks, name):
    client = signed_in(person("Admin"), enforce_csrf_checks=True)
    before = (Operation.objects.count(), Event.objects.count())
    assert ask(client, name, desks["news"]) == 403
    assert (Operation.objects.count(), Event.objects.count()) == before


@BEFORE_ANY_LOOKUP
@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if not row.changes])
def test_a_page_that_shows_is_not_posted_to(desks, name):
    address = reverse(name, kwargs=TABLE[name].path(desks["news"]))
    assert signed_in(person("Admin")).post(address).status_code == 405


def test_who_has_no_role_sees_nothing(desks):
    nobody = User.objects.create_user("nobody", password="a long password")
    client = signed_in(nobody)
    for name in TABLE:
        if name not in ("sign-out", "still-signed-in"):
            assert ask(client, name, desks["news"]) in REFUSED, name
