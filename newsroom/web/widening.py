"""Dismiss a flag beyond itself, or add its words to the dictionary."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from newsroom.actions.deciding import Outcome
from newsroom.actions.refusal import FlagChanged, Refused
from newsroom.actions.scoping import add_term, dismiss_flag
from newsroom.models import Flag, Scope
from newsroom.web.answering import answer, refused_at
from newsroom.web.person import person_of
from newsroom.web.reviewing import load_article
from newsroom.web.wishes import number_in


@require_POST
def widen(request: HttpRequest, article_id: int, flag_id: int) -> HttpResponse:
    """Dismiss a flag with a scope; with `wider` "term" its words are right from now on."""
    article = load_article(request, article_id)
    flag = get_object_or_404(article.flags.select_related("article"), pk=flag_id)
    try:
        outcome = _act(request, flag)
    except FlagChanged as refused:
        return refused_at(request, article_id, flag_id, refused)
    return answer(request, article_id, outcome)


def _act(request: HttpRequest, flag: Flag) -> Outcome:
    scope, version = request.POST.get("scope", ""), number_in(request.POST.get("version", ""))
    if scope not in Scope or version is None:
        raise Refused("This button makes no sense; reload the page.")
    act = add_term if request.POST.get("wider") == "term" else dismiss_flag
    return act(flag, Scope(scope), version=version, by=person_of(request))
