"""The step that led to an article: told there with its undo, also when the page is loaded again."""

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse

from newsroom.actions.undoing import STEPS, last_operation
from newsroom.models import Operation
from newsroom.web.person import person_of

KEPT = (
    "step-before"  # in the session: the path one was led to, the step, the sentence that tells it
)


def keep_step(request: HttpRequest, path: str, step: int | None, sentence: str) -> None:
    """Keep what is to be told on the page that a step leads to."""
    request.session[KEPT] = [path, step, sentence]


def tell_step(request: HttpRequest, article_id: int) -> None:
    """Tell on an article's page the step that led to it, as long as it is the person's latest."""
    path, step, sentence = request.session.get(KEPT) or ("", None, "")
    if path != reverse("review", args=[article_id]):
        return
    if step == _latest(person_of(request).pk):
        tell(request, step, sentence)
    else:
        del request.session[KEPT]


def tell(request: HttpRequest, step: int | None, sentence: str) -> None:
    """Let the page that follows say what was done, with the button that undoes it."""
    messages.success(request, sentence, extra_tags=f"step-undo-{step}-1" if step else "")


def latest_step(request: HttpRequest, article_id: int) -> int | None:
    """Give the person's latest act on an article that undo would take; None where there is none."""
    done = last_operation(article_id, person_of(request))
    return done.pk if done else None


def _latest(person: int) -> int | None:
    """Give the person's latest act of those that undo goes through."""
    mine = Operation.objects.filter(by_id=person, kind__in=(*STEPS, "undo", "redo"))
    return mine.order_by("-id").values_list("pk", flat=True).first()
