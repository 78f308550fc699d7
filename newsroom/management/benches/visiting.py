"""Ask the server's own handler, as gunicorn does, and count the processor time of each answer."""

import time
from collections.abc import Iterator
from statistics import median
from typing import Any

from django.contrib.auth.models import User
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from newsroom.management.benches.measuring import Figure

Environ = dict[str, Any]  # of WSGI
FORM = "application/x-www-form-urlencoded"  # as a browser sends it
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")  # of transactions; they ask for nothing


class Visitor:
    """Somebody who is signed in; building what they ask is no work of the server's."""

    def __init__(self, user: User) -> None:
        signed_in = Client()
        signed_in.force_login(user)
        signed_in.get("/")  # gives the token that forms must have
        self._asking = RequestFactory()
        self._asking.cookies = signed_in.cookies
        self._handler = WSGIHandler()

    def asks(self, path: str, form: str = "", htmx: bool = False) -> Environ:
        """Build what a browser sends; with a form it is a POST."""
        headers = {"HX-Request": "true"} if htmx else {}
        if not form:
            return self._asking.get(path, headers=headers).environ
        headers["X-CSRFToken"] = self._asking.cookies["csrftoken"].value
        return self._asking.post(path, form, content_type=FORM, headers=headers).environ

    def answered(self, environ: Environ) -> tuple[int, int]:
        """Have it answered; gives the status and the bytes of the body."""
        answer = self._handler(environ, _begin)
        size = sum(map(len, answer))
        answer.close()
        return answer.status_code, size

    def seconds(self, environ: Environ) -> float:
        """Give the processor seconds that one answer takes."""
        began = time.process_time()
        self.answered(environ)
        return time.process_time() - began


def _begin(status: str, headers: list[tuple[str, str]], fault: Any = None, /) -> Any:
    """Take the head of an answer, as a server's side of WSGI does."""
    return lambda part: None


def visited(
    name: str, visitor: Visitor, asked: Iterator[Environ], least: float = 0.5, leads: bool = False
) -> Figure:
    """Ask again and again; gives the queries, the median time and the size of an answer.

    Raises AssertionError where it is not answered with 200, or does not lead on where it should.
    """
    visitor.answered(next(asked))  # the first answer reads templates, and builds queries
    with CaptureQueriesContext(connection) as queries:
        status, size = visitor.answered(next(asked))
    queries_asked = sum(
        not q["sql"].startswith(CONTROL) for q in queries
    )  # the log is emptied soon
    assert status == (302 if leads else 200), f"{name}: {status}"
    spent: list[float] = []
    while sum(spent) < least:
        spent.append(visitor.seconds(next(asked)))
    values = {"queries": queries_asked, "CPU ms": median(spent) * 1000, "KB": size / 1000}
    return Figure(name, values)
