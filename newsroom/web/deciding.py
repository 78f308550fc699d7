"""Decide flags, undo, redo: each one small POST that answers with the card and what changed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from newsroom.actions.claiming import return_article
from newsroom.actions.correcting import take_out_block
from newsroom.actions.deciding import Outcome, decide_flags
from newsroom.actions.refusal import ArticleChanged, NotAllowed, Refused
from newsroom.actions.roots import root_of
from newsroom.actions.steps_standing import MOVES
from newsroom.actions.undoing import last_operation, touched_by, undo_operation
from newsroom.models import How, OperationState
from newsroom.web.answering import answer, lead_back, lead_to, refused_at
from newsroom.web.catching_up import own_step_missed
from newsroom.web.choosing import choices_in
from newsroom.web.operations import operation_seen
from newsroom.web.person import person_of
from newsroom.web.reviewing import load_article
from newsroom.web.trails import Trail, review_address
from newsroom.web.wishes import number_in


@require_POST
def decide(request: HttpRequest, article_id: int) -> HttpResponse:
    """Give one or many flags their verdicts; show the card of the next open one.

    With a verdict on one of two near copies goes which block the other is, to be taken out.
    """
    try:
        choices = choices_in(article_id, request.POST)
        how, person = How.BY_HAND if len(choices) == 1 else How.GROUP, person_of(request)
        other = number_in(request.POST.get("take_out", ""))
        if other and how == How.BY_HAND:
            outcome = take_out_block(article_id, other, by=person, keeping=choices[0])
        else:
            outcome = decide_flags(choices, by=person, how=how)
    except NotAllowed:
        raise
    except Refused as refused:
        first = request.POST.get("choice", "").split(":")[0]
        return refused_at(request, article_id, number_in(first), refused)
    return answer(request, article_id, outcome)


@require_POST
def undo(request: HttpRequest, article_id: int) -> HttpResponse:
    """Take an act back: the one named, else the person's last on this article."""
    person, named = person_of(request), number_in(request.POST.get("operation", ""))
    if named:
        outcome = undo_operation(operation_seen(named, person).pk, by=person)
    elif missed := own_step_missed(request, load_article(request, article_id)):
        told = f"Nothing was taken back: this page did not show your last step ({missed}) yet."
        return refused_at(request, article_id, None, ArticleChanged(f"{told} It does now."))
    else:
        outcome = _step_back(request, article_id, redo="redo" in request.POST)
    other = outcome.operation.article_id if outcome.operation else None
    if other not in (None, article_id):  # a step that led on to this one
        if outcome.operation and outcome.operation.undoes:
            return_article(article_id, since=outcome.operation.undoes, by=person)
        return lead_back(request, other, outcome)
    if article_id not in outcome.articles:  # not its flags; or of many, for a worker
        goes_on = outcome.operation and outcome.operation.state == OperationState.QUEUED
        messages.info(
            request, f"{outcome.operation}{': it goes on in the background' * bool(goes_on)}."
        )
        return lead_to(request, review_address(article_id, Trail.of(request.POST)))
    return answer(request, article_id, outcome)


def _step_back(request: HttpRequest, article_id: int, *, redo: bool) -> Outcome:
    latest = last_operation(article_id, person_of(request), redo=redo)
    if latest is None:
        raise Refused("There is nothing to redo." if redo else "There is nothing to undo.")
    many = latest.article_id is None and root_of(latest).kind in ("bulk", *MOVES)
    if many and touched_by(latest) != [article_id]:
        raise Refused(f"Your last act here was on many articles ({latest}): see it in History.")
    return undo_operation(latest.pk, by=person_of(request))
