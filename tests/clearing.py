"""Put the test database back to what it was after the migrations.

The history tables refuse UPDATE and DELETE by trigger, so Django's `flush` cannot empty them, and
it would take away what the migrations wrote (the roles, the first desk). `remember` keeps a copy of
the migrated database, `clear` copies it back underneath the triggers. Only the tests may do this:
on PostgreSQL it takes a superuser, on SQLite the database's file.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection

COPY = "migrated"


def remember() -> None:
    """Keep the database as it is now; called once, after the migrations."""
    if connection.vendor == "sqlite":
        _copy(_file(), _kept())
        return
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA {COPY}")
        for table in _tables():
            cursor.execute(f'CREATE TABLE {COPY}."{table}" AS TABLE public."{table}"')


def clear() -> None:
    """Put everything back."""
    if connection.vendor == "sqlite":
        connection.close()
        _copy(_kept(), _file())
        return
    names = [f'"{table}"' for table in _tables()]
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(f"TRUNCATE {', '.join(names)} RESTART IDENTITY")
        for name in names:
            cursor.execute(f"INSERT INTO public.{name} TABLE {COPY}.{name}")
        cursor.execute("SET session_replication_role = DEFAULT")
        models = apps.get_models(include_auto_created=True)
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _file() -> Path:
    return Path(str(connection.settings_dict["NAME"]))


def _kept() -> Path:
    return _file().with_suffix(f".{COPY}")


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as whole, closing(sqlite3.connect(target)) as other:
        other.execute("PRAGMA synchronous=OFF")
        whole.backup(other)


def _tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        return [row[0] for row in cursor.fetchall()]
