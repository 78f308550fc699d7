"""Prepare a place to run in: database, static files, accounts, sample articles."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from newsroom.management.first_accounts import create_first_accounts


class Command(BaseCommand):
    """Do what has not been done yet; the second time, nothing."""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        """Take each step in turn, and say what it does."""
        self._migrate()
        self._collect_static_files()
        self._create_accounts()

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            where = settings.DATABASES["default"]["NAME"]
            self.stdout.write(f"Bringing the database {where} up to date ({len(plan)} steps) ...")
            call_command("migrate", interactive=False, verbosity=0)

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
