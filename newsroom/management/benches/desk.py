"""A scratch database with a desk to measure on: a queue, and an article of a hundred flags."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test.utils import (
    override_settings,
    setup_databases,
    teardown_databases,
)

from newsroom.actions.configuring import create_source
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.people import create_account
from newsroom.garbage import search_seldom
from newsroom.models import Article, Desk

PASSWORD = "only for a scratch database"
ROWS = 60
PARAGRAPHS = 25
# Four misspelt words a paragraph.
PARAGRAPH = (
    "The harbour board of Okiti will recieve a seperate report on berth {0}, which the goverment "
    "asked for after the storm that occured in week {0} of the season."
)


Fill = Callable[[User], None]


@dataclass(frozen=True)
class ScratchDesk:
    """Two people of a desk with the articles that were brought in."""

    editor: User
    admin: User

    @property
    def article(self) -> Article:
        """The article with a hundred flags."""
        return Article.objects.get(source__slug="flags")


@contextmanager
def scratch_desk(fill: Fill | None = None) -> Iterator[ScratchDesk]:
    """Make a database that nobody else sees, let an admin fill it by actions, and throw it away.

    Unless told otherwise an article with a hundred flags comes in, and `ROWS` more. Templates are
    rendered as in production: the tests' environment would copy every context. What is there
    before is kept out of the search for garbage, as wsgi.py does.
    """
    usual = gc.get_threshold()
    databases = setup_databases(verbosity=0, interactive=False)
    call_command("collectstatic", interactive=False, verbosity=0)
    try:
        with override_settings(
            ROOT_URLCONF="newsroom.management.benches.plain_admin",
            ALLOWED_HOSTS=["testserver"],
            DEBUG=False,
        ):
            admin = create_account("admin", role="Admin", password=PASSWORD, by=None)
            editor = create_account("editor", role="Editor", password=PASSWORD, by=None)
            (fill or _fill)(admin)
            search_seldom()
            yield ScratchDesk(editor, admin)
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)
        teardown_databases(databases, verbosity=0)


def _fill(admin: User) -> None:
    bring(admin, "queue", [_story(f"Berth {n} opens", 2) for n in range(ROWS)])
    bring(admin, "flags", [_story("Every berth reopens", PARAGRAPHS)])


def _story(headline: str, paragraphs: int) -> bytes:
    texts = [headline, *(PARAGRAPH.format(number) for number in range(1, paragraphs + 1))]
    return "\n".join(texts).encode()


def bring(admin: User, slug: str, stories: list[bytes]) -> None:
    """Bring stories in as files of a new source."""
    values = {"name": slug.capitalize(), "dialect": "en-GB"}
    source = create_source(slug, values, desk=Desk.objects.earliest("pk"), by=admin)
    for first in range(0, len(stories), 20):
        files = enumerate(stories[first : first + 20], first)
        batch = preview_batch(source, [(f"{n}.txt", text) for n, text in files], by=admin)
        import_batch(batch.pk, by=admin)
