"""Every connection is as durable as the README says."""

import sqlite3
import threading

import pytest
from django.db import connection, transaction

pytestmark = pytest.mark.django_db(transaction=True)

SQLITE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 20_000}


def durability() -> dict[str, object]:
    """Read what this thread's connection is set to."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SHOW synchronous_commit")
            return {"synchronous_commit": cursor.fetchone()[0]}
        found = {}
        for pragma in SQLITE:
            cursor.execute(f"PRAGMA {pragma}")
            found[pragma] = cursor.fetchone()[0]
        return found


def in_a_thread(act) -> object:
    answers = []

    def run():
        answers.append(act())
        connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return answers[0]


def test_every_connection_waits_until_what_it_committed_is_on_disk():
    right = SQLITE if connection.vendor == "sqlite" else {"synchronous_commit": "on"}
    assert durability() == right
    connection.close()
    assert durability() == right
    assert in_a_thread(durability) == right


def test_a_transaction_on_sqlite_takes_the_write_lock_at_its_beginning():
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL locks rows")
    with transaction.atomic():
        assert in_a_thread(is_locked)


def is_locked() -> bool:
    connection.ensure_connection()
    connection.connection.execute("PRAGMA busy_timeout=0")
    try:
        connection.connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        return "locked" in str(error)
    connection.connection.execute("ROLLBACK")
    return False
