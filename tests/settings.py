"""The product's settings in an environment of the tests' own; `.env` and the shell have no say."""

import atexit
import importlib
import os
import shutil
import tempfile
from pathlib import Path

from newsroom.environment import names

FOLDER = Path(tempfile.mkdtemp(prefix="newsroom-tests-"))
OWNER = os.getpid()
POSTGRESQL_FOLDER = FOLDER / "postgresql"
ON_POSTGRESQL = os.environ.get("DATABASE", "sqlite") == "postgresql"
URL = f"postgresql://newsroom@{str(POSTGRESQL_FOLDER).replace('/', '%2F')}/newsroom"


def throw_away() -> None:
    """Remove the folder; a child that was forked with it leaves it to the process that made it."""
    if os.getpid() == OWNER:
        shutil.rmtree(FOLDER, ignore_errors=True)


atexit.register(throw_away)
os.environ.update(dict.fromkeys(names(), ""))
os.environ |= {
    "NEWSROOM_VAR": str(FOLDER / "var"),
    "NEWSROOM_EMBEDDINGS": "off",  # installed here or not, the same tests hold
    "DATABASE_URL": URL if ON_POSTGRESQL else "",
    "HTTPS": "off",
    "TASKS": "immediate",
    "LOG_LEVEL": "ERROR",
}
PRODUCT = importlib.import_module("newsroom.settings")
globals().update({name: value for name, value in vars(PRODUCT).items() if name.isupper()})

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {**PRODUCT.STORAGES, "staticfiles": {"BACKEND": PRODUCT.PLAIN}}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
ALLOWED_HOSTS = ["testserver", *PRODUCT.ALLOWED_HOSTS]
if not ON_POSTGRESQL:  # a file, so that threads race as they do in a server
    PRODUCT.DATABASES["default"]["TEST"] = {"NAME": FOLDER / "test.sqlite3"}
