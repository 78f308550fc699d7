"""A place is prepared once; the second time changes nothing."""

import hashlib
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from newsroom.management.first_accounts import password
from tests.conftest import environment_in
from tests.reading_code import ROOT


def manage(environment, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def everything_in(database) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return hashlib.sha256("\n".join(connection.iterdump()).encode()).hexdigest()


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Prepare a place, and give its environment, its folder and what was said."""
    folder = tmp_path_factory.mktemp("place")
    made = environment_in(folder)
    done = manage(made, "prepare")
    assert done.returncode == 0, done.stderr
    return made, folder / "var", done.stdout


def test_the_passwords_are_printed_and_kept_where_only_the_owner_reads_them(place):
    _, var, said = place
    path = var / "passwords.txt"
    assert path.stat().st_mode & 0o777 == 0o600
    kept = dict(line.split() for line in path.read_text().splitlines())
    assert set(kept) == {"reviewer", "editor", "admin"}
    assert len(set(kept.values())) == 3
    for name, word in kept.items():
        assert f"{name:<10} {word}" in said
    assert (var / "secret-key").stat().st_mode & 0o777 == 0o600


def test_no_two_passwords_are_the_same():
    assert len({password() for _ in range(100)}) == 100


def test_a_first_start_shows_a_queue_worth_seeing(place):
    _, var, said = place
    with closing(sqlite3.connect(var / "newsroom.sqlite3")) as connection:
        query = "SELECT s.name, count(*), min(a.open_flags) FROM newsroom_article a"
        query += " JOIN newsroom_source s ON s.id = a.source_id WHERE a.state = 'to-review'"
        rows = connection.execute(query + " GROUP BY s.name").fetchall()
    assert len(rows) == 4
    assert sum(count for _, count, _ in rows) >= 14
    assert min(flags for _, _, flags in rows) > 0
    for name, _, _ in rows:
        assert f"Importing sample articles of {name} ...\n" in said


def test_preparing_again_says_nothing_and_changes_nothing(place):
    made, var, _ = place
    database, passwords = everything_in(var / "newsroom.sqlite3"), (var / "passwords.txt")
    before = (database, passwords.read_text(), (var / "secret-key").read_text())
    done = manage(made, "prepare")
    assert (done.returncode, done.stdout) == (0, "")
    after = everything_in(var / "newsroom.sqlite3")
    assert (after, passwords.read_text(), (var / "secret-key").read_text()) == before


def test_a_lost_database_gets_accounts_with_the_passwords_that_were_kept(place):
    made, var, _ = place
    passwords = (var / "passwords.txt").read_text()
    for file in var.glob("newsroom.sqlite3*"):
        file.unlink()
    made_again = {**made, "DEBUG": "on"}  # its static files are there
    done = manage(made_again, "prepare", "--no-samples")
    assert done.returncode == 0
    assert "sample" not in done.stdout
    assert (var / "passwords.txt").read_text() == passwords


def test_a_database_that_is_not_there_is_one_sentence_without_the_password(environment):
    made = environment(DATABASE_URL="postgresql://newsroom:hunter2@127.0.0.1:9/newsroom")
    done = manage(made, "prepare")
    assert done.returncode == 1
    assert done.stderr.startswith("The database cannot be opened (DATABASE_URL, NEWSROOM_VAR): ")
    assert len(done.stderr.splitlines()) == 1
    assert "hunter2" not in done.stderr


def test_a_folder_that_cannot_be_made_is_one_sentence(environment, tmp_path):
    (tmp_path / "file").write_text("in the way")
    done = manage(environment(NEWSROOM_VAR=str(tmp_path / "file" / "var")), "prepare")
    assert done.returncode == 1
    assert done.stderr == (
        f"NEWSROOM_VAR: {tmp_path / 'file' / 'var'} cannot be made or read: Not a directory.\n"
    )


@pytest.mark.parametrize("name", ["secret-key", "passwords.txt"])
def test_a_file_that_cannot_be_kept_is_one_sentence(environment, tmp_path, name):
    in_the_way = tmp_path / "var" / name
    in_the_way.mkdir(parents=True)
    done = manage(environment(DEBUG="on"), "prepare", "--no-samples")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith(f"NEWSROOM_VAR: {in_the_way} cannot be ")


def test_a_file_that_is_no_database_is_one_sentence(environment, tmp_path):
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "newsroom.sqlite3").write_text("a letter to the editor\n" * 50)
    done = manage(environment(), "prepare", "--no-samples")
    assert done.returncode == 1
    assert done.stderr == (
        "The database cannot be opened (DATABASE_URL, NEWSROOM_VAR): file is not a database.\n"
    )
