"""One command starts everything, says where to look, and one Ctrl+C stops it."""

import os
import signal
import socket
import sqlite3
import subprocess
import time
from contextlib import closing

import psycopg
import pytest

from tests.conftest import environment_in
from tests.reading_code import ROOT
from tests.services.starting import START, Application, children_of, free_port


def is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Give a folder that the first start prepares from nothing, and the next find prepared."""
    return tmp_path_factory.mktemp("place")


@pytest.fixture
def application(place):
    """Start everything with DEBUG on, which needs no collected files."""
    started = Application(place, DEBUG="on")
    yield started
    started.service.stop()


def test_everything_starts_says_where_to_look_and_stops_together(application):
    said = application.log.read_text()
    assert f"Newsroom is at {application.url}\n" in said
    assert str(application.var / "passwords.txt") in said
    assert application.status("/admin/login/") == 200
    children = application.children()
    assert len(children) == 2
    assert application.service.stop(signal.SIGINT) == 0
    assert [number for number in children if is_alive(number)] == []
    assert application.log.read_text().endswith("Stopped.\n")
    with pytest.raises(OSError, match="refused"):
        application.status("/admin/login/")


def test_ctrl_c_is_the_parents_to_hear_and_its_workers_wait_for_its_word(application):
    web, _ = application.children()
    workers = children_of(web)
    for worker in workers:
        os.kill(worker, signal.SIGINT)
    for _ in range(20):
        assert application.status("/admin/login/") == 200
        time.sleep(0.1)
    assert children_of(web) == workers
    application.service.stop(signal.SIGINT)
    assert [number for number in workers if is_alive(number)] == []


def test_ctrl_c_while_the_parts_are_still_loading_ends_them_without_a_trace(place):
    log = place / "start.log"
    asked = {"PORT": str(free_port()), "HTTPS": "off", "DEBUG": "on", "PYTHONUNBUFFERED": "1"}
    made = environment_in(place, **asked)
    with log.open("w") as out:
        started = subprocess.Popen(
            START, cwd=ROOT, env=made, stdout=out, stderr=out, start_new_session=True
        )
    while "Starting the web server" not in log.read_text():
        assert started.poll() is None, log.read_text()
        time.sleep(0.1)
    time.sleep(0.5)  # the parts are there, and load
    os.killpg(started.pid, signal.SIGINT)
    assert started.wait(240) == 0
    assert log.read_text().endswith("Stopped.\n")
    assert "Traceback" not in log.read_text()


def test_when_one_part_dies_the_other_ends_and_a_sentence_says_which(application):
    web, worker = application.children()
    os.kill(worker, signal.SIGKILL)
    assert application.service.process.wait(240) == 1
    assert not is_alive(web)
    last = application.log.read_text().splitlines()[-1]
    assert last == "The background worker ended by itself; everything is stopped."


def test_what_was_answered_outlives_the_sudden_end_of_every_process(application):
    assert application.sign_in("admin") == 200
    application.kill()
    database = application.var / "newsroom.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT by, subject FROM newsroom_event WHERE kind = 'sign-in'"
        assert len(connection.execute(query).fetchall()) == 1
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_everything_runs_on_postgresql_with_work_through_redis(postgresql, redis_server, tmp_path):
    url = postgresql.new_database("started")
    asked = {"DATABASE_URL": url, "TASKS": "rq", "REDIS_URL": redis_server.url}
    application = Application(tmp_path, **asked)
    try:
        assert application.sign_in("editor") == 200
        assert len(application.children()) == 3
        application.kill()
        with psycopg.connect(url) as connection:
            query = "SELECT count(*) FROM newsroom_event WHERE kind = 'sign-in'"
            assert connection.execute(query).fetchone() == (1,)
    finally:
        application.service.stop()


def test_a_busy_port_is_one_sentence_before_anything_is_made(environment, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = str(busy.getsockname()[1])
        made = environment(PORT=port)
        done = subprocess.run(START, cwd=ROOT, env=made, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == (
        f"Port {port} is in use already: stop what uses it, or choose another (PORT).\n"
    )
    assert not (tmp_path / "var" / "newsroom.sqlite3").exists()


def test_an_address_that_is_not_ours_is_one_sentence(environment):
    made = environment(BIND="192.0.2.1")
    done = subprocess.run(START, cwd=ROOT, env=made, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Nothing can listen on 192.0.2.1, port 8000 (BIND, PORT): ")
    assert len(done.stderr.splitlines()) == 1
