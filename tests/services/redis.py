"""A Redis of the tests' own, on a socket, that keeps nothing."""

from pathlib import Path

import redis

from tests.services.processes import Service, folder_for_child, program, unprivileged


class Redis:
    """A running server; `url` is what REDIS_URL takes."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder_for_child(folder) / "redis.sock"
        self.url = f"unix://{self.socket}"
        command = [program("redis-server"), "--port", "0", "--unixsocket", str(self.socket)]
        command += ["--unixsocketperm", "777", "--save", "", "--appendonly", "no"]
        log = folder.with_suffix(".log")
        self.service = Service(command, log, self._answers, cwd=folder, **unprivileged())

    def _answers(self) -> bool:
        try:
            return bool(redis.Redis.from_url(self.url).ping())
        except redis.ConnectionError:
            return False

    def stop(self) -> None:
        """End the server."""
        self.service.stop()
