"""Keep what only the owner of the process may read: the secret key, the first passwords."""

import os
import secrets
from pathlib import Path


def write_private(path: Path, text: str) -> None:
    """Write a new file that only its owner reads; raises FileExistsError where one is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(text)


def secret_key(path: Path) -> str:
    """Give the key in this file, written once with a random one where none is yet."""
    if not path.exists():
        made = path.with_name(f"{path.name}.{os.getpid()}")
        write_private(made, secrets.token_urlsafe(64))
        try:
            os.link(made, path)
        except FileExistsError:
            pass  # another process was first: its key counts
        finally:
            made.unlink()
    return path.read_text(encoding="utf-8").strip()
