"""The whole application, started as `make run` starts it, in a folder and on a port of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener, urlopen

from tests.conftest import environment_in
from tests.reading_code import ROOT
from tests.services.processes import Service

START = [sys.executable, "manage.py", "start", "--no-samples"]


def free_port() -> int:
    """Give a port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def children_of(number: int) -> list[int]:
    """Give the ids of the processes that a process started."""
    done = subprocess.run(["pgrep", "-P", str(number)], capture_output=True, text=True)
    return [int(line) for line in done.stdout.split()]


class Browser:
    """Somebody's browser as far as forms and cookies go."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def sign_in(self, name: str, password: str) -> int:
        """Sign in through the page, and give the last answer's status."""
        return self.send("/sign-in/", {"name": name, "password": password, "next": "/"})

    def send(self, path: str, fields: dict[str, str], page: str = "") -> int:
        """Post a form with the token that its page (by default at the path) gives; the status."""
        form = self.opener.open(self.url + (page or path), timeout=60).read().decode()
        [token] = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', form)[:1]
        posted = urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
        with self.opener.open(self.url + path, posted, timeout=60) as answer:
            status: int = answer.status
        return status


class Application:
    """A running web server and worker; `url` is where, `var` what they keep."""

    def __init__(self, folder: Path, **settings: str) -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.var = folder / "var"
        self.environment = environment_in(folder, PORT=str(port), HTTPS="off", **settings)
        self.log = folder / "start.log"
        self.service = self._started()

    def _started(self) -> Service:
        return Service(
            START, self.log, self._answers, cwd=ROOT, env=self.environment, process_group=0
        )

    def _answers(self) -> bool:
        return self.log.exists() and "Ctrl+C stops everything" in self.log.read_text()

    def passwords(self) -> dict[str, str]:
        """Read the passwords that the first start kept."""
        lines = (self.var / "passwords.txt").read_text().splitlines()
        return dict(line.split(" ", 1) for line in lines)

    def status(self, path: str) -> int:
        """Get an address and give the answer's status."""
        with urlopen(self.url + path, timeout=30) as answer:
            status: int = answer.status
        return status

    def sign_in(self, name: str) -> int:
        """Sign in with a kept password, as a browser does, and give the last answer's status."""
        return Browser(self.url).sign_in(name, self.passwords()[name])

    def start_again(self) -> None:
        """Start everything once more on what is kept, after its end."""
        self.log = self.log.with_suffix(".again.log")
        self.log.unlink(missing_ok=True)
        self.service = self._started()

    def kill(self) -> None:
        """End every process at once, with no word before."""
        os.killpg(self.service.process.pid, signal.SIGKILL)
        self.service.process.wait()

    def children(self) -> list[int]:
        """Give the ids of the processes that the start command started."""
        return children_of(self.service.process.pid)
