"""Who may open and do what: every address, each role, signed out, own desk and another desk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from newsroom.models import (
    Article,
    Block,
    Comment,
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

pytestmark = pytest.mark.django_db
# Answered before anything is looked up but who asks: the same on either database.
BEFORE_ANY_LOOKUP = pytest.mark.one_database

ROLES = ("Reviewer", "Editor", "Admin")
ELSEWHERE = ("admin/login/", "admin/")  # the admin is Django's, and has tests of its own
LET_IN = {200, 204, 302, 409, 422}
REFUSED = {403, 404}
LEAD = "Traffic crossed the restord span on Monday."

Objects = dict[str, Any]
Arguments = Callable[[Objects], dict[str, Any]]


def nothing(_: Objects) -> dict[str, Any]:
    return {}


def by(name: str, key: str) -> Arguments:
    return lambda objects: {name: objects[key]}


@dataclass(frozen=True)
class Row:
    """One address: the lowest role that may, whether it changes something, what it is about.

    `path` and `sent` make its arguments and fields of one desk's objects. `refused` is how it
    answers about another desk's; empty where it is about none.
    """

    lowest: str = "Reviewer"
    changes: bool = False
    gets: bool = True
    path: Arguments = nothing
    sent: Arguments = nothing
    refused: set[int] = field(default_factory=set)


def page(lowest: str = "Reviewer", path: Arguments = nothing) -> Row:
    return Row(lowest, path=path, refused=REFUSED if path is not nothing else set())


def form(lowest: str = "Reviewer", path: Arguments = nothing, **more: Any) -> Row:
    """An address that only changes something, so that GET is none of its methods."""
    more.setdefault("refused", REFUSED if path is not nothing else set())
    return Row(lowest, changes=True, gets=False, path=path, **more)


def flag_fields(objects: Objects) -> dict[str, Any]:
    return {"flag": f"{objects['flag']}-1", "verdict": "dismissed"}


def seen(_: Objects) -> dict[str, Any]:
    return {"version": "1"}


def of_own_comment(objects: Objects) -> dict[str, Any]:
    """Let the person who was made last have said something: it is theirs alone to take back."""
    author = User.objects.order_by("pk").last()
    about = {"article_id": objects["article"], "by_id": author and author.pk}
    comment = Comment.objects.create(text="Is it old?", by="a test", **about)
    return {"article_id": objects["article"], "comment_id": comment.pk}


ABOUT_ARTICLE = by("article_id", "article")
ABOUT_BATCH = by("batch_id", "batch")


TABLE: dict[str, Row] = {
    "queue": page(),
    "take-next": form(),
    "queue-save": form(sent=lambda o: {"name": "Mine", "q": "has:open"}),
    "queue-forget": form(path=lambda o: {"queue_id": 1}, refused=set()),  # one's own, or nothing
    "bulk": form(sent=lambda o: {"act": "check", "article": o["article"]}, refused={422}),
    "bulk-do": form(
        sent=lambda o: {"act": "check", "article": o["article"], "count": "1"}, refused={409}
    ),
    "import": Row(
        "Editor",
        changes=True,
        sent=lambda o: {"source": o["slug"], "text": "Some story.\n\nIts second line."},
        refused=REFUSED,
    ),
    "batches": page("Editor"),
    "batch": page("Editor", ABOUT_BATCH),
    "batch-import": form("Editor", ABOUT_BATCH),
    "batch-withdraw": page("Editor", ABOUT_BATCH),
    "batch-withdraw-do": form("Editor", ABOUT_BATCH),
    "updates": page(),
    "update": page(path=ABOUT_ARTICLE),
    "update-take": form(path=ABOUT_ARTICLE, sent=lambda o: {"version": "99"}),
    "update-leave": form(path=ABOUT_ARTICLE, sent=lambda o: {"version": "99"}),
    "occurrences": page(),
    "occurrence": page(path=by("flag_id", "flag")),
    "elsewhere": page(path=by("flag_id", "flag")),
    "occurrence-decide": form(path=by("flag_id", "flag"), sent=flag_fields),
    "sources": page(),
    "source-new": Row(
        "Editor",
        changes=True,
        sent=lambda o: {"desk": o["desk"], "slug": "new-one", "name": "New", "edit_policy": "free"},
        refused={422},
    ),
    "source": page(path=by("slug", "slug")),
    "source-save": form("Editor", by("slug", "slug"), sent=lambda o: {"name": "Changed"}),
    "source-lines": page(path=by("slug", "slug")),
    "line-settle": form(
        "Editor",
        lambda o: {"slug": o["slug"], "line_id": o["line"]},
        sent=lambda o: {"version": "1", "verdict": "rejected"},
    ),
    "line-undo": form("Editor", by("slug", "slug"), sent=lambda o: {"operation": "1"}),
    "dictionary": page(),
    "term-add": form(
        "Editor", sent=lambda o: {"text": "okada", "source": o["slug"]}, refused=REFUSED
    ),
    "kept-turn": form("Editor", lambda o: {"kind": "terms", "pk": o["term"]}),
    "operations": page(),
    "operation": page(path=by("operation_id", "operation")),
    "operation-undo": form(path=by("operation_id", "operation")),
    "reports": page(),
    "rules": page(),
    "rule-switch": form(
        "Editor",
        sent=lambda o: {"rule": "misspelt-word", "quiet": "1", "source": o["slug"]},
        refused=REFUSED,
    ),
    "still-signed-in": page(),
    "profile": page(),
    "profile-hints": form(),
    "profile-keys": form(),
    "profile-password": form(),
    "sign-out": form(),
    "review": page(path=ABOUT_ARTICLE),
    "decide": form(path=ABOUT_ARTICLE, sent=lambda o: {"flag": o["flag"], "version": "9"}),
    "undo": form(path=ABOUT_ARTICLE, sent=by("operation", "operation")),
    "widen": form(
        path=lambda o: {"article_id": o["article"], "flag_id": o["flag"]},
        sent=lambda o: {"version": "1", "scope": "article", "as": "dismiss"},
    ),
    "correct": form(
        path=ABOUT_ARTICLE,
        sent=lambda o: {"block": o["block"], "start": "0", "quote": "T", "replacement": "t"},
    ),
    "edit": form(
        path=ABOUT_ARTICLE, sent=lambda o: {"block": o["block"], "text": "A.", "role": "paragraph"}
    ),
    "restructure": form(path=ABOUT_ARTICLE, sent=by("take_out", "block")),
    "correct-link": form(
        path=ABOUT_ARTICLE,
        sent=lambda o: {
            "block": o["block"],
            "link": "0",
            "seen": "",
            "target": "https://a.example/",
        },
    ),
    "correct-field": form(
        path=ABOUT_ARTICLE, sent=lambda o: {"field": "byline", "value": "A", "version": "1"}
    ),
    "set-time": form(
        "Editor",
        ABOUT_ARTICLE,
        sent=lambda o: {"time": "priority", "value": "1", "version": "1"},
    ),
    "restore": form("Editor", ABOUT_ARTICLE, sent=lambda o: {"version": "1"}),
    "claim": form(path=ABOUT_ARTICLE),
    "finish": form(path=ABOUT_ARTICLE, sent=seen),
    "approve": form("Editor", ABOUT_ARTICLE, sent=seen),
    "send-back": form("Editor", ABOUT_ARTICLE, sent=lambda o: {"version": "1", "note": "Why?"}),
    "arrived": page(path=ABOUT_ARTICLE),
    "next-article": page(path=ABOUT_ARTICLE),
    "previous-article": page(path=ABOUT_ARTICLE),
    "preview": page(path=ABOUT_ARTICLE),
    "hand-out": form(path=ABOUT_ARTICLE, sent=lambda o: {"version": "1", "format": "html"}),
    "diff": page(path=ABOUT_ARTICLE),
    "history": page(path=ABOUT_ARTICLE),
    "raw": page(path=ABOUT_ARTICLE),
    "comments": page(path=ABOUT_ARTICLE),
    "comment-add": form(path=ABOUT_ARTICLE, sent=lambda o: {"text": "Is it old?"}),
    "comment-withdraw": form(path=of_own_comment),
    "family": form(
        "Editor", ABOUT_ARTICLE, sent=lambda o: {"as": "leave", "version": "1"}, refused=REFUSED
    ),
    "similar": page(path=ABOUT_ARTICLE),
}
OPEN = ("sign-in",)  # for everybody; tests/web/test_signing_in.py has its rules


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
