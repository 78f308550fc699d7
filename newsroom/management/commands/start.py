"""Start everything: prepare the place, then the web server and the background worker."""

import errno
import socket
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from newsroom.management.children import Children

CONFIGURATION = str(settings.BASE_DIR / "gunicorn.conf.py")
MANAGE = [sys.executable, str(settings.BASE_DIR / "manage.py")]
COMMANDS = {
    "web server": [sys.executable, "-m", "gunicorn", "-c", CONFIGURATION],
    "background worker": [*MANAGE, "work"],
}
if settings.ENVIRONMENT.tasks == "rq":
    COMMANDS["Redis worker"] = [*MANAGE, "rqworker", "default"]


class Command(BaseCommand):
    """Run until Ctrl+C; when one part ends by itself, the other does too."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Let a place start without samples."""
        parser.add_argument("--no-samples", action="store_true", help="import no sample articles")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check the port, prepare, start, say where to look, wait."""
        place = settings.ENVIRONMENT
        if why := busy(place.bind, place.port):
            sys.exit(why)
        call_command("prepare", no_samples=options["no_samples"], stdout=self.stdout)
        self.stdout.write("Starting the web server and the background worker ...")
        with Children(COMMANDS) as children:
            ended = children.wait_until(lambda: is_listening(place.bind, place.port))
            if not ended and not children.stopping:
                self._welcome(place.bind, place.port)
                ended = children.wait()
        if ended:
            sys.exit(f"The {ended} ended by itself; everything is stopped.")
        self.stdout.write("Stopped.")

    def _welcome(self, host: str, port: int) -> None:
        self.stdout.write(
            f"Newsroom is at http://{host}:{port}\n"
            f"  Sign in as reviewer, editor or admin; the passwords are in {settings.PASSWORDS}.\n"
            "  Ctrl+C stops everything."
        )
        self.stdout.flush()


def busy(host: str, port: int) -> str:
    """Say in a sentence why nothing can listen there; empty where it can."""
    try:
        with socket.create_server((host, port)):
            return ""
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return f"Port {port} is in use already: stop what uses it, or choose another (PORT)."
        return f"Nothing can listen on {host}, port {port} (BIND, PORT): {error.strerror}."


def is_listening(host: str, port: int) -> bool:
    """Tell whether somebody answers there."""
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True
