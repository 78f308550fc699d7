"""How near titles are by whole sentences: heard where it is asked for, and nowhere else."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from newsroom.engine import embeddings
from newsroom.engine.relatedness import explained
from newsroom.engine.transformer import Floats, Transformer
from tests.engine.embeddings.tiny import make
from tests.engine.test_relatedness import CASINO, CLOSE, FAR, STORY
from tests.reading_code import ROOT

ASKED = """
import json, sys
from newsroom.engine import Document, relatedness
from newsroom.engine.embeddings import nearness
for blocks, titles in json.loads(sys.argv[1]):
    story = Document.from_blocks(blocks, headline="Karsk ferries to stop", source="coast.example")
    answer = [relatedness(story, titles), nearness(titles, blocks), "numpy" in sys.modules]
    print(json.dumps(answer))
"""
BLOCKS = [block.text for block in STORY.blocks]
KNOWN = ["The ferries closed", "Casino bonus", "The ferries closed"]
QUESTIONS = [(BLOCKS, [CLOSE, FAR, CASINO]), (BLOCKS, KNOWN), (BLOCKS, KNOWN), ([], [CLOSE])]


def asked(chosen: str, *questions: tuple[list[str], list[str]]):
    """Ask a process of its own, which hears the model that the environment names."""
    ran = subprocess.run(
        [sys.executable, "-c", ASKED, json.dumps(questions)],
        cwd=ROOT,
        env={**os.environ, "NEWSROOM_EMBEDDINGS": chosen},
        check=True,
        capture_output=True,
        text=True,
    )
    return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.fixture(scope="module")
def silent():
    return asked("off", *QUESTIONS)


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    return asked(str(make(tmp_path_factory.mktemp("tiny") / "model")), *QUESTIONS)


def test_without_a_model_words_alone_are_heard_and_numpy_is_not_even_loaded(silent):
    scores, near, loaded = silent[0]
    assert scores == [relation.score for relation in explained(STORY, [CLOSE, FAR, CASINO])]
    assert (near, loaded) == ({}, False)
    assert embeddings.nearness([CLOSE], BLOCKS) == {}


def test_the_shell_hears_what_the_environment_says_in_any_letters(tmp_path):
    def proofread(chosen: str):
        return subprocess.run(
            [sys.executable, "-X", "importtime", "manage.py", "proofread", "--jobs", "1", "-"],
            input=f"{BLOCKS[0]}\n\n{BLOCKS[1]}\n\nRecommended articles\n\n{FAR}\n\n{CASINO}",
            cwd=ROOT,
            env={**os.environ, "NEWSROOM_EMBEDDINGS": chosen},
            capture_output=True,
            text=True,
        )

    def is_loaded(done) -> bool:
        return "safetensors" in done.stderr

    off, heard = proofread("OFF"), proofread(str(make(tmp_path / "model")))
    assert off.returncode == heard.returncode == 0
    assert (is_loaded(off), is_loaded(heard)) == (False, True)
    refused = proofread(str(tmp_path))
    assert refused.returncode == 1
    assert "NEWSROOM_EMBEDDINGS must be off, or a folder with model.safetensors" in refused.stderr


def test_with_a_model_each_title_is_judged_by_its_sentence_too(heard, silent):
    scores, near, loaded = heard[1]
    assert loaded
    assert set(near) == set(KNOWN)
    assert all(-1.0 <= value <= 1.0 for value in near.values())
    assert scores[0] == scores[2] != scores[1]
    assert scores != silent[1][0]
    assert heard[2] == heard[1]


class Counting(Transformer):
    """A model that keeps a list of what it reckons."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: list[str] = []

    def vectors(self, texts: Sequence[str]) -> Floats:
        self.asked += texts
        return super().vectors(texts)


def test_a_text_is_reckoned_once_and_forgotten_when_there_are_too_many(tmp_path, monkeypatch):
    monkeypatch.setattr(embeddings, "_KEPT", 3)
    model = Counting(make(tmp_path / "model"))
    remembered = embeddings.Remembered(model)
    ferry, port, again = remembered.of(["ferry", "port", "ferry"])
    assert (ferry == again).all()
    assert (ferry != port).any()
    assert (remembered.of(["port", "harbour"])[0] == port).all()
    assert model.asked == ["ferry", "port", "harbour"]
    assert (remembered.of(["silt", "port"])[1] == port).all()
    remembered.of(["port"])
    assert model.asked == ["ferry", "port", "harbour", "silt", "port"]


def test_a_story_without_text_is_judged_as_without_a_model(heard, silent):
    assert heard[3][:2] == silent[3][:2]
    assert heard[3][1] == {}


@pytest.mark.skipif(
    embeddings.installed() is None, reason="the model is not installed: make embeddings brings it"
)
def test_the_installed_model_tells_a_title_that_shares_no_word_with_its_story():
    told = "A boat that linked two coasts for decades makes its last voyage"
    [(scores, near, _)] = asked("", (BLOCKS, [told, FAR, CASINO]))
    assert near[told] > max(near[FAR], near[CASINO])
    assert scores[0] > max(scores[1:])
