"""Run several programs as one: they start together, and when one ends all do."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from types import FrameType
from typing import Self

MOMENT = 0.1  # seconds between looks
GRACE = 2.0  # for a child that the terminal's Ctrl+C has reached already
PATIENCE = 15.0  # for one that has been asked to end
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Children:
    """Child processes by name, in this process's group, so that a terminal reaches them all."""

    def __init__(self, commands: Mapping[str, Sequence[str]]) -> None:
        self.stopping = False
        # A child that still loads lets Ctrl+C pass and is ended by us; one that works takes it.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self.processes = {name: subprocess.Popen(line) for name, line in commands.items()}
        for number in SIGNALS:
            signal.signal(number, self._stop)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """End whatever still runs."""
        if self.stopping:
            self._wait(GRACE)
        for process in self._running():
            process.terminate()
        self._wait(PATIENCE)
        for process in self._running():
            process.kill()
            process.wait()

    def wait_until(self, answers: Callable[[], bool]) -> str | None:
        """Wait until that is so; gives the name of a child that ended first, else None."""
        while not (answers() or self.stopping or self.ended()):
            time.sleep(MOMENT)
        return self.ended()

    def wait(self) -> str | None:
        """Wait until somebody stops us; gives the name of a child that ended by itself."""
        return self.wait_until(lambda: False)

    def ended(self) -> str | None:
        """Give the name of a child that ended by itself, None while all run or we stop."""
        gone = (name for name, process in self.processes.items() if process.poll() is not None)
        return None if self.stopping else next(gone, None)

    def _running(self) -> list[subprocess.Popen[bytes]]:
        return [process for process in self.processes.values() if process.poll() is None]

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while self._running() and time.monotonic() < end:
            time.sleep(MOMENT)
