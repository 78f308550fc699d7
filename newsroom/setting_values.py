"""Read the values of settings, each kind by a function that refuses what makes no sense.

What they raise, ValueError, says what a value must be, to stand behind its setting's name.
"""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

BASE = Path(__file__).resolve().parent.parent
YES, NO = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
MODEL = ("model.safetensors", "tokenizer.json", "config.json")
READERS = ("numpy", "safetensors", "tokenizers")


def text(value: str) -> str:
    """Take any words that are on one line."""
    if not value.isprintable():
        raise ValueError("must be printable text on one line")
    return value


def switch(value: str) -> bool:
    """Read on or off."""
    if value.lower() not in YES | NO:
        raise ValueError("must be on or off")
    return value.lower() in YES


def whole(low: int, high: int) -> Callable[[str], int]:
    """Make a reader of whole numbers from low to high."""

    def read_whole(value: str) -> int:
        if not (value.isascii() and value.isdigit() and low <= int(value[:12]) <= high):
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(value)

    return read_whole


def one_of(*words: str) -> Callable[[str], str]:
    """Make a reader of one of these words."""

    def read_word(value: str) -> str:
        if value not in words:
            raise ValueError(f"must be one of {', '.join(words)}")
        return value

    return read_word


def address(*schemes: str) -> Callable[[str], str]:
    """Make a reader of addresses with one of these schemes; empty stays empty."""

    def read_address(value: str) -> str:
        if value and (urlsplit(value).scheme not in schemes or "://" not in value):
            raise ValueError(f"must begin with {' or '.join(f'{s}://' for s in sorted(schemes))}")
        return value

    return read_address


def hosts(value: str) -> tuple[str, ...]:
    """Read host names with commas between."""
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    if any("/" in name or " " in name or name == "*" for name in names):
        raise ValueError("must be host names with commas between")
    return names


def origins(value: str) -> tuple[str, ...]:
    """Read origins, such as https://desk.example.org, with commas between."""
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    for name in names:
        parts = urlsplit(name)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.path:
            raise ValueError("must be origins such as https://desk.example.org")
    return names


def time_zone(value: str) -> str:
    """Read a name of the time zone database."""
    if value not in available_timezones():
        raise ValueError("must be a time zone such as Europe/London")
    return value


def key(value: str) -> str:
    """Read a secret key: empty, or 50 characters and more."""
    if value and (len(value) < 50 or len(set(value)) < 5):
        raise ValueError("must have at least 50 characters, of at least 5 kinds")
    return value


def folder(value: str) -> Path:
    """Read the path of a folder that is there or can be made; relative to the project."""
    path = (BASE / Path(value).expanduser()).resolve()
    if path.exists() and not path.is_dir():
        raise ValueError("must be a folder")
    return path


def optional_folder(value: str) -> Path | None:
    """Read the path of a folder, as `folder` does; None where it is empty."""
    return folder(value) if value else None


def embeddings(value: str) -> str:
    """Read where the model of sentences is: empty for the installed one, off, or its folder."""
    if value.lower() in NO:
        return "off"
    if value and not all((folder(value) / name).is_file() for name in MODEL):
        raise ValueError(f"must be off, or a folder with {', '.join(MODEL)}")
    if value and not all(map(find_spec, READERS)):
        raise ValueError("must be off where `make embeddings` has not been run")
    return str(folder(value)) if value else ""
