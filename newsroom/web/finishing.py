"""Finish an article, approve it, send it back, claim it, go on to the next."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from newsroom.actions.claiming import claim_article, release_article, take_next
from newsroom.actions.finishing import approve_article, finish_article, send_back_article
from newsroom.actions.refusal import NotAllowed, Refused, Stale
from newsroom.actions.setting_aside import restore_article
from newsroom.actions.standing import Standing
from newsroom.models import Article
from newsroom.models.article import UNDER_REVIEW
from newsroom.web.catching_up import as_it_stands, told_meanwhile
from newsroom.web.person import person_of
from newsroom.web.refusing import status_of
from newsroom.web.reviewing import context_of, load_article
from newsroom.web.screen import Screen
from newsroom.web.step_before import keep_step, latest_step, tell, told_of
from newsroom.web.trails import Trail, Walk, review_address
from newsroom.web.wishes import Wish, number_in

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
def restore(request: HttpRequest, article_id: int) -> HttpResponse:
    """Bring an article that was set aside back to review, and stay with it."""
    try:
        done = restore_article(article_id, version=_version(request), by=person_of(request))
    except NotAllowed:
        raise
    except Refused as refused:
        return _refused(request, article_id, refused)
    step = latest_step(request, article_id)
    tell(request, step, f"“{done}” is {done.get_state_display()} again.")
    return _to(request, review_address(article_id, Trail.of(request.POST)))


@require_POST
def claim(request: HttpRequest, article_id: int) -> HttpResponse:
    """Claim an article, or give the own claim up."""
    article = load_article(request, article_id)
    if "release" in request.POST:
        release_article(article.pk, by=person_of(request))
        return redirect(Walk(article, Trail.of(request.POST), person_of(request)).home)
    if not claim_article(article.pk, by=person_of(request)):
        until = f"{timezone.localtime(article.claimed_until):%H:%M}"
        raise Refused(f"{article.claimed_by} is on it until {until}.")
    return redirect(review_address(article.pk, Trail.of(request.POST)))


@require_safe
def neighbour(request: HttpRequest, article_id: int, way: str) -> HttpResponse:
    """Lead to the next or the previous article of the queue; from its end on to the other."""
    walk = Walk(load_article(request, article_id), Trail.of(request.GET), person_of(request))
    there = walk.following if way == "next" else walk.preceding
    return redirect(there or walk.end(way) or walk.home)


def _take_step(request: HttpRequest, article_id: int, step: Step, **given: str) -> HttpResponse:
    try:
        done = step(article_id, version=_version(request), by=person_of(request), **given)
    except NotAllowed:
        raise
    except Refused as refused:
        return _refused(request, article_id, refused)
    return _go_on(request, done)


def _version(request: HttpRequest) -> int:
    version = number_in(request.POST.get("version", ""))
    if version is None:
        raise Refused("This page is out of date; reload it.")
    return version


def _go_on(request: HttpRequest, article: Article) -> HttpResponse:
    trail = Trail.of(request.POST)
    if article.state in UNDER_REVIEW and article.open_flags:
        count = article.open_flags
        messages.warning(request, f"Read once more: {count} more to decide, then finish again.")
        return _to(request, review_address(article.pk, trail))
    walk = Walk(article, trail, person_of(request))
    step = latest_step(request, article.pk)
    onward, nothing_left = _following(walk)
    if onward:
        keep_step(request, urlsplit(onward).path, step, article)
        return _to(request, onward)
    tell(request, step, told_of(article))
    messages.info(request, nothing_left)
    return _to(request, walk.home)


def _following(walk: Walk) -> tuple[str, str]:
    """Claim the next article of the queue: its address, or none and the sentence that says why."""
    sentence = ""
    for articles in walk.to_take:
        try:
            taken = take_next(articles, by=walk.user)
        except Refused as nothing_left:
            sentence = nothing_left.sentence
        else:
            return review_address(taken.pk, walk.on_to(taken)), ""
    return ("" if walk.takes else walk.following or walk.end("next")), sentence


def _refused(request: HttpRequest, article_id: int, refused: Refused) -> HttpResponse:
    """Show the last step with the sentence; what was typed stays."""
    wish = replace(Wish.of(request.POST).on, end=True)
    screen = Screen(Standing.of(load_article(request, article_id)), wish)
    typed = {name: _field(request, name) for name in ("override", "note")}
    context = context_of(screen) | {"sentence": refused.sentence, "typed": typed}
    context["stale"] = isinstance(refused, Stale)
    answer = "review/_refused.html"
    if context["stale"]:
        answer = "review/_decided.html"
        context |= as_it_stands(screen) | {"meanwhile": told_meanwhile(request, screen.article)}
    name = answer if request.htmx else "review/page.html"  # type: ignore[attr-defined]
    return render(request, name, context, status=status_of(refused))


def _to(request: HttpRequest, address: str) -> HttpResponse:
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


def _field(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "")[:500]
