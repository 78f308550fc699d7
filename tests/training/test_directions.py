"""Training on made-up articles gives the same small numbers twice, which the engine reads."""

import json
from random import Random

import pytest

from newsroom.engine.subjects import Subjects
from training.relatedness.directions import SIZE, vectors

NOUNS = [
    "ferry harbour captain island sailor tide port fishing vessel anchor".split(),
    "judge court lawyer verdict jury prosecutor appeal sentence crime cell".split(),
    "pasta sauce onion oven butter recipe dough cheese basil kitchen".split(),
    "striker goal keeper league coach penalty fixture season referee corner".split(),
    "rain storm cloud wind snow forecast frost hail thunder fog".split(),
]


def made_up(number):
    chance = Random(number)
    words = NOUNS[number % len(NOUNS)]
    lines = [
        f"The {chance.choice(words)} and the {chance.choice(words)} came on day {n} to number"
        f" {chance.randint(1, 60)}."
        for n in range(12)
    ]
    return "\n".join(lines)


@pytest.fixture(scope="module")
def articles():
    return [made_up(number) for number in range(120)]


@pytest.fixture(scope="module")
def made(articles):
    return vectors(articles)


def test_training_twice_gives_the_same_numbers(articles, made):
    assert json.dumps(vectors(articles)) == json.dumps(made)


def test_what_was_trained_knows_what_goes_together(made):
    read = Subjects(json.loads(json.dumps(made)))
    story = read.of({"ferry": 3, "harbour": 2, "captain": 1})
    near, far = read.of({"sailor": 1, "tid": 1}), read.of({"judg": 1, "verdict": 1})
    assert read.nearer(near, story) > 0.5 > read.nearer(far, story)


def test_the_mean_lies_between_the_articles_and_they_spread_round_it(made):
    assert len(made["mean"]) == len(made["spread"]) == SIZE
    assert 0 < sum(number**2 for number in made["mean"]) < 1
    assert 0 < sum(made["spread"]) <= 1
