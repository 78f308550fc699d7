"""Every address of the desk: who may, whether it changes something, what it is about."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User

from newsroom.models import Comment

REFUSED = {403, 404}
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
        by("slug", "slug"),
        sent=lambda o: {"line": f"{o['line']}:1", "verdict": "rejected"},
    ),
    "line-undo": form("Editor", by("slug", "slug"), sent=lambda o: {"operation": "1"}),
    "dictionary": page(),
    "term-add": form(
        "Editor", sent=lambda o: {"text": "okada", "source": o["slug"]}, refused=REFUSED
    ),
    "kept-turn": form("Editor", lambda o: {"kind": "terms", "pk": o["term"]}),
    "operations": page(),
    "operation": page(path=by("operation_id", "operation")),
    "hand-out-file": page(path=by("operation_id", "hand-out")),
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
