"""What every page of the desk shows round its own matter."""

from collections.abc import Callable
from functools import lru_cache

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import SimpleLazyObject

from newsroom.models import Profile
from newsroom.web.keys import keys_for


def desk(request: HttpRequest) -> dict[str, object]:
    """Give templates the person's profile and keys, asked for once and only where shown."""
    return {"profile": SimpleLazyObject(_profile(request)), "keys": _keys(request)}


def profile_of(request: HttpRequest) -> Profile:
    """Give the person's profile; the usual one, unsaved, where nothing was changed."""
    found: Profile | None = getattr(request.user, "profile", None)
    return found or Profile()


def _profile(request: HttpRequest) -> Callable[[], Profile]:
    return lambda: profile_of(request)


def _keys(request: HttpRequest) -> Callable[[], object]:
    def dialog() -> str:
        mine = profile_of(request)
        return _dialog(mine.single_keys, tuple(sorted(mine.keys.items())))

    return dialog


@lru_cache(maxsize=200)
def _dialog(single: bool, changed: tuple[tuple[str, str], ...]) -> str:
    """Write the dialog of keys; every page has it, and for most people it is the same."""
    context = {"single_keys": single, "keys": keys_for(dict(changed))}
    return render_to_string("_keys.html", context)
