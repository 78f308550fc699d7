"""What is private is readable by its owner only, and written once."""

import threading

import pytest

from newsroom.private_files import secret_key, write_private


def test_a_private_file_is_its_owners_and_never_overwritten(tmp_path):
    path = tmp_path / "new" / "passwords.txt"
    write_private(path, "first")
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        write_private(path, "second")
    assert path.read_text() == "first"


def test_processes_that_start_together_agree_on_one_secret_key(tmp_path, monkeypatch):
    path = tmp_path / "secret-key"
    keys = []
    numbers = iter(range(1000))
    monkeypatch.setattr("os.getpid", lambda: next(numbers))
    threads = [threading.Thread(target=lambda: keys.append(secret_key(path))) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 20
    assert len(set(keys)) == 1
    assert len(keys[0]) >= 50
    assert [kept.name for kept in tmp_path.iterdir()] == ["secret-key"]
