"""Tell what happened to an article, and show the bytes it came from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsroom.actions.standing import Standing
from newsroom.models import Article, Operation
from newsroom.web.reviewing import load_article
from newsroom.web.screen import Screen

MOST = 200  # acts told on the page
SHOWN = 200_000  # characters of a raw file


@require_safe
def history(request: HttpRequest, article_id: int) -> HttpResponse:
    """Tell every act on an article, the latest first."""
    article = load_article(request, article_id)
    context = _context(article) | {"operations": _operations(article), "most": MOST}
    return render(request, "review/history.html", context)


@require_safe
def raw(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show the file an article came from, as text."""
    article = load_article(request, article_id)
    file = article.raw
    text = bytes(file.content[: 4 * SHOWN]).decode(file.encoding or "utf-8", "replace")
    context = _context(article) | {"file": file, "text": text[:SHOWN], "cut": len(text) > SHOWN}
    return render(request, "review/raw.html", context)


def _context(article: Article) -> dict[str, object]:
    return {"article": article, "screen": Screen(Standing(article, [], []))}


def _operations(article: Article) -> list[Operation]:
    """Give the acts with what they did to this article; three queries for any number."""
    decisions = article.decisions.order_by("-id").values_list("operation_id", flat=True)
    events = article.events.order_by("-id").values_list("operation_id", flat=True)
    ids = {*decisions[: 20 * MOST], *events[: 20 * MOST]}
    newest = sorted((pk for pk in ids if pk is not None), reverse=True)[:MOST]
    found = Operation.objects.filter(pk__in=newest).order_by("-id")
    told = list(found.prefetch_related("events", "undone_in"))
    for operation in told:
        operation.mine = [e for e in operation.events.all() if e.article_id == article.pk]  # type: ignore[attr-defined]
    return told
