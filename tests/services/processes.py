"""Start a program, wait until it answers, stop it."""

import os
import pwd
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

PATIENCE = 240  # seconds, on a machine that does much else; nothing is asserted by it


class NotStarted(Exception):
    """A service did not answer in time; its last words."""


def unprivileged() -> dict[str, Any]:
    """Give the arguments that make a child of root nobody; none where we aren't root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def folder_for_child(path: Path) -> Path:
    """Make a folder that the unprivileged child owns, and that it can get to."""
    path.parent.chmod(0o711)
    path.mkdir()
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(path, nobody.pw_uid, nobody.pw_gid)
    return path


def program(name: str, *places: Path) -> str:
    """Find a program in these folders, then on the path; raises FileNotFoundError."""
    for place in places:
        if (place / name).exists():
            return str(place / name)
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name} is not installed")
    return found


class Service:
    """A child process that is up once `answers` says so."""

    def __init__(
        self, command: Sequence[str], log: Path, answers: Callable[[], bool], **more: Any
    ) -> None:
        self.log = log
        with log.open("wb") as output:
            self.process = subprocess.Popen(command, stdout=output, stderr=output, **more)
        self._wait(answers)

    def _wait(self, answers: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not answers():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise NotStarted(self.log.read_text(errors="replace")[-2000:])
            time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """Ask it to end, insist after a while, and give its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
