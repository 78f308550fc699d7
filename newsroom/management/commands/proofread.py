"""Proofread files from the shell, without a database."""

import gc
import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.engine.lexicon import lexicon
from newsroom.engine.selecting import Bounds
from newsroom.management.inputs import Unreadable, inputs
from newsroom.management.proofreading import (
    Proofreading,
    acting,
    chosen_rules,
    confidence,
    together,
)
from newsroom.management.sharing import WorkerLost, processors, shared

# Objects that are made before garbage is looked for: what a page needs goes by itself, and the
# search, at Python's own pace, takes a fifteenth of the time.
_UNSEARCHED = 100_000
_FROM = "with --apply: the confidence, 0 to 1, from which {} are taken"
STOPPED = 130  # as shells say it of what Ctrl+C has ended


class Command(BaseCommand):
    """Report what is wrong in articles, or print their clean copies."""

    help = __doc__ or ""
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Name the options of DESIGN's contract, and how many processes read."""
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="a file, or - for standard input"
        )
        parser.add_argument("--jsonl", action="store_true", help="each line is an object")
        parser.add_argument("--dialect", default="", help="such as en-GB; empty: every English")
        parser.add_argument("--rules", default="", help="names of rules, with commas between")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--apply", action="store_true", help="print the clean copy instead")
        parser.add_argument("--min-replace", default=0.9, help=_FROM.format("replacements"))
        parser.add_argument("--min-remove", default=0.9, help=_FROM.format("removals"))
        parser.add_argument("--fail", action="store_true", help="exit 1 when something is found")
        parser.add_argument(
            "--jobs", type=int, default=0, help="processes that read; 0: one a processor"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read each input in turn and print; exit 2 where one cannot be read."""
        gc.set_threshold(_UNSEARCHED)
        try:
            found = self._print(_proofreading(options), options)
            self.stdout.flush()
        except BrokenPipeError:  # `| head` has read enough; nothing is left to be said at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return
        except KeyboardInterrupt:  # somebody has seen enough, and knows that they stopped it
            sys.exit(STOPPED)
        except (Unreadable, WorkerLost) as reason:
            self.stderr.write(f"proofread: {reason}")
            sys.exit(2)
        if found and options["fail"]:
            sys.exit(1)

    def _print(self, work: Proofreading, options: dict[str, Any]) -> bool:
        load_words()
        tasks = together(inputs(options["paths"], jsonl=options["jsonl"]))
        found = False
        for printed in shared(work, tasks, options["jobs"] or processors()):
            if printed.lines:
                self.stdout.write("\n".join(printed.lines))
            found = found or printed.found
            if printed.fault:
                raise Unreadable(printed.fault)
        return found


def load_words() -> None:
    """Load the words for good, so that no search for garbage visits them.

    Such a search takes as long as reading twenty articles.
    """
    lexicon()
    gc.freeze()


def _proofreading(options: dict[str, Any]) -> Proofreading:
    if options["jobs"] < 0:
        raise Unreadable(f"--jobs takes a number of processes, not {options['jobs']}")
    rules = chosen_rules(options["rules"])
    sure = Bounds(confidence(options, "min_replace"), confidence(options, "min_remove"))
    bounds = sure if options["apply"] else None
    if bounds and not options["fail"]:
        rules = acting(rules, bounds)
    return Proofreading(rules, options["dialect"], options["format"], bounds)
