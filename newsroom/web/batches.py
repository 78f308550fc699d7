"""Batches: what came in together, what could not, and withdrawing it all."""

from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.importing import import_batch
from newsroom.actions.withdrawing import waiting_by, withdraw_batch
from newsroom.models import Article, ArticleState, Batch, BatchState
from newsroom.models.article import UNDER_REVIEW
from newsroom.models.states import able
from newsroom.web.offers import states_of, states_refused
from newsroom.web.person import person_of
from newsroom.web.trails import Trail, review_address

NEEDS = "import_article"
ROWS = 50
SHOWN = 200  # articles and bad rows on one batch's page


@require_GET
def batches(request: HttpRequest) -> HttpResponse:
    """List batches, the latest first."""
    user = person_of(request, NEEDS)
    rows = seen(user)
    before = request.GET.get("before", "")
    if before.isascii() and before.isdigit():
        rows = rows.filter(pk__lt=int(before[:18]))
    page = list(rows.order_by("-pk")[: ROWS + 1])
    following = page[ROWS - 1].pk if len(page) > ROWS else None
    context = {"rows": page[:ROWS], "following": following, "before": before}
    return render(request, "batches/list.html", context)


@require_GET
def batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Show one batch: its preview before it came in, its articles and bad rows after."""
    user = person_of(request, NEEDS)
    found = get_object_or_404(seen(user), pk=batch_id)
    whole = not request.htmx or request.htmx.boosted  # type: ignore[attr-defined]
    template = "batches/page.html" if whole else "batches/_batch.html"
    return render(request, template, context_of(found, user))


@require_POST
def batch_import(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Bring a previewed batch in."""
    user = person_of(request, NEEDS)
    found = get_object_or_404(seen(user), pk=batch_id)
    import_batch(found.pk, by=user)
    return redirect("batch", found.pk)


@require_GET
def batch_withdraw(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Say what withdrawing a batch will do; nothing happens yet."""
    user = person_of(request, NEEDS)
    found = get_object_or_404(seen(user), pk=batch_id)
    articles = Article.objects.filter(batch=found.pk)
    context = {
        "batch": found,
        "goes": states_of(articles.filter(able("withdraw"))),
        "stays": states_refused("withdraw", articles),
        "updates": waiting_by(found.pk).count(),
    }
    return render(request, "batches/withdraw.html", context)


@require_POST
def batch_withdraw_do(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Withdraw a batch, and show what it came to."""
    user = person_of(request, NEEDS)
    found = get_object_or_404(seen(user), pk=batch_id)
    operation = withdraw_batch(found.pk, by=user)
    return redirect("operation", operation.pk)


def seen(user: User) -> Any:
    """Give the batches of the person's desks."""
    rows = Batch.objects.whole().select_related("source", "operation")
    if user.has_perm("newsroom.see_all_desks"):
        return rows
    return rows.filter(source__desk__members=user.pk)


def came_in(batch: Batch, user: User) -> list[tuple[dict[str, Any], list[Article]]]:
    """Give a preview's rows with the articles they are copies of, where the person sees them."""
    rows = [row for row in batch.preview if row["status"] != "failed"]
    seen = Article.objects.seen_by(user).in_bulk({pk for r in rows for pk in r.get("like", ())})
    return [(row, [seen[pk] for pk in row.get("like", ()) if pk in seen]) for row in rows]


def _alone_at(batch: Batch, articles: list[Article]) -> str:
    """Give the address at which the only article that came in is reviewed; else empty."""
    if len(articles) != 1 or articles[0].state not in UNDER_REVIEW:
        return ""
    trail = Trail(str(ArticleState.TO_REVIEW), f"source:{batch.source.slug}")
    return review_address(articles[0].pk, trail)


def context_of(batch: Batch, user: User) -> dict[str, Any]:
    """Give what one batch's page shows; a batch that runs shows how far it is."""
    operation, previewed = batch.operation, batch.state == BatchState.PREVIEWED
    came = came_in(batch, user) if previewed else []
    articles = list(batch.articles.order_by("pk")[:SHOWN])
    return {
        "batch": batch,
        "previewed": previewed,
        "running": batch.state == BatchState.RUNNING,
        "through": operation.done if operation else 0,
        "total": operation.total if operation else 0,
        "came": came,
        "copies": sum(bool(like) for _, like in came),
        "bad": batch.bad_rows.all()[:SHOWN],
        "articles": articles,
        "alone_at": _alone_at(batch, articles),
        "files": batch.files.defer("content"),
        "comes": batch.new + batch.changed,
        "more": max(0, batch.rows - len(batch.preview)),
        "can_withdraw": batch.state in (BatchState.DONE, BatchState.FAILED),
    }
