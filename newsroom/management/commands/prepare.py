"""Prepare a place to run in: database, static files, accounts, sample articles."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from newsroom.garbage import search_seldom
from newsroom.management.first_accounts import create_first_accounts
from newsroom.management.sample_articles import import_samples, sources_to_import


class Command(BaseCommand):
    """Do what has not been done yet; the second time, nothing."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Let a place be prepared without samples."""
        parser.add_argument("--no-samples", action="store_true", help="import no sample articles")

    def handle(self, *args: Any, **options: Any) -> None:
        """Take each step in turn, and say what it does."""
        if why := unreachable():
            sys.exit(why)
        self._migrate()
        try:
            self._collect_static_files()
            self._create_accounts()
        except OSError as error:
            sys.exit(f"NEWSROOM_VAR: {error.filename} cannot be written: {error.strerror}.")
        if not options["no_samples"]:
            self._import_samples()

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            search_seldom()  # each step makes all models anew, and little of them is garbage
            where = settings.DATABASES["default"]["NAME"]
            self.stdout.write(f"Bringing the database {where} up to date ({len(plan)} steps) ...")
            call_command("migrate", interactive=False, verbosity=0)
        executor.check_replacements()  # who took each of the steps has taken the one for them all

    def _collect_static_files(self) -> None:
        if not settings.DEBUG:
            call_command("collectstatic", interactive=False, verbosity=0)

    def _create_accounts(self) -> None:
        path = settings.PASSWORDS
        created = create_first_accounts(path)
        if created:
            self.stdout.write("Creating the first accounts ...")
            for name, password in created.items():
                self.stdout.write(f"    {name:<10} {password}")
            self.stdout.write(f"  These passwords are kept in {path}, which only you can read.")

    def _import_samples(self) -> None:
        for source in sources_to_import():
            self.stdout.write(f"Importing sample articles of {source.name} ...")
            import_samples(source)


def unreachable() -> str:
    """Say in a sentence why the database cannot be opened; empty where it can."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        reason = str(error).strip().splitlines()[0].rstrip(".")
        return f"The database cannot be opened (DATABASE_URL, NEWSROOM_VAR): {reason}."
    return ""
