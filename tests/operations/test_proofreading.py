"""The engine's own command, as the README shows it, from a shell."""

import json
import subprocess
import sys
from pathlib import Path

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


def read_lines(lines: bytes, tmp_path: Path, *more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "manage.py", "proofread", "-", "--jsonl", "--apply", *more]
    command += ["--format", "json"]
    environment = environment_in(tmp_path)
    return subprocess.run(command, input=lines, cwd=ROOT, env=environment, capture_output=True)


def test_each_line_is_decoded_for_itself_and_a_mark_of_order_before_the_first_is_no_text(tmp_path):
    lines = [json.dumps({"id": n, "text": "Ωmega, é 😀"}, ensure_ascii=False) for n in (1, 2)]
    done = read_lines("\n\n".join(lines).encode("utf-8-sig"), tmp_path)
    assert done.returncode == 0
    copies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(copy["document"], copy["blocks"]) for copy in copies] == [
        ("1", ["Ωmega, é 😀"]),
        ("2", ["Ωmega, é 😀"]),
    ]


def test_a_byte_that_is_no_utf_8_is_told_by_its_place_in_the_whole_input(tmp_path):
    first = '{"text": "é"}\n'.encode()
    done = read_lines(first + b'{"text": "\xff"}\n', tmp_path)
    assert done.returncode == 2
    place = len(first) + len('{"text": "')
    assert done.stderr.decode().strip() == f"proofread: -: not UTF-8 at byte {place}"


def test_a_copy_is_the_same_where_rules_that_only_look_were_asked_too(tmp_path):
    sentence = "The council voted on Tuesday to keep the old library open for two more years."
    names = "Llewelyn came. Mr Llewelyn sat. Then Llewellyn met Llewelyn, and teh mayor spoke."
    blocks = [sentence, names, sentence.replace("old ", ""), "ADVERTISEMENT"]
    lines = json.dumps({"blocks": blocks}).encode()
    copies = [read_lines(lines, tmp_path, *more) for more in ((), ("--fail",))]
    assert [copy.returncode for copy in copies] == [0, 1]
    assert copies[0].stdout == copies[1].stdout
    assert b"ADVERTISEMENT" not in copies[0].stdout
