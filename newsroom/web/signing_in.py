"""Sign in, sign out."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.signing_in import TooManyAttempts, check_password
from newsroom.web.sign_in_form import SignInForm


@sensitive_post_parameters("password")
@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for name and password; begin a session with a new key."""
    form = SignInForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _form(request, form, 422 if request.method == "POST" else 200)
    try:
        given = form.cleaned_data
        person = check_password(request, given["name"], given["password"], address_of(request))
    except Refused as refused:
        form.ask_again(refused.sentence)
        return _form(request, form, 429 if isinstance(refused, TooManyAttempts) else 422)
    request.session.flush()  # nothing of the session before is left, whoever's it was
    login(request, person)
    if request.htmx:  # type: ignore[attr-defined]
        told = f"You are signed in again as {person}"
        return render(request, "sign-in/_done.html", {"told": told})
    return redirect(_next(request))


@never_cache
@require_safe
def still_signed_in(request: HttpRequest) -> HttpResponse:
    """Answer who is signed in with the token of their forms now; others were asked to before."""
    return HttpResponse(get_token(request), content_type="text/plain")


@login_not_required
def office_door(request: HttpRequest) -> HttpResponse:
    """Ask whoever comes to the back office to sign in; who did, and is led here, may not enter."""
    if request.user.is_authenticated:
        raise NotAllowed("Your role does not let you into the back office.")
    return redirect(f"{reverse('sign-in')}?{request.META.get('QUERY_STRING', '')}")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def address_of(request: HttpRequest) -> str:
    """Give the client's address; of IPv6 its /64, for a household has all of that.

    X-Forwarded-For is read only as far as our own proxies (the setting PROXIES) wrote it.
    """
    found = request.META.get("REMOTE_ADDR", "")
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
    if 0 < settings.PROXIES <= len(hops):
        found = hops[-settings.PROXIES]
    try:
        address = ip_address(found)
    except ValueError:
        return "unknown"
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return str(ip_network((address, 64), strict=False).network_address)
    return str(getattr(address, "ipv4_mapped", None) or address)


def _form(request: HttpRequest, form: SignInForm, status: int) -> HttpResponse:
    lost = "lost" in request.GET or "lost" in request.POST
    typed = request.POST.getlist("typed")
    context = {"form": form, "next": _next(request), "lost": lost, "typed": typed}
    name = "sign-in/_dialog.html" if request.htmx else "sign-in/page.html"  # type: ignore[attr-defined]
    return render(request, name, context, status=status)


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else settings.LOGIN_REDIRECT_URL
