"""Measure pages on a scratch desk: queries, processor milliseconds, kilobytes."""

from collections.abc import Iterator
from itertools import repeat
from urllib.parse import urlencode

from newsroom.management.benches.desk import ROWS, ScratchDesk, scratch_desk
from newsroom.management.benches.measuring import Figure
from newsroom.management.benches.visiting import Environ, Visitor, visited
from newsroom.models import Flag


def pages() -> list[Figure]:
    """Measure the pages where people spend their day, and Django's plain admin beside them."""
    with scratch_desk() as desk:
        ours, plain = Visitor(desk.editor), Visitor(desk.admin)
        return [*_our_pages(ours, desk), *_plain_pages(plain, desk)]


def _our_pages(editor: Visitor, desk: ScratchDesk) -> Iterator[Figure]:
    review = f"/articles/{desk.article.pk}/"
    flags = desk.article.open_flags
    yield _page(f"queue, 50 rows of {ROWS + 1}", editor, "/")
    yield _page(f"review page, {flags} flags", editor, review)
    yield _page("card alone", editor, review, htmx=True)
    yield visited("one decision", editor, _decisions(editor, desk), least=0.3)


def _plain_pages(admin: Visitor, desk: ScratchDesk) -> Iterator[Figure]:
    flag = Flag.objects.filter(article=desk.article).earliest("pk")
    yield _page(f"plain admin: articles, {ROWS + 1} rows", admin, "/plain/newsroom/article/")
    yield _page("plain admin: one flag", admin, f"/plain/newsroom/flag/{flag.pk}/change/")


def _page(name: str, visitor: Visitor, path: str, htmx: bool = False) -> Figure:
    return visited(name, visitor, (visitor.asks(path, htmx=htmx) for _ in repeat(None)))


def _decisions(editor: Visitor, desk: ScratchDesk) -> Iterator[Environ]:
    """Accept one flag after the other, as a key does."""
    address = f"/articles/{desk.article.pk}/decide/"
    for flag in Flag.objects.open().filter(article=desk.article).order_by("pk"):
        choice = urlencode({"choice": f"{flag.pk}:{flag.version}:accepted:0"})
        yield editor.asks(address, choice, htmx=True)
