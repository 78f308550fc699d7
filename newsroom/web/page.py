"""What every page of the desk shows round its own matter."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from newsroom.models import Profile
from newsroom.web.keys import keys_for


def desk(request: HttpRequest) -> dict[str, object]:
    """Give templates the person's profile and keys, asked for once and only where shown."""
    return {"profile": SimpleLazyObject(_profile(request)), "keys": _keys(request)}


def profile_of(request: HttpRequest) -> Profile:
    """Give the person's profile; the usual one, unsaved, where nothing was changed."""
    found = getattr(request, "_profile", None)
    if found is None:
        mine = Profile.objects.filter(user=request.user.pk)
        found = request._profile = mine.first() or Profile()  # type: ignore[attr-defined]
    return found


def _profile(request: HttpRequest) -> Callable[[], Profile]:
    return lambda: profile_of(request)


def _keys(request: HttpRequest) -> Callable[[], object]:
    return lambda: keys_for(profile_of(request).keys)
