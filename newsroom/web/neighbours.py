"""Ask for an article's place in its queue and for the next one: of a tab by prepared queries.

A queue with a search, or of what is claimed now, is asked anew each time. Every review page asks
both, and to build their SQL takes several times as long as their answers.
"""

from typing import Any

from django.db.models import Case, DateTimeField, QuerySet, Value, When

from newsroom.models import Article
from newsroom.models.article import ArticleQuerySet
from newsroom.models.prepared import Given, Prepared
from newsroom.web.queue import ALL, IN_REVIEW, Queue
from newsroom.web.rows import Place, beyond

COUNTED = 1000  # articles; counting all of a hundred thousand would take longer than their page


def figures_of(queue: Queue, article: int, place: Place) -> tuple[int, int]:
    """Count the other articles of a queue before a place, and all of them; one query.

    Only the first `COUNTED` are looked at.
    """
    if _is_plain(queue):
        found = COUNTS.tuples(*_shape(queue, place), **_given(queue, article, place))
    else:
        found = list(_marked(queue.articles.exclude(pk=article), place))
    return sum(before for (before,) in found), len(found)


def following_of(queue: Queue, article: int, place: Place) -> Article | None:
    """Give the article of a queue that comes after a place; one query."""
    if _is_plain(queue):
        return NEXT.first(*_shape(queue, place), **_given(queue, article, place))
    return _after(queue.articles.exclude(pk=article), place).first()


def _is_plain(queue: Queue) -> bool:
    return not queue.text and queue.tab != IN_REVIEW


def _shape(queue: Queue, place: Place) -> tuple[str, bool, bool]:
    """Give what shapes the SQL: the tab, whether every desk is seen, whether the place is due."""
    return queue.tab, queue.user.has_perm("newsroom.see_all_desks"), place[2] is not None


def _given(queue: Queue, article: int, place: Place) -> dict[str, Any]:
    worst, priority, due, at = place
    known = {"worst": worst, "priority": priority, "due": due, "at": at}
    return {**known, "article": article, "person": queue.user.pk}


def _marked(others: ArticleQuerySet, place: Any) -> QuerySet[Article, Any]:
    """Give the first articles, each as 1 where it stands before the place, else as 0."""
    before = Case(When(beyond(place), then=Value(0)), default=Value(1))
    return others.in_queue_order().annotate(before=before).values_list("before")[:COUNTED]


def _after(others: ArticleQuerySet, place: Any) -> ArticleQuerySet:
    """Give the article after the place, with what its own place is made of."""
    rows = others.filter(beyond(place)).in_queue_order()
    return rows.only("worst", "priority", "due")[:1]


def _others(tab: str, every_desk: bool) -> ArticleQuerySet:
    every = Article.objects.all()
    seen = every if every_desk else every.on_desks_of(Given("person"))
    return (seen if tab == ALL else seen.filter(state=tab)).exclude(pk=Given("article"))


def _place(is_due: bool) -> Any:
    due = Given("due", DateTimeField()) if is_due else None
    return Given("worst"), Given("priority"), due, Given("at")


COUNTS = Prepared(lambda tab, every_desk, is_due: _marked(_others(tab, every_desk), _place(is_due)))
NEXT = Prepared(lambda tab, every_desk, is_due: _after(_others(tab, every_desk), _place(is_due)))
