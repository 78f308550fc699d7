"""Read every setting that a place may choose from its environment, and refuse nonsense by name."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from newsroom.setting_values import (
    BASE,
    address,
    embeddings,
    folder,
    hosts,
    key,
    one_of,
    optional_folder,
    origins,
    switch,
    text,
    time_zone,
    whole,
)

T = TypeVar("T")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
SCHEMES = {"sqlite", "postgres", "postgresql"}
SECRET = ("secret_key", "database_url", "redis_url")  # never repeated in a message
LOCAL = ("localhost", "127.0.0.1", "[::1]")


class WrongSettings(Exception):
    """Some settings make no sense; one sentence each."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def setting(name: str, default: str, read: Callable[[str], T]) -> T:
    """Declare a setting: its name in the environment, what stands there by default, its reader."""
    made: T = field(metadata={"name": name, "default": default, "read": read})
    return made


@dataclass(frozen=True)
class Environment:
    """Everything a place may choose; .env.example says what each means."""

    debug: bool = setting("DEBUG", "off", switch)
    https: bool = setting("HTTPS", "on", switch)
    secret_key: str = setting("SECRET_KEY", "", key)
    allowed_hosts: tuple[str, ...] = setting("ALLOWED_HOSTS", ",".join(LOCAL), hosts)
    trusted_origins: tuple[str, ...] = setting("CSRF_TRUSTED_ORIGINS", "", origins)
    proxies: int = setting("PROXIES", "0", whole(0, 9))
    bind: str = setting("BIND", "127.0.0.1", text)
    port: int = setting("PORT", "8000", whole(1, 65535))
    web_processes: int = setting("WEB_PROCESSES", "1", whole(1, 64))
    web_threads: int = setting("WEB_THREADS", "4", whole(1, 64))
    var: Path = setting("NEWSROOM_VAR", "var", folder)
    cache: Path | None = setting("NEWSROOM_CACHE", "", optional_folder)
    embeddings: str = setting("NEWSROOM_EMBEDDINGS", "", embeddings)
    database_url: str = setting("DATABASE_URL", "", address(*SCHEMES))
    tasks: str = setting("TASKS", "db", one_of("db", "rq", "immediate"))
    redis_url: str = setting(
        "REDIS_URL", "redis://127.0.0.1:6379/0", address("redis", "rediss", "unix")
    )
    time_zone: str = setting("TIME_ZONE", "UTC", time_zone)
    log_level: str = setting("LOG_LEVEL", "INFO", one_of(*LEVELS))
    upload_megabytes: int = setting("UPLOAD_MEGABYTES", "50", whole(1, 2000))
    upload_files: int = setting("UPLOAD_FILES", "500", whole(1, 10_000))
    paste_megabytes: int = setting("PASTE_MEGABYTES", "10", whole(1, 100))
    session_idle_minutes: int = setting("SESSION_IDLE_MINUTES", "120", whole(1, 43_200))
    session_hours: int = setting("SESSION_HOURS", "12", whole(1, 720))
    sign_ins_per_account: int = setting("SIGN_INS_PER_ACCOUNT", "20", whole(1, 1000))
    sign_ins_per_address: int = setting("SIGN_INS_PER_ADDRESS", "100", whole(1, 10_000))
    sign_in_minutes: int = setting("SIGN_IN_MINUTES", "5", whole(1, 1440))


def names() -> list[str]:
    """Give the name of every setting, in order."""
    return [part.metadata["name"] for part in fields(Environment)]


def kept(path: Path) -> dict[str, str]:
    """Give the NAME=value lines of a file such as .env; nothing where there is no file."""
    lines = path.read_text().splitlines() if path.is_file() else []
    pairs = (line.partition("=") for line in lines if not line.lstrip().startswith("#"))
    return {name.strip(): value.strip().strip("\"'") for name, mark, value in pairs if mark}


def read(environ: Mapping[str, str]) -> Environment:
    """Make an Environment of these variables; raises WrongSettings, with a sentence for each."""
    values: dict[str, Any] = {}
    wrong = []
    for part in fields(Environment):
        given = environ.get(part.metadata["name"], part.metadata["default"]).strip()
        try:
            values[part.name] = part.metadata["read"](given or part.metadata["default"])
        except ValueError as error:
            shown = "" if part.name in SECRET else f", not {given[:80]!r}"
            wrong.append(f"{part.metadata['name']} {error}{shown}.")
    wrong += [f"{name} is no setting." for name in environ if _misspelt(name)]
    if wrong:
        raise WrongSettings(wrong)
    return Environment(**values)


def here() -> Environment:
    """Read this process's environment, and .env beneath it; exits with what makes no sense."""
    try:
        place = read({**kept(BASE / ".env"), **os.environ})
    except WrongSettings as wrong:
        sys.exit(str(wrong))
    except (OSError, UnicodeDecodeError) as error:
        sys.exit(f"{BASE / '.env'} cannot be read: {getattr(error, 'strerror', 'it is no text')}.")
    # The engine, which knows no settings, looks for both there.
    if place.cache:
        os.environ["NEWSROOM_CACHE"] = str(place.cache)
    os.environ["NEWSROOM_EMBEDDINGS"] = place.embeddings
    return place


def _misspelt(name: str) -> bool:
    return name.startswith("NEWSROOM_") and name not in names()
