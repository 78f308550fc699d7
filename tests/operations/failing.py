"""Addresses for a test: one that fails."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from newsroom.urls import urlpatterns as product


def fail(request: HttpRequest) -> HttpResponse:
    """Fail with words that must not get out."""
    raise RuntimeError("the secret is in here")


urlpatterns = [*product, path("fail/", fail)]
