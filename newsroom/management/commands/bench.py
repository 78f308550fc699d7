"""Measure: words a second, queries, processor time."""

import platform
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.management.benches import BENCHES
from newsroom.management.benches.measuring import table


class Command(BaseCommand):
    """Print the figures of every measurement, or of those that are named."""

    help = __doc__ or ""
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Let the measurements be chosen."""
        names = [bench.name for bench in BENCHES]
        parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)}")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the measurements in turn; exit 2 on a name that is none."""
        wanted = options["names"]
        if unknown := set(wanted) - {bench.name for bench in BENCHES}:
            self.stderr.write(f"bench: there is no measurement {', '.join(sorted(unknown))}")
            sys.exit(2)
        self.stdout.write(f"Python {platform.python_version()}, one core, processor time\n")
        for bench in BENCHES:
            if not wanted or bench.name in wanted:
                self.stdout.write(f"\n{bench.title}")
                self.stdout.write("\n".join(table(bench.run())))
