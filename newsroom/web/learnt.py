"""A source's learnt lines: one at a time, with what confirming it would do, before it is done."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.flagging_lines import blocks_with
from newsroom.actions.knowing import learnt_line
from newsroom.actions.refusal import Refused
from newsroom.actions.settling_lines import settle_line
from newsroom.actions.undoing import undo_operation
from newsroom.engine.knowledge import LearntLine
from newsroom.models import Article, Block, LineState, Operation, Source, SourceLine
from newsroom.web.person import person_of
from newsroom.web.wishes import number_in

SHOWN = 30  # lines of each kind on the page
EXAMPLES = 5  # blocks of open articles that a preview shows
SETTLED = (LineState.CONFIRMED, LineState.REJECTED)


@dataclass(frozen=True)
class Proposal:
    """A line that is proposed as furniture, with what its source's history says of it."""

    line: SourceLine
    learnt: LearntLine

    @property
    def sure(self) -> int:
        """How sure it is, in percent, rounded down: nothing unconfirmed is wholly sure."""
        return int(100 * self.learnt.confidence)


@require_GET
def source_lines(request: HttpRequest, slug: str) -> HttpResponse:
    """Show another of a source's proposals in focus."""
    user = person_of(request, "view_article")
    source = source_seen(slug, user)
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(
            f"{reverse('source', args=[slug])}?line={request.GET.get('line', '')}#lines"
        )
    wanted = number_in(request.GET.get("line", ""))
    context = lines_context(source, user, wanted) | {"focused": True}
    return render(request, "sources/_lines.html", context)


@require_POST
def line_settle(request: HttpRequest, slug: str, line_id: int) -> HttpResponse:
    """Confirm or reject a line, and show the next."""
    user = person_of(request, "change_rules")
    source, verdict = source_seen(slug, user), request.POST.get("verdict", "")
    version = number_in(request.POST.get("version", ""))
    if verdict not in SETTLED or version is None:
        raise Refused("This button makes no sense; reload the page.")
    get_object_or_404(SourceLine, pk=line_id, source=source)
    operation = settle_line(line_id, LineState(verdict), version=version, by=user)
    following = number_in(request.GET.get("line", ""))
    return answer(request, source, operation, user, following)


@require_POST
def line_undo(request: HttpRequest, slug: str) -> HttpResponse:
    """Undo what was said of a line, and show it in focus again."""
    user = person_of(request, "change_rules")
    source = source_seen(slug, user)
    wanted = number_in(request.POST.get("operation", ""))
    line = source.lines.filter(operation=wanted or 0).select_related("operation").first()
    if line is None or line.operation is None:
        raise Refused("This line was settled again later; that stays.")
    outcome = undo_operation(line.operation.pk, by=user)
    return answer(request, source, outcome.operation or line.operation, user, line.pk)


def answer(
    request: HttpRequest, source: Source, operation: Operation, user: User, focus: int | None
) -> HttpResponse:
    """Answer with the lines as they stand, and what was done with its undo."""
    if not request.htmx:  # type: ignore[attr-defined]
        messages.success(request, f"{operation.summary}.")
        return redirect(f"{reverse('source', args=[source.slug])}?line={focus or ''}#lines")
    context = lines_context(source, user, focus) | {"operation": operation}
    return render(request, "sources/_lines_answer.html", context)


def source_seen(slug: str, user: User) -> Source:
    """Give a source of the person's desks, or 404."""
    return get_object_or_404(Source.objects.seen_by(user).select_related("desk"), slug=slug)


def lines_context(source: Source, user: User, wanted: int | None = None) -> dict[str, Any]:
    """Give what the list of a source's lines shows; as many queries for many lines as for one."""
    every = proposals_of(source)
    place = next((n for n, one in enumerate(every) if one.line.pk == wanted), 0)
    first = place - place % SHOWN
    focus = every[place] if every else None
    return {
        "source": source,
        "proposals": every[first : first + SHOWN],
        "count": len(every),
        "focus": focus,
        "following": every[place + 1].line if place + 1 < len(every) else None,
        "previous": every[place - 1].line if place else None,
        "settled": list(source.lines.filter(state__in=SETTLED).order_by("-decided_at")[:SHOWN]),
        **steps_of(source, user),
        **(preview_of(focus.line, user) if focus else {}),
    }


def steps_of(source: Source, user: User) -> dict[str, int | None]:
    """Give the person's acts on a source's lines that are undone and redone next; one query.

    What was undone before a new act is not redone.
    """
    mine = source.lines.filter(operation__by_id=user.pk).order_by("-operation_id")
    acts = list(mine.values_list("operation_id", "operation__kind")[:SHOWN])
    undo = next((act for act, kind in acts if kind != "undo"), None)
    redo = next(((act, kind) for act, kind in acts if kind != "redo"), (None, ""))
    return {"undo_next": undo, "redo_next": redo[0] if redo[1] == "undo" else None}


def proposals_of(source: Source) -> list[Proposal]:
    """Give the lines that are proposed and still speak, those in most articles first."""
    rows = source.lines.filter(state=LineState.PROPOSED)
    judged = ((row, learnt_line(row, source.counted)) for row in rows)
    found = [Proposal(row, learnt) for row, learnt in judged if learnt is not None]
    return sorted(found, key=lambda p: (-p.learnt.seen, -p.learnt.by_hand, p.line.pk))


def preview_of(line: SourceLine, user: User) -> dict[str, Any]:
    """Say in how many open articles the line stands, and show some of its blocks; four queries."""
    blocks = blocks_with(line).order_by("-article_id", "pk")
    told = Article.objects.seen_by(user).in_bulk([line.article_id or 0, line.latest or 0])
    return {
        "open_articles": blocks.order_by().values("article_id").distinct().count(),
        "open_blocks": blocks.count(),
        "blocks": [_shown(block) for block in blocks.select_related("article")[:EXAMPLES]],
        "examples": list(told.values()),
    }


def _shown(block: Block) -> tuple[Block, Article]:
    return block, block.article
