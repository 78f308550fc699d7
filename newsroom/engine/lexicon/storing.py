"""Keep what is costly to build in a file, which rebuilds itself when its inputs change."""

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

_KEPT = 3  # files of one name: installations side by side do not build for each other's sake
_DIGEST = 32  # bytes, twice at the head of a file: of its inputs, and of its content


def stored(name: str, inputs: Iterable[Path], build: Callable[[], Any]) -> Any:
    """Give what `build` makes, from its file where that was made of the same inputs.

    Safe with several processes (files are replaced whole, never written in place) and harmless
    where no directory can be written: then it is built for each process. `build` must return
    what marshal can write.
    """
    key = _key(inputs)
    file = f"{name}-{key[:4].hex()}"
    for directory in directories():
        content = _read(directory / file, key)
        if content is not None:
            return content
    content = build()
    payload = marshal.dumps(content)
    for directory in directories():
        if _write(directory, file, key, payload):
            _forget_oldest(directory, name)
            break
    return content


def directories() -> list[Path]:
    """List where such a file may be, best first: NEWSROOM_CACHE alone where it is set."""
    chosen = os.environ.get("NEWSROOM_CACHE")
    if chosen:
        return [Path(chosen)]
    return [_of_platform() / "newsroom", Path(tempfile.gettempdir()) / f"newsroom-{_user()}"]


def _of_platform() -> Path:
    if sys.platform == "darwin":
        return Path("~/Library/Caches").expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or "~/AppData/Local").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()


def _user() -> int:
    return os.getuid() if hasattr(os, "getuid") else 0


def _key(inputs: Iterable[Path]) -> bytes:
    """Hash what a build depends on: our code, names, sizes and times of data, Python's version.

    Code is known by its content, so that copies of one version share what is built; data by
    where it really lies, so that links to one installation do too.
    """
    digest = hashlib.blake2b(sys.version.encode(), digest_size=_DIGEST)
    for path in inputs:
        if path.suffix == ".py":
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
        else:
            state = path.stat()
            real = path.resolve()
            digest.update(f"{real}\0{state.st_size}\0{state.st_mtime_ns}\0".encode())
    return digest.digest()


def _read(path: Path, key: bytes) -> Any:
    """Give the content of a file made of the same inputs, whole and our own; else None."""
    try:
        if hasattr(os, "getuid") and path.parent.stat().st_uid not in (0, os.getuid()):
            return None
        written = path.read_bytes()
    except (OSError, RuntimeError):
        return None
    payload = memoryview(written)[2 * _DIGEST :]  # not copied: it is long
    if written[: 2 * _DIGEST] != key + _digest(payload):
        return None
    return marshal.loads(payload)


def _digest(payload: bytes | memoryview) -> bytes:
    return hashlib.blake2b(payload, digest_size=_DIGEST).digest()


def _write(directory: Path, name: str, key: bytes, payload: bytes) -> bool:
    temporary = ""
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=directory, prefix=f".{name}-")
        with os.fdopen(handle, "wb") as file:
            file.write(key + _digest(payload) + payload)
        os.replace(temporary, directory / name)
    except (OSError, RuntimeError):
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)
        return False
    return True


def _forget_oldest(directory: Path, name: str) -> None:
    with suppress(OSError):
        files = sorted(directory.glob(f"{name}-*"), key=lambda file: file.stat().st_mtime_ns)
        for file in files[:-_KEPT]:
            file.unlink()
