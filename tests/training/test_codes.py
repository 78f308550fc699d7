"""Codes of made-up vectors are the same twice, and bring together what the vectors do."""

import base64
import json
from random import Random

import numpy as np
import pytest

from newsroom.engine.meanings import Meanings
from training.relatedness.codes import codes, given, read_vectors
from training.relatedness.directions import whole

SEA = ["ferry", "harbour", "captain", "sailors", "tide", "tides"]
COURT = ["judge", "lawyer", "verdict", "jury", "appeal", "trial"]
OTHERS = [f"{a}{b}o" for a in "bdfgklmn" for b in "aeiou"]


def vector(chance, number, size=12):
    """Give a vector that points where its kind does, and a little elsewhere."""
    return [chance.gauss(3.0 if place == number else 0.0, 0.4) for place in range(size)]


@pytest.fixture(scope="module")
def words_and_vectors():
    chance = Random(1)
    kinds = [(SEA, 0), (COURT, 1), *[([word], 2 + n % 9) for n, word in enumerate(OTHERS)]]
    pairs = [(word, vector(chance, kind)) for words, kind in kinds for word in words]
    return [word for word, _ in pairs], np.array([made for _, made in pairs])


@pytest.fixture(scope="module")
def made(words_and_vectors):
    return meant(words_and_vectors)


def meant(words_and_vectors):
    """Give codes with the vectors that they were made of."""
    stems = given(*words_and_vectors)
    return codes(stems) | {"size": stems.vectors.shape[1]} | whole(stems.vectors)


def test_codes_made_twice_are_the_same(words_and_vectors, made):
    assert json.dumps(meant(words_and_vectors)) == json.dumps(made)


def test_words_of_one_kind_are_nearer_than_those_of_two(made):
    read = Meanings(made)
    ferry, harbour, jury = (read.code(root) for root in ("ferry", "harbour", "jury"))
    assert read.likeness(ferry, [harbour]) > 0.7 > 0.4 > read.likeness(ferry, [jury])


def test_the_forms_of_a_word_share_one_code(made):
    stems = made["stems"].split(" ")
    assert stems.count("tide") == stems.count("sailor") == 1
    assert not {"tides", "sailors"} & set(stems)


def test_vectors_in_whole_numbers_keep_their_lengths(words_and_vectors):
    vectors = 3.0 * given(*words_and_vectors).vectors
    written = whole(vectors)
    numbers = np.frombuffer(base64.b64decode(written["vectors"]), np.int8)
    read = numbers.reshape(vectors.shape) * np.array(written["scales"])[:, None]
    assert np.abs(read - vectors).max() < 3.0 / 127


def test_the_file_of_vectors_is_read_in_its_order_and_without_what_follows_a_vector(tmp_path):
    held = {
        "dimensions": 2,
        "words": ["the", "ferry"],
        "vectors": {"ferry": [3.0, 4.0, 5.0, 1], "the": [1.0, 2.0, 2.2, 0]},
    }
    path = tmp_path / "vectors.json"
    path.write_text(json.dumps(held))
    words, vectors = read_vectors(path)
    assert words == ["the", "ferry"]
    assert vectors.tolist() == [[1.0, 2.0], [3.0, 4.0]]
