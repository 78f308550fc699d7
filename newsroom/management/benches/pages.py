"""Measure pages on a scratch desk: queries, processor milliseconds, kilobytes."""

from collections.abc import Callable, Iterator
from typing import Protocol
from urllib.parse import urlencode

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.management.benches.desk import ROWS, ScratchDesk, scratch_desk
from newsroom.management.benches.measuring import Figure, processor_seconds
from newsroom.models import Flag

HTMX = {"HX-Request": "true"}
FORM = "application/x-www-form-urlencoded"  # as htmx sends it
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")  # of transactions; they ask for nothing


class Answer(Protocol):
    """What is looked at of an answer."""

    status_code: int

    @property
    def content(self) -> bytes:
        """The body."""


Ask = Callable[[], Answer]


def pages() -> list[Figure]:
    """Measure the pages where people spend their day, and Django's plain admin beside them."""
    with scratch_desk() as desk:
        ours, plain = Client(), Client()
        ours.force_login(desk.editor)
        plain.force_login(desk.admin)
        return [*_our_pages(ours, desk), *_decisions(ours, desk), *_plain_pages(plain, desk)]


def _our_pages(client: Client, desk: ScratchDesk) -> Iterator[Figure]:
    review = f"/articles/{desk.article.pk}/"
    flags = desk.article.open_flags
    yield measured(f"queue, 50 rows of {ROWS + 1}", lambda: client.get("/"))
    yield measured(f"review page, {flags} flags", lambda: client.get(review))
    yield measured("card alone", lambda: client.get(review, headers=HTMX))


def _plain_pages(client: Client, desk: ScratchDesk) -> Iterator[Figure]:
    listed = "/plain/newsroom/article/"
    flag = Flag.objects.filter(article=desk.article).earliest("pk")
    yield measured(f"plain admin: articles, {ROWS + 1} rows", lambda: client.get(listed))
    yield measured(
        "plain admin: one flag", lambda: client.get(f"/plain/newsroom/flag/{flag.pk}/change/")
    )


def _decisions(client: Client, desk: ScratchDesk) -> Iterator[Figure]:
    address = f"/articles/{desk.article.pk}/decide/"
    flags = Flag.objects.open().filter(article=desk.article).order_by("pk").iterator()

    def decide() -> Answer:
        flag = next(flags)
        choice = urlencode({"choice": f"{flag.pk}:{flag.version}:accepted:0"})
        return client.post(address, choice, content_type=FORM, headers=HTMX)

    yield measured("one decision", decide, least=0.2)


def measured(name: str, ask: Ask, least: float = 0.5) -> Figure:
    """Ask for a page again and again; raises AssertionError where it is not answered with 200."""
    ask()
    with CaptureQueriesContext(connection) as queries:
        answer = ask()
    asked = sum(not q["sql"].startswith(CONTROL) for q in queries)  # the log is emptied soon
    assert answer.status_code == 200, f"{name}: {answer.status_code}"
    seconds = processor_seconds(ask, least)
    values = {"queries": asked, "CPU ms": seconds * 1000, "KB": len(answer.content) / 1000}
    return Figure(name, values)
