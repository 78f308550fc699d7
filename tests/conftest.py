"""Fixtures for every test. What a test needs beside Python, it gets from tests/services."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.test import TransactionTestCase

from newsroom.garbage import search_seldom
from tests import clearing
from tests.services.postgres import PostgreSQL, is_installed
from tests.services.redis import Redis
from tests.settings import FOLDER, ON_POSTGRESQL, POSTGRESQL_FOLDER
from tests.writing import watch

DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
SQLITE_ENOUGH = "tests/operations"
# Nothing there depends on which database answers, so PostgreSQL's run doesn't even read it.
collect_ignore = ["engine", "e2e", "importers", "training"] if ON_POSTGRESQL else []


def pytest_sessionstart() -> None:
    """Search for garbage seldom while thousands of tests are collected."""
    search_seldom()


def pytest_collection_finish() -> None:
    """Leave the collected tests, which stay to the end, out of every search."""
    search_seldom()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL, run what asks the database; the rest has nothing to find there."""
    if not ON_POSTGRESQL:
        return
    if not is_installed():
        for item in items:
            item.add_marker(pytest.mark.skip(reason="PostgreSQL is not installed"))
    kept = [item for item in items if _asks_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def _asks_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("one_database"):
        return False
    if item.nodeid.startswith(SQLITE_ENOUGH) and not item.get_closest_marker("both_databases"):
        return False
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Tell the fixtures whether their test failed: `item.failed`."""
    report: pytest.TestReport = yield  # type: ignore[assignment]
    if report.when == "call":
        item.failed = report.failed  # type: ignore[attr-defined]
    return report  # type: ignore[return-value]


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """Start the PostgreSQL of this run before Django looks for its database."""
    server = PostgreSQL(POSTGRESQL_FOLDER) if ON_POSTGRESQL else None
    yield
    if server:
        connections.close_all()
        server.stop()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: object) -> None:
    """Remember the migrated database, and put it back after each test that commits."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        clearing.remember()
    TransactionTestCase._fixture_teardown = lambda _: clearing.clear()  # type: ignore[attr-defined]


@pytest.fixture(autouse=True, scope="session")
def only_actions_write() -> Iterator[None]:
    """Watch the statements of every connection, those of other threads too."""
    connection_created.connect(_watch)
    yield
    connection_created.disconnect(_watch)


def _watch(connection: BaseDatabaseWrapper, **_: object) -> None:
    if watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(watch)


@pytest.fixture(scope="session")
def postgresql(request: pytest.FixtureRequest) -> Iterator[PostgreSQL]:
    """Give a PostgreSQL in which a test makes databases of its own."""
    if not is_installed():
        pytest.skip("PostgreSQL is not installed")
    server = PostgreSQL(FOLDER / "another-postgresql")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def redis_server() -> Iterator[Redis]:
    """Give a Redis of this run's own."""
    if not shutil.which("redis-server"):
        pytest.skip("Redis is not installed")
    server = Redis(FOLDER / "redis")
    yield server
    server.stop()


@pytest.fixture
def environment(tmp_path: Path) -> Callable[..., dict[str, str]]:
    """Give a function that makes the environment of a child process, with a var of its own."""
    return partial(environment_in, tmp_path)


def environment_in(folder: Path, **settings: str) -> dict[str, str]:
    """Make the environment of a child process that keeps everything in this folder."""
    fresh = {"NEWSROOM_VAR": str(folder / "var"), "DATABASE_URL": "", "TASKS": "db"}
    ours = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    return {**ours, "DJANGO_SETTINGS_MODULE": "newsroom.settings", **fresh, **settings}
