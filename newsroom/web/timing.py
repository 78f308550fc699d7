"""Set an article's times from its page: embargo, due, priority; each one act with its undo."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from newsroom.actions.deciding import Outcome
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.standing import Standing
from newsroom.actions.timing import embargo_article, prioritise_article, schedule_article
from newsroom.actions.typing_in import moment_in
from newsroom.web.answering import answer
from newsroom.web.numbers import signed_number_in
from newsroom.web.person import person_of
from newsroom.web.refusing import status_of
from newsroom.web.reviewing import context_of, load_article
from newsroom.web.screen import Screen
from newsroom.web.times import DUE, EMBARGO, TIMES, TimePanel
from newsroom.web.wishes import Wish, number_in


@require_POST
def change_time(request: HttpRequest, article_id: int) -> HttpResponse:
    """Set one of the article's times; what cannot be is said beside what was typed."""
    name = request.POST.get("time", "")
    if name not in TIMES:
        raise Refused("An article has no such time.")
    try:
        outcome = _set(request, article_id, name)
    except NotAllowed:
        raise
    except Refused as refused:
        return _refused(request, article_id, name, refused)
    return answer(request, article_id, outcome)


def _set(request: HttpRequest, article_id: int, name: str) -> Outcome:
    by, typed = person_of(request), request.POST.get("value", "").strip()[:100]
    version = number_in(request.POST.get("version", ""))
    if version is None:
        raise Refused("This page is out of date; reload it.")
    if name == EMBARGO:
        reason = request.POST.get("note", "")[:300]
        return embargo_article(article_id, moment_in(typed), by=by, reason=reason, version=version)
    if name == DUE:
        return schedule_article(article_id, moment_in(typed), by=by, version=version)
    priority = signed_number_in(typed)
    if priority is None:
        raise Refused("Choose a priority from the list.")
    return prioritise_article(article_id, priority, by=by, version=version)


def _refused(request: HttpRequest, article_id: int, name: str, refused: Refused) -> HttpResponse:
    wish = replace(Wish.of(request.POST).on, field=name)
    screen = Screen(Standing.of(load_article(request, article_id)), wish)
    typed, reason = request.POST.get("value", "")[:100], request.POST.get("note", "")[:300]
    panel = TimePanel(screen.article, name, typed, reason, refused.sentence)
    page = "review/_card.html" if request.htmx else "review/page.html"  # type: ignore[attr-defined]
    context = context_of(screen) | {"time": panel}
    return render(request, page, context, status=status_of(refused))
