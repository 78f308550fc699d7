"""The person who asks."""

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from newsroom.actions.acting import require
from newsroom.models import Article


def person_of(request: HttpRequest, needs: str = "review_article") -> User:
    """Give who asks; raises NotAllowed unless their role lets them do what the page is for.

    Every page is behind the sign-in, so that it is always somebody.
    """
    user = request.user
    assert isinstance(user, User)
    require(user, needs)
    return user


def article_seen(article_id: int, user: User) -> Article:
    """Give an article of the person's desks, with its source, or 404."""
    return get_object_or_404(Article.objects.seen_by(user).select_related("source"), pk=article_id)
