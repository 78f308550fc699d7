"""Verify the counters of all articles against their flags."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.actions.verifying import differences, mend_counters


class Command(BaseCommand):
    """Print what is wrong, one line each; exit 1 where something was."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer to mend what is found."""
        parser.add_argument("--mend", action="store_true", help="write the right figures")

    def handle(self, *args: Any, **options: Any) -> None:
        """Compare, print, mend where asked."""
        wrong = list(differences())
        for d in wrong:
            self.stdout.write(
                f"article {d.article}: {d.column} says {d.says!r}, should be {d.should!r}"
            )
        if options["mend"]:
            for article_id in sorted({d.article for d in wrong}):
                mend_counters(article_id)
        elif wrong:
            sys.exit(1)
        else:
            self.stdout.write("Every counter is right.")
