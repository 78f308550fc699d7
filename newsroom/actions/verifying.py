"""Verify what articles' rows say of them against their flags, and mend what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import Count, Q

from newsroom.actions.acting import READ_AT_ONCE, act
from newsroom.actions.commenting import count_comments
from newsroom.actions.settling import settled
from newsroom.actions.standing import Standing
from newsroom.models import Article


@dataclass(frozen=True)
class Difference:
    """A column of an article's row that says something else than its flags do."""

    article: int
    column: str
    says: Any
    should: Any


def differences() -> Iterator[Difference]:
    """Compare every article's counters and headline with what its flags make of it."""
    rows = Article.objects.select_related("source", "revision")
    articles = rows.iterator(chunk_size=READ_AT_ONCE)
    while chunk := list(islice(articles, READ_AT_ONCE)):
        for standing in Standing.of_many(chunk).values():
            yield from _differences_of(standing)
        yield from _miscounted(chunk)


def _differences_of(standing: Standing) -> Iterator[Difference]:
    for column, should in settled(standing).items():
        says = getattr(standing.article, column)
        if says != should:
            yield Difference(standing.article.pk, column, says, should)


def _miscounted(articles: list[Article]) -> Iterator[Difference]:
    """Compare how many comments stand; one query."""
    rows = Article.objects.filter(pk__in=[article.pk for article in articles]).order_by()
    standing = Count("comments", filter=Q(comments__withdrawn_at=None))
    should = dict(rows.values_list("pk").annotate(n=standing))
    for article in articles:
        if article.comment_count != should[article.pk]:
            yield Difference(article.pk, "comment_count", article.comment_count, should[article.pk])


def mend_counters(article_id: int) -> None:
    """Recompute one article's row, as an act of its own on record."""
    with act("verify", by=None, articles=[article_id], changes_text=False) as doing:
        doing.record("Counters mended")
        doing.touched.add(article_id)
        count_comments(doing.articles[article_id])
