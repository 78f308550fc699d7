"""A PostgreSQL of the tests' own: on a socket in its own folder, no port, gone afterwards."""

import shutil
import subprocess
from pathlib import Path

import psycopg

from tests.services.processes import Service, folder_for_child, program, unprivileged

# What a test database may do without: it need not survive a loss of power.
QUICK = ["fsync=off", "full_page_writes=off", "listen_addresses=", "max_connections=200"]


def binaries() -> list[Path]:
    """Give the folders where Debian keeps the server's programs, the newest first."""
    found = Path("/usr/lib/postgresql").glob("*/bin")
    return sorted(found, key=lambda path: int(path.parent.name), reverse=True)


def is_installed() -> bool:
    """Tell whether there is a server to start."""
    return bool(binaries()) or shutil.which("initdb") is not None


class PostgreSQL:
    """A running server with the superuser `newsroom`; `folder` is its socket's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder_for_child(folder)
        child = {**unprivileged(), "cwd": folder}
        made = [program("initdb", *binaries()), "-D", str(folder / "kept"), "-U", "newsroom"]
        made += ["--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8"]
        subprocess.run(made, check=True, capture_output=True, **child)
        command = [program("postgres", *binaries()), "-D", str(folder / "kept"), "-k", str(folder)]
        for choice in QUICK:
            command += ["-c", choice]
        self.service = Service(command, folder.with_suffix(".log"), self._answers, **child)

    def _answers(self) -> bool:
        try:
            self.run("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def run(self, statement: str) -> None:
        """Run one statement in the server's own database."""
        where = f"host={self.folder} user=newsroom dbname=postgres"
        with psycopg.connect(where, autocommit=True) as connection:
            connection.execute(statement.encode())

    def new_database(self, name: str) -> str:
        """Make an empty database and give its URL."""
        self.run(f'CREATE DATABASE "{name}"')
        return f"postgresql://newsroom@{str(self.folder).replace('/', '%2F')}/{name}"

    def stop(self) -> None:
        """End the server."""
        self.service.stop()
