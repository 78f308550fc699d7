"""Answer what was decided: with the next card and what changed, or with what was refused."""

from dataclasses import replace
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html

from newsroom.actions.deciding import Outcome
from newsroom.actions.refusal import Refused, Stale
from newsroom.actions.standing import Standing
from newsroom.models import Flag, FlagState
from newsroom.models.flag import HIDDEN
from newsroom.web.cards import Card
from newsroom.web.catching_up import as_it_stands, missed_by, told_besides, told_meanwhile
from newsroom.web.choosing import flags_in
from newsroom.web.refusing import status_of
from newsroom.web.reviewing import context_of, load_article
from newsroom.web.screen import Screen
from newsroom.web.silences import told_silences
from newsroom.web.trails import Trail, review_address
from newsroom.web.wishes import VIEWS, Wish


def answer(request: HttpRequest, article_id: int, outcome: Outcome) -> HttpResponse:
    """Show the next card with what changed; a whole page where htmx did not ask.

    Where blocks came or went, or another view is shown, the whole story is what changed.
    """
    standing = outcome.articles[article_id]
    asked = Wish.of(request.POST)
    alone = outcome.operation and outcome.operation.article_id is not None
    screen = Screen(standing, asked.on, outcome.operation if alone else None)
    flag = _next(screen, outcome)
    meanwhile = told_meanwhile(request, standing.article, outcome.operation)
    if not request.htmx:  # type: ignore[attr-defined]
        tell_above(request, outcome, screen, meanwhile)
        return _reload(request, screen, flag)
    screen.focus = flag
    positions = {standing.position.get(c.flag.block_id, -1) for c in outcome.done}
    context = context_of(screen) | {
        "lines": list(screen.lines_of().touching(positions)),
        "rows": screen.rows_of(_shown(screen, outcome)),
        "came": {str(c.flag.pk) for c in outcome.done if c.before in HIDDEN},
        "went": [c.flag.pk for c in outcome.done if c.after in HIDDEN and screen.lists(c.flag)],
        "operation": outcome.operation,
        "refused": outcome.refused,
        # what says the article's fields and times; of no flag, it was one of these
        "fields": not outcome.done or any(c.flag.block_id is None for c in outcome.done),
        "taken": len(outcome.chosen),
        "where": _where(screen, outcome),
        "meanwhile": meanwhile,
        "silences": told_silences(outcome.silences),
    }
    moved = asked.view != VIEWS[0] or _has_moved(outcome)
    if moved or missed_by(request, standing.article, outcome.operation):
        context |= as_it_stands(screen)
    return render(request, "review/_decided.html", context)


def _where(screen: Screen, outcome: Outcome) -> str:
    """Say at which block it was, where it was one."""
    at = {screen.standing.position.get(change.flag.block_id) for change in outcome.done}
    at = at if outcome.at is None else {outcome.at}
    (only,) = at if len(at) == 1 else (None,)
    return "" if only is None else f", block {only + 1}"


def _next(screen: Screen, outcome: Outcome) -> Flag | None:
    """Give the flag to look at next: what was opened again, else the one that follows."""
    here = {flag.id for flag in screen.standing.flags}
    changed = [change.flag for change in outcome.done if change.flag.id in here]
    opened = [flag for flag in changed if flag.is_open]
    if opened:
        return min(opened, key=screen.standing.place)
    out = {
        flag.quote for flag in changed if flag.removes_block and flag.state == FlagState.ACCEPTED
    }
    alone = (f for f in screen.open_flags if not f.removes_block and f.evidence.get("text") in out)
    if left := next(alone, None):
        return left  # of two blocks that say the same the other one went
    if changed:
        found = [flag for flag in changed if not flag.author]  # one made by hand went along
        return screen.after(max(found or changed, key=screen.standing.place))
    return next(iter(screen.open_flags), None)


def _has_moved(outcome: Outcome) -> bool:
    """Tell whether blocks came or went, or what is flagged in others."""
    return bool(outcome.reshaped) or any(change.turns_keeping for change in outcome.done)


def tell_above(request: HttpRequest, outcome: Outcome, screen: Screen, meanwhile: str) -> None:
    """Let the page that is shown anew say what was done, with the button that undoes it."""
    done = outcome.operation
    if done is None:
        return
    refused = f" {outcome.refused[0].sentence}" if outcome.refused else ""
    told = f"{done}{_where(screen, outcome)}.{refused} {screen.article.open_flags} left."
    told += f" {meanwhile}." if meanwhile else ""
    step = "redo" if done.kind == "undo" else "undo"
    said = told_silences(outcome.silences)
    told = format_html("{} {}", told, said) if said else told
    messages.success(request, told, extra_tags=f"step-{step}-{done.pk}-{len(outcome.chosen)}")


def _reload(request: HttpRequest, screen: Screen, flag: Flag | None) -> HttpResponse:
    asked = urlencode([*screen.wish.fields, *([("flag", flag.pk)] if flag else [])])
    to = reverse("review", args=[screen.article.pk]) + (f"?{asked}" if asked else "")
    return lead_to(request, to)


def lead_to(request: HttpRequest, address: str) -> HttpResponse:
    """Lead to another page, also where htmx asked."""
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(address)
    return HttpResponse(headers={"HX-Redirect": address})


def lead_back(request: HttpRequest, article_id: int, outcome: Outcome) -> HttpResponse:
    """Lead to the article whose step was taken back."""
    tell_above(request, outcome, Screen(outcome.articles[article_id]), "")
    return lead_to(request, review_address(article_id, replace(Trail.of(request.POST), at="")))


def _shown(screen: Screen, outcome: Outcome) -> list[Flag]:
    """Give the flags with a line of their own in the list that reads otherwise now.

    They are those that changed, and those whose undo would now take back fewer.
    """
    changed = {change.flag.id for change in outcome.done}
    acts = {change.stood_in for change in outcome.done} - {None}
    flags = (f for f in screen.standing.flags if f.id in changed or f.decided_in_id in acts)
    return [flag for flag in flags if screen.lists(flag)]


def refused_at(
    request: HttpRequest, article_id: int, flag_id: int | None, refused: Refused
) -> HttpResponse:
    """Show a flag as it stands now, the sentence in its card, and what was typed.

    Who decides many lines at once stays at them, with their ticks.
    """
    standing, asked = Standing.of(load_article(request, article_id)), Wish.of(request.POST)
    screen = Screen(standing, asked if asked.group else replace(asked, flag=flag_id))
    typed, kind = request.POST.get("replacement"), screen.wish.kind
    card = screen.focus and Card(standing, screen.focus, typed, refused.sentence, kind=kind)
    context = context_of(screen) | {"card": card, "sentence": refused.sentence}
    if "group" in context:
        context["group"].chosen, context["group"].sentence = flags_in(request.POST), str(refused)
    context["leads"] = bool(card and not card.waits and context["next_flag"])
    if card and card.flag.block_id is not None:
        context["lines"] = list(screen.lines_of().touching({standing.position[card.flag.block_id]}))
        context["rows"] = screen.rows_of(filter(screen.lists, [card.flag]))
    if isinstance(refused, Stale) or missed_by(request, standing.article):
        told = told_besides if isinstance(refused, Stale) else told_meanwhile
        context |= as_it_stands(screen) | {"meanwhile": told(request, standing.article)}
    name = "review/_decided.html" if request.htmx else "review/page.html"  # type: ignore[attr-defined]
    return render(request, name, context, status=status_of(refused))
