"""The environment: every setting has a default, a line in .env.example, and refuses nonsense."""

import os
import re
import subprocess
import sys

import pytest

from newsroom.environment import WrongSettings, here, kept, names, read
from tests.reading_code import ROOT

NONSENSE = {
    "DEBUG": "perhaps",
    "HTTPS": "2",
    "SECRET_KEY": "short",
    "ALLOWED_HOSTS": "*",
    "CSRF_TRUSTED_ORIGINS": "desk.example.org",
    "PROXIES": "-1",
    "BIND": "127.0.0.1\n0.0.0.0",
    "PORT": "80x",
    "WEB_PROCESSES": "0",
    "WEB_THREADS": "many",
    "NEWSROOM_VAR": "manage.py",
    "NEWSROOM_CACHE": "manage.py",
    "NEWSROOM_EMBEDDINGS": "newsroom",
    "DATABASE_URL": "mysql://localhost/newsroom",
    "TASKS": "celery",
    "REDIS_URL": "http://127.0.0.1",
    "TIME_ZONE": "Mars/Olympus",
    "LOG_LEVEL": "loud",
    "UPLOAD_MEGABYTES": "1e9",
    "UPLOAD_FILES": "٣",
    "PASTE_MEGABYTES": "0",
    "SESSION_IDLE_MINUTES": "0",
    "SESSION_HOURS": "1000",
    "SIGN_INS_PER_ACCOUNT": "none",
    "SIGN_INS_PER_ADDRESS": "0x10",
    "SIGN_IN_MINUTES": "5 minutes",
}


def test_nonsense_is_listed_here_for_every_setting():
    assert set(NONSENSE) == set(names())


@pytest.mark.parametrize("name", sorted(NONSENSE))
def test_a_setting_refuses_nonsense_by_name_in_one_sentence(name):
    with pytest.raises(WrongSettings) as refused:
        read({name: NONSENSE[name]})
    [sentence] = refused.value.sentences
    assert sentence.startswith(f"{name} must ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_an_empty_setting_is_its_default():
    assert read(dict.fromkeys(names(), "")) == read({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "hunter2"),
        ("DATABASE_URL", "mysql://me:hunter2@localhost/newsroom"),
        ("REDIS_URL", "http://:hunter2@localhost"),
    ],
)
def test_a_secret_is_not_repeated(name, value):
    with pytest.raises(WrongSettings) as refused:
        read({name: value})
    assert "hunter2" not in str(refused.value)


def test_a_misspelt_name_of_ours_is_refused():
    with pytest.raises(WrongSettings, match=r"NEWSROOM_VRA is no setting\."):
        read({"NEWSROOM_VRA": "/tmp"})


def test_the_example_lists_every_setting_with_its_default():
    example = kept(ROOT / ".env.example")
    assert list(example) != []
    assert set(example) == set(names())
    assert read(example) == read({})


def test_a_dot_env_file_is_read_and_the_environment_wins(tmp_path):
    file = tmp_path / ".env"
    file.write_text("# ours\nPORT=8123\nTIME_ZONE='Africa/Lagos'\n\nnot a setting\n")
    place = read({**kept(file), "PORT": "9000"})
    assert (place.port, place.time_zone) == (9000, "Africa/Lagos")


def test_nothing_else_in_the_product_reads_the_environment():
    readers = [
        str(path.relative_to(ROOT))
        for path in [*(ROOT / "newsroom").rglob("*.py"), ROOT / "gunicorn.conf.py"]
        if re.search(r"os\.environ\b(?!\.setdefault)|getenv", path.read_text())
    ]
    # The engine knows no settings; it looks for its cache and its model, where environment.py
    # put them.
    assert sorted(readers) == [
        "newsroom/engine/embeddings.py",
        "newsroom/engine/lexicon/storing.py",
        "newsroom/environment.py",
    ]


def test_a_command_with_wrong_settings_says_each_in_a_line_and_fails(environment):
    wrong = environment(PORT="80x", TIME_ZONE="Mars")
    command = [sys.executable, "manage.py", "check"]
    done = subprocess.run(command, cwd=ROOT, env=wrong, capture_output=True, text=True)
    assert done.returncode != 0
    assert [line.split()[0] for line in done.stderr.splitlines()] == ["PORT", "TIME_ZONE"]


def test_check_deploy_has_nothing_to_say_of_production(environment):
    production = environment(
        HTTPS="on", PROXIES="1", ALLOWED_HOSTS="desk.example.org", LOG_LEVEL="WARNING"
    )
    command = [sys.executable, "-W", "error::SyntaxWarning", "manage.py", "check"]
    command += ["--deploy", "--fail-level", "INFO"]
    done = subprocess.run(command, cwd=ROOT, env=production, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout


def test_the_tests_do_not_hear_of_the_shell():
    assert os.environ["PORT"] == ""


def test_a_file_of_settings_that_is_no_text_is_one_sentence(monkeypatch, tmp_path):
    (tmp_path / ".env").write_bytes(b"SECRET_KEY=\xff\xfe\n")
    monkeypatch.setattr("newsroom.environment.BASE", tmp_path)
    with pytest.raises(SystemExit, match=r"\.env cannot be read: it is no text\.$"):
        here()


def test_the_model_of_sentences_is_off_or_a_whole_folder_and_the_engine_is_told(tmp_path):
    def refusal(chosen):
        with pytest.raises(WrongSettings) as refused:
            read({"NEWSROOM_EMBEDDINGS": chosen})
        return str(refused.value)

    assert read({"NEWSROOM_EMBEDDINGS": "OFF"}).embeddings == "off"
    (tmp_path / "model.safetensors").write_bytes(b"")
    assert "tokenizer.json" in refusal(str(tmp_path))
    for name in ("tokenizer.json", "config.json"):
        (tmp_path / name).write_bytes(b"")
    relative = os.path.relpath(tmp_path, ROOT)
    assert read({"NEWSROOM_EMBEDDINGS": relative}).embeddings == str(tmp_path.resolve())
    assert os.environ["NEWSROOM_EMBEDDINGS"] == "off"  # what here() made of the tests' own


def test_without_what_reads_the_model_it_is_refused_in_words(tmp_path, monkeypatch):
    for name in ("model.safetensors", "tokenizer.json", "config.json"):
        (tmp_path / name).write_bytes(b"")
    monkeypatch.setattr("newsroom.setting_values.READERS", ("no_such_package_here",))
    with pytest.raises(WrongSettings, match="make embeddings"):
        read({"NEWSROOM_EMBEDDINGS": str(tmp_path)})
