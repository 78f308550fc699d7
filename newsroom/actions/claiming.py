"""Claim articles: “I am on it”, held by one reviewer, renewed while active, over by itself."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from newsroom.actions.acting import require
from newsroom.actions.refusal import Refused
from newsroom.models import Article, Operation
from newsroom.models.article import CLAIM, UNDER_REVIEW, ArticleQuerySet


def claim_article(article_id: int, *, by: User) -> bool:
    """Claim an article, or renew the own claim; False where somebody else's claim holds.

    One update with its guard on the row's own columns, so that of two who ask one gets it.
    """
    require(by, "review_article")
    mine = Article.objects.filter(pk=article_id)
    free = mine.unclaimed() | mine.filter(claimed_by=by)
    return bool(free.update(claimed_by=by, claimed_until=timezone.now() + CLAIM))


def release_article(article_id: int, *, by: User) -> None:
    """Give up the own claim; nothing happens where it is not the own."""
    mine = Article.objects.filter(pk=article_id, claimed_by=by)
    mine.update(claimed_by=None, claimed_until=None)


def return_article(article_id: int, *, since: Operation, by: User) -> None:
    """Give up the claim that an act led to, where the person did nothing to the article since."""
    if not Operation.objects.filter(article=article_id, by_id=by.pk, pk__gt=since.pk).exists():
        release_article(article_id, by=by)


def take_next(articles: ArticleQuerySet, *, by: User) -> Article:
    """Claim the next article of a queue that nobody is on, and give it.

    Never gives one article to two people. What is assigned to somebody else is left to them.
    Raises Refused where the queue has nothing left to take.
    """
    require(by, "review_article")
    with transaction.atomic():
        free = articles.seen_by(by).unclaimed().filter(state__in=UNDER_REVIEW)
        free = free.exclude(assigned_to__isnull=False) | free.filter(assigned_to=by)
        for article_id in free.in_queue_order().values_list("pk", flat=True)[:50]:
            if claim_article(article_id, by=by):
                return Article.objects.get(pk=article_id)
    raise Refused(_nothing_left(articles.seen_by(by).claimed().filter(claimed_by=by).count()))


def _nothing_left(own: int) -> str:
    """Say why there is nothing to take; whoever is on some here is told that it is they."""
    if own:
        return f"Nothing is left to take but what you are on: {own} article{'s' * (own != 1)}."
    return "Nothing is left to take: every article here is done, or somebody is on it."
