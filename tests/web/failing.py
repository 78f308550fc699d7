"""Addresses that go wrong, for tests/web/test_errors.py."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import path

from newsroom.urls import urlpatterns as product


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("secret of the house")


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def nonsense(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("secret of the house")


urlpatterns = [
    path("broken/", broken),
    path("forbidden/", forbidden),
    path("nonsense/", nonsense),
    *product,
]
