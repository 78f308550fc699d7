"""What was done: acts with who, what, when, what was refused, and the one undo of each."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.undoable import can_be_stopped, is_under_way
from newsroom.actions.undoing import undo_operation
from newsroom.models import Article, Operation, OperationState
from newsroom.web.answering import lead_back
from newsroom.web.offers import offers_for
from newsroom.web.person import person_of
from newsroom.web.queue import Queue
from newsroom.web.queue_page import context_of as queue_context
from newsroom.web.reaches import Reach
from newsroom.web.results import results_context
from newsroom.web.undo_offers import UndoOffer, undo_offers
from newsroom.web.wishes import number_in

ROWS = 50
REFUSALS = 500  # sentences that one page shows
TOLD = "told"  # the field that says that a message offered it, not a list of acts
FIRST = 10  # of them, above a queue; and reasons that are counted


@require_GET
def operations(request: HttpRequest) -> HttpResponse:
    """List acts, the latest first."""
    user = person_of(request, "view_article")
    rows = Operation.objects.seen_by(user).select_related("article", "undone_in")
    before = request.GET.get("before", "")
    if before.isascii() and before.isdigit():
        rows = rows.filter(pk__lt=int(before[:18]))
    if request.GET.get("mine"):
        rows = rows.filter(by_id=user.pk)
    page = list(rows.order_by("-pk")[: ROWS + 1])
    context = {
        "rows": _listed(page[:ROWS], user),
        "following": page[ROWS - 1].pk if len(page) > ROWS else None,
        "mine": bool(request.GET.get("mine")),
        "before": before,
    }
    return render(request, "operations/list.html", context)


@dataclass(frozen=True)
class Listed:
    """One act as the list tells it to one person; without figures where some are not theirs."""

    operation: Operation
    name: str
    whole: bool
    here: int
    undo: UndoOffer


def _listed(operations: list[Operation], user: User) -> list[Listed]:
    reach = Reach(user)
    offers = undo_offers(operations, user, reach)
    return [
        Listed(one, reach.name(one), reach.is_whole(one), reach.count(one), offers[one.pk])
        for one in operations
    ]


@require_GET
def operation(request: HttpRequest, operation_id: int) -> HttpResponse:
    """Show one act: how far it is, what it came to, what was refused and why."""
    user = person_of(request, "view_article")
    found = operation_seen(operation_id, user)
    within = bool(request.GET.get("within"))
    after = number_in(request.GET.get("after", "")) or 0
    context = context_of(found, user, FIRST if within else REFUSALS, after)
    if not request.htmx or request.htmx.boosted:  # type: ignore[attr-defined]
        return render(request, "operations/page.html", context)
    if not within:
        return render(request, "operations/_operation.html", context)
    return _within_queue(request, context, user)


def _within_queue(request: HttpRequest, context: dict[str, Any], user: User) -> HttpResponse:
    """Show an act above the queue; once it is over, with what the queue counts and lists by now.

    Where rows are ticked, they stay as they are.
    """
    queue = Queue.of(request.GET, user)
    context |= {"within": True, "queue": queue}
    if context["under_way"]:
        return render(request, "operations/_operation.html", context)
    context |= queue_context(queue, "") | {"acts": offers_for(user)}
    context["ticked"] = not request.GET.keys().isdisjoint(("article", "all"))
    return render(request, "queue/_caught_up.html", context)


@require_POST
def operation_undo(request: HttpRequest, operation_id: int) -> HttpResponse:
    """Undo one act, item by item, and show what the undo came to.

    Where a message told of a step on one article, one is at that article again.
    """
    user = person_of(request)
    found = operation_seen(operation_id, user)
    outcome = undo_operation(found.pk, by=user)
    if TOLD in request.POST and found.article_id in outcome.articles:
        return lead_back(request, found.article_id or 0, outcome)
    return redirect("operation", (outcome.operation or found).pk)


def operation_seen(operation_id: int, user: User) -> Operation:
    """Give an operation that the person may see, or 404."""
    rows = Operation.objects.seen_by(user).select_related("article", "undone_in", "undoes")
    return get_object_or_404(rows, pk=operation_id)


def has_file(operation: Operation) -> bool:
    """Tell whether an act handed many articles out; of a few, their file was its answer."""
    handed_out = operation.parameters.get("bulk") == "hand-out" and operation.done > 0
    return handed_out and not is_under_way(operation)


def context_of(
    operation: Operation, user: User, most: int = REFUSALS, after: int = 0
) -> dict[str, Any]:
    """Give what the page of one act shows, with so many of what was refused.

    Of its articles it shows those after one; fewer where few refusals are shown.
    """
    reach = Reach(user)
    whole = reach.is_whole(operation)
    seen = refused_seen(operation, user, most if whole else None)
    undo, under_way = undo_offers([operation], user, reach)[operation.pk], is_under_way(operation)
    results: dict[str, Any] = {}
    if not under_way:
        asked: dict[str, Any] = {
            "after": after,
            "most": min(most, ROWS),
            "whole": whole,
            "may_undo": undo.may,
        }
        results = results_context(operation, user, **asked)
    return {
        **results,
        "operation": operation,
        "name": reach.name(operation),
        "whole": whole,
        "here": reach.count(operation),
        "under_way": under_way,
        "stopped": _was_stopped(operation),
        "through": operation.done + len(operation.refused),
        "undo": undo,
        "has_file": whole and has_file(operation),
        "undone_in": getattr(operation, "undone_in", None),
        "undoes_name": reach.name(operation.undoes) if operation.undoes else "",
        "reasons": reasons_of([why for _, why in operation.refused if whole]),
        "refused": seen[:most],
        "more_refused": max(0, (len(operation.refused) if whole else len(seen)) - most),
        "changes": [
            event for event in operation.events.filter(article=None) if event.before or event.after
        ],
        "batch": operation.batch_set.first(),
    }


def _was_stopped(operation: Operation) -> bool:
    """Tell whether an undo came before an act had reached all of its articles."""
    through = operation.done + len(operation.refused)
    is_over = operation.state == OperationState.DONE and can_be_stopped(operation)
    return is_over and through < operation.total


def reasons_of(refused: list[str]) -> list[tuple[str, int]]:
    """Count the reasons of what was refused, the commonest first; none where each is its own."""
    counted = Counter(refused)
    return counted.most_common(FIRST) if len(counted) < len(refused) else []


def refused_seen(operation: Operation, user: User, most: int | None) -> list[tuple[Article, str]]:
    """Give the refused items, of the first so many, whose articles the person sees; one query."""
    refused = operation.refused[:most]
    seen = Article.objects.seen_by(user).in_bulk({pk for pk, _ in refused})
    return [(seen[pk], sentence) for pk, sentence in refused if pk in seen]
