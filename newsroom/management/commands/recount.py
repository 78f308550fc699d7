"""Recount what is learnt of all sources, and say where what is kept of it differs."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.actions.recounting import mend_source, miscounts
from newsroom.actions.weighing_words import weigh_words


class Command(BaseCommand):
    """Print what is wrong, one line each; exit 1 where something was."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer to mend what is found."""
        parser.add_argument("--mend", action="store_true", help="write the right counts")

    def handle(self, *args: Any, **options: Any) -> None:
        """Recount, print, mend where asked."""
        wrong = list(miscounts())
        for m in wrong:
            self.stdout.write(
                f"{m.source.slug}, {m.subject}: says {m.says!r}, should be {m.should!r}"
            )
        if options["mend"]:
            for source_id in sorted({m.source.pk for m in wrong}):
                mend_source(source_id)
            weigh_words(anew=True)
        elif wrong:
            sys.exit(1)
        else:
            self.stdout.write("Everything is counted right.")
