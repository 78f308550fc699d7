"""The engine's own command, as the README shows it, from a shell."""

import subprocess
import sys

from tests.conftest import environment_in
from tests.reading_code import ROOT


def test_a_reader_that_has_read_enough_is_told_nothing_more(tmp_path):
    command = [sys.executable, "manage.py", "proofread", "-", "--rules", "ad-marker"]
    pipe = subprocess.PIPE
    shell = subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT, env=environment_in(tmp_path)
    )
    assert shell.stdin
    assert shell.stdout
    assert shell.stderr
    shell.stdin.write(b"ADVERTISEMENT\n" * 4000)  # more findings than a pipe holds
    shell.stdin.close()
    assert b"ad-marker" in shell.stdout.readline()
    shell.stdout.close()
    assert shell.stderr.read() == b""
    assert shell.wait() == 0


def test_the_shell_waits_for_nothing_of_the_application(tmp_path):
    command = [sys.executable, "-X", "importtime", "manage.py", "proofread", "-"]
    done = subprocess.run(
        command, input=b"It rained.", cwd=ROOT, env=environment_in(tmp_path), capture_output=True
    )
    assert done.returncode == 0
    imported = {line.rpartition(b"|")[2].strip() for line in done.stderr.splitlines()}
    assert b"newsroom.engine" in imported
    parts = (b"newsroom.models", b"newsroom.actions", b"newsroom.admin", b"newsroom.web")
    assert not [name for name in imported if name.startswith(parts)]
