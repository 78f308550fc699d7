"""Hold pages for people who are signed in, and end sessions that grew too old."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from newsroom.web.refusing import Respond, refusal
from newsroom.web.sign_in_form import SignInForm

BEGAN, SEEN = "began", "seen"  # seconds since 1970, kept in the session
# Fields that somebody writes into; a password is in none of them.
WORDS = (
    *("headline", "text", "replacement", "target", "value", "until", "note", "override"),
    *("name", "slug", "homepage", "dialect", "credit_line", "licence"),
)
OLD = (
    "This page is out of date, and nothing was done. Go back, copy what you typed, open the page"
    " again, and send it from there."
)
SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
STEP = 20  # the session is written anew after each twentieth of the idle time, not each time


class SessionAge:
    """End a session at its longest age, however busy it is; keep a busy one from idling out."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Sign out who has been signed in for too long, then pass on."""
        if request.user.is_authenticated:
            _grow(request, int(time.time()))
        return self.get_response(request)


def _grow(request: HttpRequest, now: int) -> None:
    session = request.session
    began = session.get(BEGAN)
    if began is not None and now - began > settings.SESSION_LONGEST:
        logout(request)
        return
    if began is None:
        session[BEGAN] = now
    if now - session.get(SEEN, 0) > settings.SESSION_COOKIE_AGE // STEP:
        session[SEEN] = now


def _is_of_ours(request: HttpRequest) -> bool:
    """Tell whether a form was sent from a page of ours."""
    came = request.headers.get("Referer", "")
    return url_has_allowed_host_and_scheme(came, allowed_hosts={request.get_host()})


def _page_behind(request: HttpRequest) -> str:
    """Give the page of ours that a form was sent from: the form's own address shows none."""
    if not _is_of_ours(request):
        return "/"
    _, _, path, query, _ = urlsplit(request.headers["Referer"])
    return urlunsplit(("", "", path, query, ""))


def _sign_in_first(request: HttpRequest) -> HttpResponse:
    """Answer a form that was sent without scripts: what was typed in it comes along."""
    asked, typed = {"next": _page_behind(request), "lost": "1"}, _typed_in(request)
    if not typed:
        return redirect(f"{reverse('sign-in')}?{urlencode(asked)}")
    context = asked | {"form": SignInForm(), "typed": typed}
    return render(request, "sign-in/page.html", context, status=401)


def _typed_in(request: HttpRequest) -> list[str]:
    """Give what somebody wrote into the fields of a form."""
    return [words for name in WORDS if (words := request.POST.get(name, "").strip())]


class SignedInOnly(LoginRequiredMiddleware):
    """Ask everybody to sign in first; htmx gets a dialog, and what was typed stays."""

    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        """Answer who is not signed in."""
        if not request.htmx:  # type: ignore[attr-defined]
            if request.method in SAFE:
                return super().handle_no_permission(request, view_func)
            return _sign_in_first(request)
        return _dialog(request, "sign-in/_dialog.html", {"form": SignInForm()}, 401)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without the token of its session: Django's CSRF_FAILURE_VIEW.

    What was typed stays in the page: it gets the token of who is signed in by now, or asks
    them to sign in.
    """
    if not getattr(request, "htmx", False):
        return _old_page(request)
    if not request.user.is_authenticated:
        return _dialog(request, "sign-in/_dialog.html", {"form": SignInForm()}, 401)
    told = f"You are signed in as {request.user} now"
    return _dialog(request, "sign-in/_done.html", {"told": told}, 403)


def _old_page(request: HttpRequest) -> HttpResponse:
    """Answer a plain form with an old token; what others' pages sent is shown nowhere."""
    if request.path == reverse("sign-in"):
        return refusal(request, "This page is out of date. Open it again, then sign in.", 403)
    if not _is_of_ours(request):
        return refusal(request, OLD, 403)
    if not request.user.is_authenticated:
        return _sign_in_first(request)
    context = {"next": _page_behind(request), "typed": _typed_in(request)}
    return render(request, "sign-in/old.html", context, status=403)


def _dialog(
    request: HttpRequest, template: str, context: dict[str, Any], status: int
) -> HttpResponse:
    dialog = render(request, template, context, status=status)
    dialog["HX-Retarget"], dialog["HX-Reswap"] = "#sign-in", "outerHTML"
    return dialog
