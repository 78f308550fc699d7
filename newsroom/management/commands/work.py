"""Work in the background until stopped: do what acts have left to workers."""

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from newsroom.engine.document import Document
from newsroom.engine.proofread import proofread
from newsroom.jobs.working import work_waiting

PAUSE = 1.0  # seconds between two looks where nothing waits


class Command(BaseCommand):
    """Find operations that wait, also those a dead worker left, and do them."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer to stop when nothing waits."""
        parser.add_argument("--once", action="store_true", help="stop when nothing waits")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look, work, pause; SIGTERM and Ctrl+C end it after the step at hand."""
        stop = threading.Event()
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stop.set())
        proofread(Document.from_blocks(["Warm."]))  # load the words before the first article
        while True:
            close_old_connections()
            worked = work_waiting(stop.is_set)
            consume_wakings()
            if options["once"] or stop.wait(0 if worked else PAUSE):
                return


def consume_wakings() -> None:
    """Run the wakings that lie in the database's task queue; they find nothing left to do."""
    if DBTaskResult.objects.ready().exists():
        Worker(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id="newsroom",
            excluded_queue_names=[],
        ).run()
