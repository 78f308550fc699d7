"""Tell what became of an article: its changes, its history, the bytes it came from."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models.functions import Substr
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from newsroom.actions.change_note import change_note
from newsroom.actions.standing import FIELDS, Standing
from newsroom.actions.summing_up import NAMES
from newsroom.models import Article, ArticleState, Event, Operation, RawFile
from newsroom.web.differing import Stretch, differing
from newsroom.web.drawer import drawer
from newsroom.web.person import person_of
from newsroom.web.reaches import Reach
from newsroom.web.reviewing import load_article
from newsroom.web.trails import Trail
from newsroom.web.undo_offers import undo_offers
from newsroom.web.undo_reach import counts_of, label_of
from newsroom.web.views import shown_as

MOST = 200  # acts told on the page
SHOWN = 200_000  # characters of a raw file


@require_safe
def diff(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show the clean copy against what came in, word by word."""
    standing = Standing.of(load_article(request, article_id))
    context = {
        "note": change_note(standing),
        "fields": _changed_fields(standing),
        "shown": shown_as("changes", standing),
    }
    return drawer(request, standing.article, "diff", context)


@require_safe
def history(request: HttpRequest, article_id: int) -> HttpResponse:
    """Tell every act on an article, the latest first."""
    article = load_article(request, article_id)
    user = person_of(request, "view_article")
    context = {"operations": _operations(article, user), "most": MOST}
    context["trail_fields"] = Trail.of(request.GET).fields
    return drawer(request, article, "history", context)


@require_safe
def raw(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show the file an article came from, as text."""
    article = load_article(request, article_id)
    file, beginning = _raw_of(article)
    text = beginning.decode(file.encoding or "utf-8", "replace")
    cut = len(text) > SHOWN or file.size > len(beginning)
    return drawer(request, article, "raw", {"file": file, "text": text[:SHOWN], "cut": cut})


def _raw_of(article: Article) -> tuple[RawFile, bytes]:
    """Give the file an article came from, and of its bytes what may be shown; one query."""
    beginning = Substr("content", 1, 4 * SHOWN)  # a character has at most four
    files = RawFile.objects.defer("content").annotate(beginning=beginning)
    file: Any = files.get(pk=article.raw_id)  # the stubs take what is cut out for text
    return file, bytes(file.beginning or b"")  # SQLite gives NULL of what is empty


def _changed_fields(standing: Standing) -> list[tuple[str, list[Stretch]]]:
    """Give the fields that read otherwise now, by their labels, compared word by word."""
    revision = standing.article.revision
    before = revision.metadata if revision else {}
    after = standing.metadata()
    told = ((n, str(before.get(n) or ""), str(after.get(n) or "")) for n in FIELDS)
    return [(NAMES[name], differing(old, new)) for name, old, new in told if old != new]


def _operations(article: Article, user: User) -> list[Operation]:
    """Give the acts with what they did to this article; as many queries for many as for one."""
    decisions = article.decisions.order_by("-id").values_list("operation_id", flat=True)
    events = article.events.order_by("-id").values_list("operation_id", flat=True)
    ids = {*decisions[: 20 * MOST], *events[: 20 * MOST]}
    newest = sorted((pk for pk in ids if pk is not None), reverse=True)[:MOST]
    found = Operation.objects.filter(pk__in=newest).order_by("-id")
    told = list(found.prefetch_related("events", "undone_in"))
    reach = Reach(user)
    offers = undo_offers(told, user, reach)
    counted = counts_of(pk for pk, offer in offers.items() if offer.may)
    for operation in told:
        sees, offer = reach.sees(operation), offers[operation.pk]
        if offer.may and sees:
            operation.takes = _takes(operation, counted)  # type: ignore[attr-defined]
        operation.name = reach.name(operation)  # type: ignore[attr-defined]
        operation.why_not, operation.reached = offer.why, sees  # type: ignore[attr-defined]
        operation.mine = [_said(e) for e in operation.events.all() if e.article_id == article.pk]  # type: ignore[attr-defined]
    return told


def _takes(operation: Operation, counted: dict[int, tuple[int, int]]) -> str:
    """Say what the control reads that takes an act back: how many verdicts go, or come again."""
    if operation.kind == "undo":
        return label_of(operation.done).replace("Undo", "Redo")
    return label_of(*counted.get(operation.pk, (1, 1)))


def _said(event: Event) -> dict[str, str]:
    """Say in words which state an event led to, and its note."""
    state = event.after.get("state")
    return {"state": str(ArticleState(state).label) if state else "", "note": event.note}
