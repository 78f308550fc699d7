"""What is costly to build is built once, and again when its inputs change; never trusted broken."""

import pytest

from newsroom.engine.lexicon.storing import directories, stored


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSROOM_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "words.txt"
    path.write_text("one two")
    return path


class Builder:
    def __init__(self, source):
        self.source = source
        self.times = 0

    def __call__(self):
        self.times += 1
        return self.source.read_text().split()


def test_it_is_built_once(cache, source):
    build = Builder(source)
    assert stored("words", [source], build) == ["one", "two"]
    assert stored("words", [source], build) == ["one", "two"]
    assert build.times == 1


def test_it_is_built_again_when_an_input_changes(cache, source):
    build = Builder(source)
    stored("words", [source], build)
    source.write_text("one two three")
    assert stored("words", [source], build) == ["one", "two", "three"]


def test_links_to_one_installation_share_what_is_built(cache, source, tmp_path):
    build = Builder(source)
    (tmp_path / "linked").symlink_to(tmp_path)
    stored("words", [source], build)
    stored("words", [tmp_path / "linked" / source.name], build)
    assert build.times == 1


@pytest.mark.parametrize("damage", [lambda b: b[:-1], lambda b: b"", lambda b: b[:70] + b"x" * 9])
def test_a_damaged_file_is_built_again(cache, source, damage):
    build = Builder(source)
    stored("words", [source], build)
    (file,) = cache.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert stored("words", [source], build) == ["one", "two"]
    assert build.times == 2


def test_a_directory_that_cannot_be_written_does_no_harm(tmp_path, source, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("NEWSROOM_CACHE", str(blocked / "below"))
    assert stored("words", [source], Builder(source)) == ["one", "two"]


def test_nothing_half_written_stays_behind(cache, source):
    stored("words", [source], Builder(source))
    (file,) = cache.iterdir()
    assert file.name.startswith("words-")


def test_two_installations_keep_a_file_each(cache, source, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("three")
    builds = Builder(source), Builder(other)
    for _ in range(2):
        stored("words", [source], builds[0])
        stored("words", [other], builds[1])
    assert [build.times for build in builds] == [1, 1]


def test_only_the_latest_files_are_kept(cache, source):
    for count in range(9):
        source.write_text("one " * count)
        stored("words", [source], Builder(source))
    assert len(list(cache.iterdir())) == 3


def test_without_the_variable_the_platforms_directory_comes_before_a_temporary_one(monkeypatch):
    monkeypatch.delenv("NEWSROOM_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere/cache")
    assert len(directories()) == 2
    assert "newsroom" in directories()[0].name


def test_copies_of_the_same_code_share_what_is_built(cache, source, tmp_path):
    copies = [tmp_path / name / "words.py" for name in ("here", "there")]
    for copy in copies:
        copy.parent.mkdir()
        copy.write_text("LEAST = 1")
    build = Builder(source)
    for copy in copies:
        stored("words", [source, copy], build)
    assert build.times == 1
    copies[0].write_text("LEAST = 2")
    stored("words", [source, copies[0]], build)
    assert build.times == 2
