"""Occurrences: decide the same finding in all articles at once, but for the exceptions."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.refusal import FlagChanged, Refused
from newsroom.engine.finding import Category
from newsroom.engine.rules import RULES
from newsroom.models import Article, Flag, FlagState, How
from newsroom.models.flag import DECIDED
from newsroom.web.concordance import (
    ORDERS,
    SHOWN,
    Line,
    flags_alike,
    lines_of,
    most_frequent,
    spread_of,
)
from newsroom.web.person import person_of
from newsroom.web.story import visible


@require_GET
def occurrences(request: HttpRequest) -> HttpResponse:
    """List the findings that are open most often."""
    user = person_of(request, "view_article")
    category = request.GET.get("category", "")
    kinds = [kind.value for kind in Category]
    context = {
        "rows": most_frequent(user, category if category in kinds else ""),
        "category": category,
        "kinds": kinds,
        "titles": {rule.name: rule.title for rule in RULES},
    }
    return render(request, "occurrences/list.html", context)


@require_GET
def occurrence(request: HttpRequest, flag_id: int) -> HttpResponse:
    """Show a finding in all articles, as a concordance."""
    user = person_of(request, "view_article")
    example = flag_seen(flag_id, user)
    order = request.GET.get("sort", "")
    order = order if order in ORDERS else "right"
    flags = flags_alike(example, user)
    lines = lines_of(flags, order)
    context = {
        "example": example,
        "words": visible(example.quote),
        "becomes": visible(example.first_suggestion or ""),
        "title": next((rule.title for rule in RULES if rule.name == example.rule), example.rule),
        "free": [line for line in lines if not line.stands_apart],
        "apart": [line for line in lines if line.stands_apart],
        "spread": spread_of(example, user) if len(lines) == SHOWN else _spread_in(lines),
        "shown": len(lines),
        "order": order,
        "orders": list(ORDERS),
    }
    return render(request, "occurrences/page.html", context)


def _spread_in(lines: list[Line]) -> dict[str, int]:
    """Count lines and their articles where all there are are shown."""
    return {"flags": len(lines), "articles": len({line.flag.article_id for line in lines})}


@require_GET
def elsewhere(request: HttpRequest, flag_id: int) -> HttpResponse:
    """Say in how many articles a finding is open, for its card."""
    user = person_of(request, "view_article")
    flag = flag_seen(flag_id, user)
    context = {"flag": flag, "elsewhere": spread_of(flag, user)}
    return render(request, "review/_elsewhere.html", context)


@require_POST
def occurrence_decide(request: HttpRequest, flag_id: int) -> HttpResponse:
    """Give the ticked flags one verdict, as one operation."""
    user = person_of(request)
    example = flag_seen(flag_id, user)
    choices = choices_of(request, example, user)
    outcome = decide_flags(choices, by=user, how=How.BULK, kind="bulk")
    if outcome.operation is None:
        raise Refused(outcome.refused[0].sentence)
    messages.success(request, f"{len(outcome.done)} decided, {len(outcome.refused)} refused.")
    return redirect("operation", outcome.operation.pk)


def flag_seen(flag_id: int, user: User) -> Flag:
    """Give a flag of the person's desks, or 404."""
    articles = Article.objects.seen_by(user).order_by().values("pk")
    return get_object_or_404(Flag, pk=flag_id, article__in=articles)


def choices_of(request: HttpRequest, example: Flag, user: User) -> list[Choice]:
    """Read the ticked flags, at the versions that were seen, and what they are given."""
    verdict = request.POST.get("verdict", "")
    if verdict not in DECIDED:
        raise Refused("Choose a verdict: accept, dismiss, sic or later.")
    ticked = dict(_pairs(request.POST.getlist("flag")))
    alike = flags_alike(example, user).filter(pk__in=ticked)
    places = list(alike.values_list("article_id", "pk"))
    if not ticked:
        raise Refused("Nothing was ticked.")
    if not places:
        raise FlagChanged("All of these were decided meanwhile; look at the page once more.")
    text = replacement_of(request, example) if verdict == FlagState.ACCEPTED else None
    return [Choice(a, f, FlagState(verdict), ticked[f], text) for a, f in places]


def replacement_of(request: HttpRequest, example: Flag) -> str | None:
    """Give what accepting prints: what was typed; None for the suggestion, or a removal."""
    typed = request.POST.get("replacement")
    if typed is None or example.removes_block or typed == example.first_suggestion:
        return None
    return typed[:2000]


def _pairs(values: list[str]) -> list[tuple[int, int]]:
    """Read "flag-version" values; what makes no sense is left out."""
    split = (value.split("-") for value in values)
    return [(int(p[0]), int(p[1])) for p in split if len(p) == 2 and all(map(_is_number, p))]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19
