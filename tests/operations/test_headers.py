"""Every answer carries the headers that stand behind everything else."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from newsroom.actions.people import create_account

pytestmark = pytest.mark.django_db

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
}
ANSWERS = {
    "/sign-in/": 200,
    "/no-such-page/": 404,
    "/fail/": 500,
    "/admin/": 200,
    "/static/no-such-file.js": 404,
    "/static/admin/css/base.css": 200,
}


@pytest.fixture
def admin() -> User:
    return create_account("chidi", role="Admin", password="winding river stone", by=None)


@pytest.fixture
def signed_in_client(settings, admin):
    """Give a client on addresses of which one fails, as production would see it."""
    settings.ROOT_URLCONF = "tests.operations.failing"
    client = Client(raise_request_exception=False)
    client.force_login(admin)
    return client


def policy_of(answer) -> dict[str, str]:
    parts = answer.headers["Content-Security-Policy"].split("; ")
    return dict(part.split(" ", 1) for part in parts)


@pytest.mark.parametrize(("path", "status"), ANSWERS.items())
def test_every_answer_has_the_policy_and_its_kin(signed_in_client, path, status):
    for more in ({}, {"HTTP_HX_REQUEST": "true"}):
        answer = signed_in_client.get(path, **more)
        assert answer.status_code == status
        assert policy_of(answer) == POLICY
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_a_failure_shows_no_trace(signed_in_client):
    shown = signed_in_client.get("/fail/").content.decode()
    assert "went wrong" in shown
    assert not re.search(r"secret|Traceback|RuntimeError|\.py", shown)


def test_over_https_browsers_are_told_to_stay_there_and_cookies_are_theirs_alone(settings, admin):
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = True
    settings.CSRF_COOKIE_SECURE = True
    settings.SECURE_HSTS_SECONDS = 31_536_000
    client = Client()
    assert client.get("/sign-in/").headers["Location"] == "https://testserver/sign-in/"
    fields = {"name": "chidi", "password": "winding river stone"}
    answer = client.post("/sign-in/", fields, secure=True)
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    session, token = answer.cookies["sessionid"], answer.cookies["csrftoken"]
    for cookie in (session, token):
        assert cookie["secure"]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
