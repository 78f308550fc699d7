"""Step: what every act opens with that leaves an article's text alone and moves it on its way."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, act
from newsroom.actions.refusal import ArticleChanged
from newsroom.models import Article, ArticleState, Operation


@contextmanager
def step(
    kind: str,
    article_id: int,
    *,
    by: User,
    needs: str = "review_article",
    version: int | None = None,
    within: Operation | None = None,
) -> Iterator[tuple[Act, Article]]:
    """Open an act on one article, locked, whose text stays as it is.

    `version` is the article's that was seen; None in bulk. Raises ArticleChanged where somebody
    changed it meanwhile, NotAllowed where the person's role or desk forbids it.
    """
    with act(
        kind, by=by, articles=[article_id], needs=needs, changes_text=False, within=within
    ) as doing:
        article = doing.articles[article_id]
        if version is not None and article.version != version:
            raise ArticleChanged("The article has changed meanwhile; look at it once more.")
        yield doing, article


def move(doing: Act, article: Article, after: ArticleState, note: str = "") -> None:
    """Bring an article to another state, and put it on record."""
    before = article.state
    article.state = after
    doing.note(article, {"state": before}, {"state": str(after)}, note)
    doing.touched.add(article.pk)
