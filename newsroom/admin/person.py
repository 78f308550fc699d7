"""Who acts in the admin."""

from django.contrib.auth.models import User
from django.http import HttpRequest


def person_of(request: HttpRequest) -> User:
    """Give the person who asks, as a row."""
    return User.objects.get(pk=request.user.pk or 0)
