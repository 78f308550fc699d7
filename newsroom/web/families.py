"""Decide of the family of an article, in the drawer's tab of similar articles."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from newsroom.actions.parting import choose_master, dissolve_family, leave_family
from newsroom.actions.refusal import Refused
from newsroom.models import Article, Operation
from newsroom.web.person import person_of
from newsroom.web.reviewing import load_article
from newsroom.web.similar import show_similar
from newsroom.web.trails import Trail
from newsroom.web.updates import version_of

ACTS: Mapping[str, Callable[..., Operation]] = {
    "master": choose_master,
    "leave": leave_family,
    "dissolve": dissolve_family,
}


@require_POST
def family(request: HttpRequest, article_id: int) -> HttpResponse:
    """Make an article the master of its family, take it out, or dissolve the family."""
    article = load_article(request, article_id)
    person = person_of(request, "approve_article")
    act = ACTS.get(request.POST.get("as", ""))
    if act is None:
        raise Refused("This page is incomplete. Reload it, then try again.")
    operation = act(article.pk, version=version_of(request), by=person)
    if request.htmx:  # type: ignore[attr-defined]
        seen = Article.objects.seen_by(person)
        return show_similar(request, article, seen, told=f"{operation}.", operation=operation)
    messages.success(request, f"{operation}.")
    asked = urlencode(Trail.of(request.POST).fields)
    return redirect(reverse("similar", args=[article_id]) + (f"?{asked}" if asked else ""))
