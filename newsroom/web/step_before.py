"""The step that led to an article: told there with its undo, also when the page is loaded again."""

from django.contrib import messages
from django.db.models import Subquery
from django.http import HttpRequest
from django.urls import reverse

from newsroom.actions.undoable import STEPS
from newsroom.actions.undoing import last_operation
from newsroom.models import Article, Operation
from newsroom.models.article import ArticleQuerySet
from newsroom.models.prepared import Given
from newsroom.web.person import person_of

# In the session: the path one was led to, the step, the state that it led to, and its sentence.
KEPT = "led-here-by"


def keep_step(request: HttpRequest, path: str, step: int | None, done: Article) -> None:
    """Keep what is to be told on the page that a step on another article leads to."""
    request.session[KEPT] = [path, step, str(done.state), told_of(done)]


def told_of(done: Article) -> str:
    """Say where a step has left an article."""
    return f"“{done}” is {done.get_state_display()}."


def led_here(request: HttpRequest, article_id: int) -> bool:
    """Tell whether a step on another article led to this one's page."""
    path, *_ = request.session.get(KEPT) or ("",)
    return bool(path == reverse("review", args=[article_id]))


def with_latest_step(articles: ArticleQuerySet) -> ArticleQuerySet:
    """Let the person's latest act of those that undo goes through come along with an article.

    As `latest_step` and, the state of the article it was about, `latest_state`.
    """
    mine = Operation.objects.filter(by_id=Given("person"), kind__in=(*STEPS, "undo", "redo"))
    latest = mine.order_by("-id")
    return articles.annotate(
        latest_step=Subquery(latest.values("pk")[:1]),
        latest_state=Subquery(latest.values("article__state")[:1]),
    )


def tell_step(request: HttpRequest, article: Article) -> None:
    """Tell on an article's page the step that led to it, as long as it is so.

    It is no more once the person has done something else, or somebody moved the other article on.
    The article was read `with_latest_step`, where a step led here.
    """
    if not led_here(request, article.pk):
        return
    _, step, state, sentence = request.session[KEPT]
    if (step, state) == (article.latest_step, article.latest_state):  # type: ignore[attr-defined]
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
