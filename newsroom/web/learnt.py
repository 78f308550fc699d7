"""A source's learnt lines: one or many, with what settling them would do, before it is done."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.refusal import Refused
from newsroom.actions.settling_lines import settle_lines
from newsroom.actions.undoable import is_under_way
from newsroom.actions.undoing import undo_operation
from newsroom.models import LineState, Operation, Source, SourceLine
from newsroom.web.person import person_of
from newsroom.web.proposals import MOST, LinesWish, preview_of, proposals_of, reach_of
from newsroom.web.wishes import number_in

SHOWN = 30  # lines of each kind on the page
SETTLED = (LineState.CONFIRMED, LineState.REJECTED)
FIRST = LinesWish()  # what is shown unasked
NO_SENSE = "This button makes no sense; reload the page."


@require_GET
def source_lines(request: HttpRequest, slug: str) -> HttpResponse:
    """Show another of a source's proposals in focus, or many of them to be settled at once."""
    user = person_of(request, "view_article")
    source = source_seen(slug, user)
    if not request.htmx:  # type: ignore[attr-defined]
        asked = request.GET.urlencode()
        return redirect(f"{reverse('source', args=[slug])}{f'?{asked}' if asked else ''}#lines")
    wish = LinesWish.of(request.GET)
    if wish.together and not wish.ticked:
        raise Refused("Tick some lines first.")
    context = lines_context(source, user, wish) | {"focused": True}
    return render(request, "sources/_lines.html", context)


@require_POST
def line_settle(request: HttpRequest, slug: str) -> HttpResponse:
    """Confirm or reject lines, one or many, or take one back alone, and show the next."""
    user = person_of(request, "change_rules")
    source, verdict = source_seen(slug, user), request.POST.get("verdict", "")
    seen = _seen_in(request.POST)
    if verdict not in (*SETTLED, LineState.PROPOSED) or not seen:
        raise Refused(NO_SENSE)
    if source.lines.filter(pk__in=seen).count() < len(seen):
        raise Http404
    operation = settle_lines(seen, LineState(verdict), by=user)
    return answer(request, source, operation, user, number_in(request.GET.get("line", "")))


@require_POST
def line_undo(request: HttpRequest, slug: str) -> HttpResponse:
    """Undo what was said of lines, and show the first of them in focus again."""
    user = person_of(request, "change_rules")
    source = source_seen(slug, user)
    wanted = number_in(request.POST.get("operation", ""))
    line = source.lines.filter(operation=wanted or 0).select_related("operation").first()
    if line is None or line.operation is None:
        raise Refused("This line was settled again later; that stays.")
    outcome = undo_operation(line.operation.pk, by=user)
    return answer(request, source, outcome.operation or line.operation, user, line.pk)


def _seen_in(query: QueryDict) -> dict[int, int]:
    """Read the lines that a form names, each with the version that it showed."""
    pairs = (text.partition(":") for text in query.getlist("line"))
    numbers = [(number_in(line), number_in(version)) for line, _, version in pairs]
    seen = {line: version for line, version in numbers if line is not None and version is not None}
    if len(seen) < len(numbers):
        raise Refused(NO_SENSE)
    return seen


def answer(
    request: HttpRequest, source: Source, operation: Operation, user: User, focus: int | None
) -> HttpResponse:
    """Answer with the lines as they stand, and what was done with its undo."""
    if not request.htmx:  # type: ignore[attr-defined]
        messages.success(request, f"{operation.summary}.")
        return redirect(f"{reverse('source', args=[source.slug])}?line={focus or ''}#lines")
    wish = LinesWish(focus, LinesWish.of(request.POST).ticked)
    context = lines_context(source, user, wish)
    context |= {"operation": operation, "under_way": is_under_way(operation)}
    return render(request, "sources/_lines_answer.html", context)


def source_seen(slug: str, user: User) -> Source:
    """Give a source of the person's desks, or 404."""
    return get_object_or_404(Source.objects.seen_by(user).select_related("desk"), slug=slug)


def lines_context(source: Source, user: User, wish: LinesWish = FIRST) -> dict[str, Any]:
    """Give what the list of a source's lines shows; as many queries for many lines as for one."""
    every = proposals_of(source)
    place = next((n for n, one in enumerate(every) if one.line.pk == wish.line), 0)
    first = place - place % SHOWN
    focus = every[place] if every else None
    chosen = [one.line for one in wish.chosen(every)]
    elsewhere = [*every[:first], *every[first + SHOWN :]]
    return {
        "source": source,
        "proposals": every[first : first + SHOWN],
        "ticked_elsewhere": [p.line.pk for p in elsewhere if p.line.pk in wish.ticked],
        "count": len(every),
        "most": min(MOST, len(every)),
        "ticked": wish.ticked,
        "focus": focus,
        "following": every[place + 1].line if place + 1 < len(every) else None,
        "previous": every[place - 1].line if place else None,
        "reach": reach_of(chosen) if chosen else None,
        "settled": list(_settled(source)[:SHOWN]),
        **steps_of(source, user),
        **(preview_of(focus.line, user) if focus and not chosen else {}),
    }


def _settled(source: Source) -> QuerySet[SourceLine]:
    """Give what was settled, the latest first, each with how many its act settled."""
    same = source.lines.filter(operation=OuterRef("operation")).order_by()
    count = same.values("operation").annotate(n=Count("pk")).values("n")
    rows = source.lines.filter(state__in=SETTLED).annotate(together=Subquery(count))
    return rows.order_by("-decided_at", "pk")


def steps_of(source: Source, user: User) -> dict[str, int | None]:
    """Give the person's acts on a source's lines that are undone and redone next; one query.

    What was undone before a new act is not redone.
    """
    mine = source.lines.filter(operation__by_id=user.pk).order_by("-operation_id")
    acts = list(mine.values_list("operation_id", "operation__kind").distinct()[:SHOWN])
    undo = next((act for act, kind in acts if kind != "undo"), None)
    redo = next(((act, kind) for act, kind in acts if kind != "redo"), (None, ""))
    return {"undo_next": undo, "redo_next": redo[0] if redo[1] == "undo" else None}
