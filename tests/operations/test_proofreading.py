"""The engine's own command, as the README shows it, from a shell."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

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


def hears_ctrl_c():
    """Let a child hear Ctrl+C, though a script in the background, which does not, started us."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_who_stops_it_is_shown_no_traceback(tmp_path):
    (tmp_path / "many.jsonl").write_bytes(b"\n".join(many_lines(4000)))
    path = str(tmp_path / "many.jsonl")
    command = [sys.executable, "manage.py", "proofread", path, "--jsonl", "--jobs", "2"]
    pipe = subprocess.PIPE
    shell = subprocess.Popen(
        command,
        stdout=pipe,
        stderr=pipe,
        cwd=ROOT,
        env=environment_in(tmp_path),
        process_group=0,
        preexec_fn=hears_ctrl_c,
    )
    assert shell.stdout
    assert shell.stderr
    assert b"recieved" in shell.stdout.readline()
    os.killpg(shell.pid, signal.SIGINT)
    shell.stdout.read()
    assert shell.stderr.read() == b""
    assert shell.wait() == 130


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


def test_a_related_link_stays_in_the_copy_where_only_what_goes_unseen_is_taken_out(tmp_path):
    story = (
        "The doctor said that nurses at the clinic had treated forty patients for fever on Monday.",
        "Two children were taken to the hospital by ambulance; their symptoms were mild, she said.",
        "A vaccine will be given to all families in the district, the council said on Thursday.",
    )
    related, far = "Physicians worry about influenza", "Ten pasta sauces that take five minutes"
    titles = ["Most popular", related, far, "This crypto casino doubles your deposit"]
    lines = json.dumps({"blocks": [*story, *titles], "headline": "Fever breaks out"}).encode()
    for least, kept in (("0.9", ()), ("0.95", ()), ("0.96", (related,))):
        copy = json.loads(read_lines(lines, tmp_path, "--min-remove", least).stdout)
        assert copy["blocks"] == [*story, *kept]


def many_lines(number: int) -> list[bytes]:
    """Give so many lines, long enough that several processes share them."""
    mistakes = "The council recieved 300 letters on Tuesday, the the mayor said at the harbour."
    blocks = [f"{mistakes} It was letter {n}." for n in range(40)]
    return [json.dumps({"id": n, "blocks": blocks[n % 7 :]}).encode() for n in range(number)]


def test_several_processes_print_what_one_prints_and_fail_where_they_are_asked_to(tmp_path):
    lines = b"\n".join(many_lines(140))
    one = read_lines(lines, tmp_path, "--jobs", "1")
    several = read_lines(lines, tmp_path, "--jobs", "3", "--fail")
    assert (one.returncode, several.returncode) == (0, 1)
    assert one.stdout == several.stdout
    assert one.stdout.count(b"\n") == 140


def test_what_stands_before_an_unreadable_line_is_printed_by_several_processes_too(tmp_path):
    lines = many_lines(120)
    lines[100] = b'{"id": 100}'
    done = read_lines(b"\n".join(lines), tmp_path, "--jobs", "3")
    assert done.returncode == 2
    assert [json.loads(line)["document"] for line in done.stdout.splitlines()] == [
        str(n) for n in range(100)
    ]
    told = "proofread: -: line 101: no text, html or blocks"
    assert done.stderr.decode().strip() == told


def test_a_missing_file_is_told_after_what_the_others_say(tmp_path):
    (tmp_path / "one.txt").write_text("The council recieved 300 letters on Tuesday.\n")
    command = [sys.executable, "manage.py", "proofread", str(tmp_path / "one.txt"), "absent.txt"]
    done = subprocess.run(command, cwd=ROOT, env=environment_in(tmp_path), capture_output=True)
    assert done.returncode == 2
    assert b"recieved" in done.stdout
    assert done.stderr.decode().strip() == "proofread: absent.txt: No such file or directory"


@pytest.mark.parametrize("option", ["--min-replace", "--min-remove"])
@pytest.mark.parametrize("given", ["1.5", "-0.1", "nan", "inf", "sure"])
def test_a_confidence_that_is_none_is_refused_before_anything_is_read(option, given, capsys):
    with pytest.raises(SystemExit) as ended:
        call_command("proofread", "absent.txt", option, given)
    assert ended.value.code == 2
    told = f"proofread: {option} takes a confidence from 0 to 1, not {given}"
    assert capsys.readouterr() == ("", told + "\n")


def test_fewer_processes_than_none_are_refused_before_anything_is_read(capsys):
    with pytest.raises(SystemExit) as ended:
        call_command("proofread", "absent.txt", "--jobs", "-3")
    assert ended.value.code == 2
    assert capsys.readouterr().err == "proofread: --jobs takes a number of processes, not -3\n"


@pytest.mark.parametrize("given", ["0", "0.5", "1"])
def test_a_confidence_from_0_to_1_is_taken(given, tmp_path):
    line = json.dumps({"blocks": ["It rained.", "ADVERTISEMENT"]}).encode()
    done = read_lines(line, tmp_path, "--min-remove", given, "--min-replace", given)
    assert done.returncode == 0
    assert (b"ADVERTISEMENT" in done.stdout) == (given == "1")
