"""Import files of articles from the shell."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from newsroom.actions.background import run_here
from newsroom.actions.importing import import_batch, import_steps, preview_batch
from newsroom.actions.refusal import Refused
from newsroom.importers.reading import ENDINGS
from newsroom.models import Batch, Source


class Command(BaseCommand):
    """Bring articles in as one batch, and print what came of each file."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the files, the source and the person."""
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder")
        parser.add_argument("--source", required=True, help="the source's slug")
        parser.add_argument("--by", default="", help="a user name; without it the first admin")
        parser.add_argument("--preview", action="store_true", help="only say what would come in")

    def handle(self, *args: Any, **options: Any) -> None:
        """Preview, import to the end, print figures and every bad row."""
        by, source = _person(options["by"]), _source(options["source"])
        try:
            batch = preview_batch(source, _files(options["paths"]), by=by)
            if not options["preview"]:
                operation = import_batch(batch.pk, by=by)
                run_here(operation, import_steps)
        except Refused as reason:
            raise CommandError(reason.sentence) from reason
        batch.refresh_from_db()
        self._report(batch)

    def _report(self, batch: Batch) -> None:
        for bad in batch.bad_rows.all():
            self.stderr.write(f"{bad.name}, row {bad.row}: {bad.reason}")
        self.stdout.write(
            f"{batch.get_state_display().capitalize()}, batch {batch.pk}: {batch.new} new, "
            f"{batch.changed} changed, {batch.same} already there, {batch.failed} failed."
        )


def _person(name: str) -> User:
    people = User.objects.filter(is_active=True).order_by("pk")
    found = people.filter(username=name) if name else people.filter(groups__name="Admin")
    person = found.first()
    if person is None:
        raise CommandError(f"There is no active user {name}." if name else "There is no admin yet.")
    return person


def _source(slug: str) -> Source:
    source = Source.objects.select_related("desk").filter(slug=slug).first()
    if source is None:
        known = ", ".join(Source.objects.values_list("slug", flat=True)) or "none yet"
        raise CommandError(f"There is no source “{slug}”. There are: {known}.")
    return source


def _files(paths: list[str]) -> Iterator[tuple[str, bytes]]:
    for path in (Path(path) for path in paths):
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in ENDINGS)
        for file in inside if path.is_dir() else [path]:
            try:
                yield file.name, file.read_bytes()
            except OSError as error:
                raise CommandError(f"{file}: {error.strerror}") from error
