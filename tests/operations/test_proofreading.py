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


def test_the_engine_is_asked_without_loading_the_application(tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("ADVERTISEMENT\n", encoding="utf-8")
    asked = (
        "import runpy, sys\n"
        f"sys.argv = ['manage.py', 'proofread', {str(article)!r}]\n"
        "runpy.run_path('manage.py', run_name='__main__')\n"
        "print([name for name in sys.modules if name.startswith('newsroom.models')])\n"
    )
    shell = subprocess.run(
        [sys.executable, "-c", asked],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment_in(tmp_path),
        check=True,
    )
    assert "ad-marker" in shell.stdout
    assert shell.stdout.splitlines()[-1] == "[]"
