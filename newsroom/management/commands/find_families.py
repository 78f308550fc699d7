"""Find articles that tell the same story among those that came in before, or among all anew."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.actions.regathering import forget_found_families, gather_the_rest
from newsroom.models import Family


class Command(BaseCommand):
    """Gather what was not gathered yet; it may be stopped, and goes on where it was."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer to begin anew."""
        parser.add_argument(
            "--anew",
            action="store_true",
            help="forget first what was found by itself; what editors decided stays",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Forget where asked, gather, and say how many families there are."""
        if options["anew"]:
            forget_found_families()
        done = sum(gather_the_rest())
        self.stdout.write(f"{done} articles were read; {Family.objects.count()} families.")
