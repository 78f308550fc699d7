"""Finish an article, approve it, send it back, claim it, go on to the next."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from newsroom.actions.claiming import TO_TAKE, claim_article, release_article, take_next
from newsroom.actions.finishing import approve_article, finish_article, send_back_article
from newsroom.actions.refusal import NotAllowed, Refused, Stale
from newsroom.actions.standing import Standing
from newsroom.models import Article
from newsroom.web.person import person_of
from newsroom.web.refusing import status_of
from newsroom.web.reviewing import context_of, load_article
from newsroom.web.screen import Screen
from newsroom.web.wishes import Wish

Step = Callable[..., Article]


@require_POST
def finish(request: HttpRequest, article_id: int) -> HttpResponse:
    """Finish the review, and take the next article."""
    return _take_step(request, article_id, finish_article, override=_field(request, "override"))


@require_POST
def approve(request: HttpRequest, article_id: int) -> HttpResponse:
    """Approve what somebody else finished."""
    return _take_step(request, article_id, approve_article, override=_field(request, "override"))


@require_POST
def send_back(request: HttpRequest, article_id: int) -> HttpResponse:
    """Send an article back with a note."""
    return _take_step(request, article_id, send_back_article, note=_field(request, "note"))


@require_POST
def claim(request: HttpRequest, article_id: int) -> HttpResponse:
    """Claim an article, or give the own claim up."""
    article = load_article(request, article_id)
    if "release" in request.POST:
        release_article(article.pk, by=person_of(request))
        return redirect("/")
    if not claim_article(article.pk, by=person_of(request)):
        raise Refused(f"{article.claimed_by} is on it until {article.claimed_until:%H:%M}.")
    return redirect("review", article.pk)


@require_safe
def neighbour(request: HttpRequest, article_id: int, way: str) -> HttpResponse:
    """Lead to the next or the previous article of what waits for a review."""
    waiting = Article.objects.seen_by(person_of(request)).filter(state__in=TO_TAKE)
    ids = list(waiting.in_queue_order().values_list("pk", flat=True))
    if article_id in ids:
        at = ids.index(article_id) + (1 if way == "next" else -1)
        return redirect("review", ids[at % len(ids)])
    return redirect("review", ids[0]) if ids else redirect("/")


def _take_step(request: HttpRequest, article_id: int, step: Step, **given: str) -> HttpResponse:
    version = _field(request, "version")
    try:
        if not (version.isdecimal() and len(version) < 10):
            raise Refused("This page is out of date; reload it.")
        done = step(article_id, version=int(version), by=person_of(request), **given)
    except NotAllowed:
        raise
    except Refused as refused:
        return _refused(request, article_id, refused)
    return _go_on(request, done)


def _go_on(request: HttpRequest, article: Article) -> HttpResponse:
    if article.state in TO_TAKE and article.open_flags:
        count = article.open_flags
        messages.warning(request, f"Read once more: {count} more to decide, then finish again.")
        return _to(request, reverse("review", args=[article.pk]))
    messages.success(request, f"“{article}” is {article.get_state_display()}.")
    try:
        following = take_next(Article.objects.all(), by=person_of(request))
    except Refused as nothing_left:
        messages.info(request, nothing_left.sentence)
        return _to(request, "/")
    return _to(request, reverse("review", args=[following.pk]))


def _refused(request: HttpRequest, article_id: int, refused: Refused) -> HttpResponse:
    """Show the last step with the sentence; what was typed stays."""
    screen = Screen(Standing.of(load_article(request, article_id)), Wish(end=True))
    typed = {name: _field(request, name) for name in ("override", "note")}
    context = context_of(screen) | {"sentence": refused.sentence, "typed": typed}
    context["stale"] = isinstance(refused, Stale)
    name = "review/_refused.html" if request.htmx else "review/page.html"  # type: ignore[attr-defined]
    return render(request, name, context, status=status_of(refused))


def _to(request: HttpRequest, address: str) -> HttpResponse:
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


def _field(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "")[:500]
