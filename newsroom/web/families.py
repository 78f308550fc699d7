"""Decide of the family of an article, in the drawer's tab of similar articles."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from newsroom.actions.parting import choose_master, dissolve_family, leave_family
from newsroom.actions.refusal import Refused
from newsroom.actions.undoable import turned_family
from newsroom.actions.undoing import undo_operation
from newsroom.models import Article, Operation
from newsroom.web.person import person_of
from newsroom.web.reviewing import load_article
from newsroom.web.similar import DONE, show_similar
from newsroom.web.trails import Trail
from newsroom.web.updates import version_of
from newsroom.web.wishes import number_in

ACTS: Mapping[str, Callable[..., Operation]] = {
    "master": choose_master,
    "leave": leave_family,
    "dissolve": dissolve_family,
}


@require_POST
def family(request: HttpRequest, article_id: int) -> HttpResponse:
    """Make an article the master of its family, take it out, dissolve the family, or undo that."""
    article = load_article(request, article_id)
    person = person_of(request, "approve_article")
    named = number_in(request.POST.get("operation", ""))
    operation = (
        _decided(request, article, person) if named is None else _back(article, named, person)
    )
    if request.htmx:  # type: ignore[attr-defined]
        return show_similar(request, article, Article.objects.seen_by(person), act=operation)
    asked = urlencode([*Trail.of(request.POST).fields, (DONE, operation.pk)])
    return redirect(f"{reverse('similar', args=[article_id])}?{asked}")


def _decided(request: HttpRequest, article: Article, person: User) -> Operation:
    act = ACTS.get(request.POST.get("as", ""))
    if act is None:
        raise Refused("This page is incomplete. Reload it, then try again.")
    return act(article.pk, version=version_of(request), by=person)


def _back(article: Article, named: int, person: User) -> Operation:
    """Take back what was decided of an article's family, or take the undo of that back."""
    found = Operation.objects.filter(pk=named, article=article.pk).first()
    if found is None or not turned_family(found):
        raise Refused("This was not about the family of this article.")
    return undo_operation(found.pk, by=person).operation or found
