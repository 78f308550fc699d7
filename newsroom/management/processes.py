"""Ask the system about the processes below this one: their time and their memory.

Everything comes from /proc, and is 0 where the system has none.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
_HELD = re.compile(r"^Rss: +(\d+) kB", re.MULTILINE)
_OWN = re.compile(r"^Private_\w+: +(\d+) kB", re.MULTILINE)


def seconds_below() -> float:
    """Give the processor seconds of all of them.

    One reading is as coarse as the system's ticks, a hundredth of a second; the mean is not.
    """
    return sum(ticks for _, ticks in _below()) / TICKS


def memory_below() -> str:
    """Say what each of them holds, and how much of it no other process shares; the largest first.

    Those that serve pages are called gunicorn, the others by the last word of their command.
    """
    sizes = []
    for pid, _ in _below():
        told = _read(PROC / str(pid) / "smaps_rollup")
        words = _read(PROC / str(pid) / "cmdline").split("\0")
        name = "gunicorn" if "gunicorn" in words else words[-2:][0]
        sizes.append((_megabytes(_HELD, told), _megabytes(_OWN, told), name))
    return ", ".join(f"{name} {held} MB ({own} its own)" for held, own, name in sorted(sizes)[::-1])


def _below() -> Iterator[tuple[int, int]]:
    """Yield the number of each process below this one, with the ticks it has taken."""
    found: dict[int, tuple[int, int]] = {}
    for stat in PROC.glob("[0-9]*/stat"):
        fields = _read(stat).rpartition(")")[2].split()
        if fields:
            found[int(stat.parent.name)] = int(fields[1]), int(fields[11]) + int(fields[12])
    for pid, (_, ticks) in found.items():
        if _is_below(pid, found):
            yield pid, ticks


def _is_below(pid: int, found: dict[int, tuple[int, int]]) -> bool:
    while pid in found:
        pid = found[pid][0]
        if pid == os.getpid():
            return True
    return False


def _read(path: Path) -> str:
    """Read a file of a process; nothing where it ended meanwhile."""
    try:
        return path.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _megabytes(kind: re.Pattern[str], text: str) -> int:
    return sum(map(int, kind.findall(text))) // 1000
