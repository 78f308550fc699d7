"""Catch up: a page that others overtook is shown as it stands, and says who did what."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.http import HttpRequest

from newsroom.actions.acting import MACHINE
from newsroom.actions.undoable import STEPS
from newsroom.models import Article, Decision, Event, Operation
from newsroom.web.person import person_of
from newsroom.web.screen import Screen
from newsroom.web.views import shown_as
from newsroom.web.wishes import VIEWS, number_in

SILENT = ("comment",)  # acts that leave an article at its version


def told_meanwhile(request: HttpRequest, article: Article, own: Operation | None = None) -> str:
    """Say who changed an article since the page was shown; empty where only the person did.

    `own` is the act that the request itself came to.
    """
    missed = missed_by(request, article, own)
    if not missed:
        return ""
    person = person_of(request)
    acts = [act for act in _acts_on(article, own)[:missed] if act.by_id != person.pk]
    if not acts:
        return ""
    what = f" ({acts[0]})" if len(acts) == 1 and acts[0].summary else ""
    has = "has" if len({act.by for act in acts}) == 1 else "have"
    return f"{_names(acts)} {has} changed the article meanwhile{what}; it is shown as it stands now"


def missed_by(request: HttpRequest, article: Article, own: Operation | None = None) -> int:
    """Count the acts that changed an article since the page was shown, but for the own.

    Each grows the article's version by one; 0 where the page does not say which it shows.
    """
    given = request.POST if request.method == "POST" else request.GET
    shown = number_in(given.get("at_version", ""))
    return 0 if shown is None else max(0, article.version - shown - (own is not None))


def told_besides(request: HttpRequest, article: Article) -> str:
    """Say it beside a card that names who was faster; empty where that was all there was."""
    return told_meanwhile(request, article) if missed_by(request, article) > 1 else ""


def own_step_missed(request: HttpRequest, article: Article) -> Operation | None:
    """Give the person's latest step that the page does not show, where there is one.

    Its answer was lost on the way, or they took it in another window.
    """
    missed = missed_by(request, article)
    acts = _acts_on(article, None)[:missed] if missed else ()
    person = person_of(request)
    kinds = (*STEPS, "undo", "redo")
    return next((act for act in acts if act.by_id == person.pk and act.kind in kinds), None)


def as_it_stands(screen: Screen) -> dict[str, Any]:
    """Give what templates read to show the story, its list and its head anew beside the card."""
    anew: dict[str, Any] = {"caught_up": True, "fields": True}
    if screen.wish.view != VIEWS[0]:
        anew["shown"] = shown_as(screen.wish.view, screen.standing)
    return anew


def _acts_on(article: Article, own: Operation | None) -> Any:
    decided = Decision.objects.filter(article=article.pk).order_by().values("operation")
    noted = Event.objects.filter(article=article.pk, operation__isnull=False).order_by()
    here = Q(article=article.pk) | Q(pk__in=decided) | Q(pk__in=noted.values("operation"))
    acts = Operation.objects.filter(here).exclude(kind__in=SILENT).order_by("-id")
    return acts.exclude(pk=own.pk) if own else acts


def _names(acts: Iterable[Operation]) -> str:
    *first, last = dict.fromkeys(act.by or MACHINE for act in acts)
    return f"{', '.join(first)} and {last}" if first else last
