"""The step that led to an article: told there with its undo, also when the page is loaded again."""

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse

from newsroom.actions.undoing import STEPS, last_operation
from newsroom.models import Article, Operation
from newsroom.web.person import person_of

# In the session: the path one was led to, the step, the state that it led to, and its sentence.
KEPT = "led-here-by"


def keep_step(request: HttpRequest, path: str, step: int | None, done: Article) -> None:
    """Keep what is to be told on the page that a step on another article leads to."""
    request.session[KEPT] = [path, step, str(done.state), told_of(done)]


def told_of(done: Article) -> str:
    """Say where a step has left an article."""
    return f"“{done}” is {done.get_state_display()}."


def tell_step(request: HttpRequest, article_id: int) -> None:
    """Tell on an article's page the step that led to it, as long as it is so.

    It is no more once the person has done something else, or somebody moved the other article on.
    """
    path, step, state, sentence = request.session.get(KEPT) or ("", None, "", "")
    if path != reverse("review", args=[article_id]):
        return
    if (step, state) == _latest(person_of(request).pk):
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


def _latest(person: int) -> tuple[int, str] | None:
    """Give the person's latest act of those that undo goes through, and its article's state."""
    mine = Operation.objects.filter(by_id=person, kind__in=(*STEPS, "undo", "redo"))
    return mine.order_by("-id").values_list("pk", "article__state").first()
