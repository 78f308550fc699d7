"""`make` alone lists the targets, and each of them is there."""

import subprocess

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


def test_the_whole_check_ends_with_the_runner_of_all_tests():
    last = make("--dry-run", "test", "VENV=.venv").splitlines()[-1]
    assert last == ".venv/bin/python -m pytest -q"
