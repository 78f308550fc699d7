"""The profile: one's own keys and password."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.personalising import (
    KeyRefused,
    change_password,
    put_hints_away,
    save_keys,
)
from newsroom.actions.refusal import Refused
from newsroom.web.keys import KEYS, keys_for
from newsroom.web.page import profile_of
from newsroom.web.person import person_of


@require_GET
def profile(request: HttpRequest) -> HttpResponse:
    """Show one's keys and the form for a new password."""
    user = person_of(request, "view_article")
    mine = profile_of(request)
    return render(request, "profile/page.html", context_of(user, mine.keys, mine.single_keys))


@require_POST
def profile_keys(request: HttpRequest) -> HttpResponse:
    """Save one's own keys; what was typed stays where a key clashes."""
    user = person_of(request, "view_article")
    usual = {key.command: key.key for key in KEYS}
    wanted = {c: request.POST.get(f"key-{c}", "").strip()[:20] or usual[c] for c in usual}
    if request.POST.get("usual"):
        wanted = usual
    single = request.POST.get("single_keys") == "1"
    try:
        save_keys(wanted, table=usual, single_keys=single, by=user)
    except KeyRefused as refused:
        context = context_of(user, wanted, single) | {"sentence": refused.sentence}
        context["clashing"] = _own_first(refused.commands, wanted, usual)
        return render(request, "profile/page.html", context, status=422)
    messages.success(request, "Your keys were saved.")
    return redirect("profile")


@require_POST
def profile_hints(request: HttpRequest) -> HttpResponse:
    """Put the hints of the first article away for good."""
    put_hints_away(by=person_of(request, "view_article"))
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse()
    return redirect("queue")


@sensitive_post_parameters()
@require_POST
def profile_password(request: HttpRequest) -> HttpResponse:
    """Change one's password; other sessions end, this one goes on."""
    user = person_of(request, "view_article")
    old, new = request.POST.get("old", ""), request.POST.get("new", "")
    try:
        if new != request.POST.get("again", ""):
            raise Refused("The new password was not typed the same way twice.")
        change_password(user, old=old, new=new)
    except Refused as refused:
        mine = profile_of(request)
        told = {"password_sentence": refused.sentence}
        context = context_of(user, mine.keys, mine.single_keys) | told
        return render(request, "profile/page.html", context, status=422)
    update_session_auth_hash(request, user)
    messages.success(request, "Your password was changed; other sessions of yours have ended.")
    return redirect("profile")


def context_of(user: User, keys: dict[str, str], single_keys: bool) -> dict[str, Any]:
    """Give what the page shows."""
    usual = {key.command: key.key for key in KEYS}
    return {
        "rows": [(key, usual[key.command]) for key in keys_for(keys)],
        "single_keys": single_keys,
        "roles": [group.name for group in user.groups.all()],
        "desks": [desk.name for desk in user.desks.all()],
        "clashing": (),
    }


def _own_first(
    commands: tuple[str, ...], wanted: dict[str, str], usual: dict[str, str]
) -> list[str]:
    """Put the command first whose key is not the usual one: it was the one that was changed."""
    return sorted(commands, key=lambda command: wanted[command] == usual[command])
