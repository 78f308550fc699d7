"""`make` alone lists the targets, and each of them is there."""

import os
import subprocess

import pytest

from tests.reading_code import ROOT

TARGETS = {"run", "test", "lint", "format", "types", "migrations", "prove", "bench", "clean"}


def make(*words: str) -> str:
    command = ["make", "--no-print-directory", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_make_alone_lists_the_targets_with_what_they_do():
    listed = dict(line.split(maxsplit=2)[1:] for line in make().splitlines())
    assert set(listed) >= TARGETS
    assert all(listed.values())


def test_every_target_that_is_listed_can_be_made():
    for target in TARGETS:
        assert make("--dry-run", target)


RUNNER = """#!/bin/sh
said="$* on ${DATABASE:-sqlite}"
echo "$said"
case "$said" in *"$FAILING"*) exit 1;; esac
"""


@pytest.fixture
def run_tests(tmp_path):
    """Run the script of all tests with a runner that only says what it was asked to do."""
    runner = tmp_path / "python"
    runner.write_text(RUNNER)
    runner.chmod(0o755)

    def run(failing="none"):
        command = ["bash", "scripts/running_tests.sh", str(runner)]
        own = {"PATH": os.environ["PATH"], "FAILING": failing}
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=own)

    return run


def test_the_whole_check_ends_with_the_runner_of_all_tests(run_tests):
    last = make("--dry-run", "test", "VENV=.venv").splitlines()[-1]
    assert last == "bash scripts/running_tests.sh .venv/bin/python"
    told = run_tests()
    assert told.returncode == 0
    lines = [line for line in told.stdout.splitlines() if line.startswith("-m")]
    postgresql, browser, engine, types, apart, rest = lines
    assert types == "-m mypy on sqlite"
    assert postgresql == "-m pytest -q on postgresql"
    folders = [folder for row in (browser, engine, apart) for folder in folders_of(row)]
    assert all((ROOT / folder).is_dir() for folder in folders)
    left_out = " ".join(f"--ignore={folder}" for folder in folders)
    assert rest == f"-m pytest -q {left_out} on sqlite"
    assert told.stdout.splitlines()[-1] == rest


def folders_of(row):
    return row.removeprefix("-m pytest -q ").removesuffix(" on sqlite").split()


@pytest.mark.parametrize(
    "failing",
    ["mypy", "postgresql", "-q tests/e2e", "-q tests/engine", "-q tests/operations", "--ignore"],
)
def test_the_whole_check_fails_where_any_of_its_parts_does(run_tests, failing):
    assert run_tests(failing).returncode == 1


def test_who_stops_the_whole_check_stops_all_of_it(tmp_path):
    runner = tmp_path / "python"
    reading, writing = os.pipe()
    runner.write_text(f"#!/bin/bash\necho begun >&{writing}\nsleep 30\necho left >&{writing}\n")
    runner.chmod(0o755)
    command = ["bash", "scripts/running_tests.sh", str(runner)]
    check = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, pass_fds=[writing])
    os.close(writing)
    with os.fdopen(reading) as said:
        rows = [said.readline() for _ in range(4)]
        check.terminate()
        assert check.wait(timeout=60) == 130
        assert rows == ["begun\n"] * 4
        assert said.read() == ""  # the pipe's end: none that could write to it is left
