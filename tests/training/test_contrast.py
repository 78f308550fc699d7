"""What is learnt of made-up articles brings sentences near to their own, and is the same twice."""

import gzip
import json
from random import Random

import numpy as np
import pytest

from training.relatedness.contrast import Given, Lessons, Model, heard_in, learn
from training.relatedness.descent import Descent
from training.relatedness.lessons import lessons, titled_texts

KINDS = 8
OF_A_KIND = 12
PLACES = {f"word{number}": number for number in range(KINDS * OF_A_KIND)}


@pytest.fixture(scope="module")
def given():
    """Vectors that say nothing of which stems go together."""
    found = np.random.RandomState(3).randn(len(PLACES), 70).astype(np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return Given(list(PLACES), found, np.linspace(1, 5, len(PLACES), dtype=np.float32))


def sentence(chance, kind):
    return [kind * OF_A_KIND + chance.randrange(OF_A_KIND) for _ in range(6)]


@pytest.fixture(scope="module")
def told():
    chance = Random(5)
    articles = [[sentence(chance, n) for _ in range(30)] for n in range(KINDS)]
    titled = [(sentence(chance, n), sentence(chance, n)) for n in range(KINDS)]
    return Lessons(articles, titled)


def near(vectors, one, other):
    first, second = vectors[one].sum(0), vectors[other].sum(0)
    return float(first @ second / np.linalg.norm(first) / np.linalg.norm(second))


def halves(vectors, apart):
    """Give how near half of each article's stems is to the other half of one so far from it."""
    for kind in range(KINDS):
        one, other = kind * OF_A_KIND, (kind + apart) % KINDS * OF_A_KIND
        yield near(vectors, list(range(one, one + 6)), list(range(other + 6, other + 12)))


def test_stems_of_one_article_come_together(given, told):
    before, after = Model(given).vectors(), learn(given, told, steps=120)
    assert np.mean(list(halves(before, 0))) < 0.1
    assert np.mean(list(halves(after, 0))) > 0.35
    assert np.mean(list(halves(after, 1))) < 0.1


def test_learning_twice_gives_the_same_vectors(given, told):
    assert np.array_equal(learn(given, told, steps=5), learn(given, told, steps=5))


def test_a_stem_that_no_article_has_is_turned_with_the_others(given, told):
    more = Given(
        [*given.stems, "unheard"],
        np.vstack([given.vectors, given.vectors[:1]]),
        np.append(given.rarity, np.float32(3.0)),
    )
    after = learn(more, told, steps=80)
    like, unlike = near(after, [len(PLACES)], [0]), near(after, [len(PLACES)], [OF_A_KIND])
    assert like > 0.5 > 0.3 > unlike


def loss(model, questions, texts):
    vectors = model.vectors().astype(np.float64)
    asked, found = (heard @ vectors for heard in (questions, texts))
    asked /= np.linalg.norm(asked, axis=1, keepdims=True)
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    said = np.exp(model.numbers["sharpness"][0]) * asked @ found.T
    by_row, by_column = (np.log(np.exp(said).sum(axis)) for axis in (1, 0))
    held = sum((model.numbers[name].astype(float) ** 2).sum() for name in ("departing", "louder"))
    return (by_row + by_column - 2 * np.diag(said)).mean() / 2 + 2e-5 * held


@pytest.mark.parametrize("name", ["map", "departing", "louder", "growing", "sharpness"])
def test_the_slopes_are_those_of_the_loss(given, told, name):
    model = Model(given)
    numbers = model.numbers[name].reshape(-1)
    questions = heard_in([article[0] for article in told.articles], given)
    texts = heard_in([article[1] + article[2] for article in told.articles], given)
    slopes = model.slopes(questions, texts)[name].reshape(-1)
    steepest = int(np.argmax(np.abs(slopes)))
    at, step = numbers[steepest], np.float32(0.02)
    numbers[steepest] = at + step
    above = loss(model, questions, texts)
    numbers[steepest] = at - step
    below = loss(model, questions, texts)
    assert slopes[steepest] == pytest.approx((above - below) / (2 * step), rel=0.05)
    assert abs(slopes[steepest]) > 1e-4


def test_going_downhill_ends_at_the_bottom():
    numbers = {"place": np.array([3.0, -4.0], np.float32)}
    descent = Descent(numbers)
    for _ in range(600):
        descent.follow({"place": 2 * (numbers["place"] - np.array([1.0, 2.0], np.float32))}, 0.05)
    assert numbers["place"] == pytest.approx([1.0, 2.0], abs=0.05)


def test_lessons_are_sentences_of_known_stems_and_titles_with_their_texts():
    places = {root: place for place, root in enumerate(("ferry", "left", "harbour", "today"))}
    line = "The ferry left the harbour today. Today the ferry left harbour. Gone."
    titled = [("Ferry left", line, "a"), ("Zzz", line, "a"), ("Ferry", "Zzz", "b")]
    found = lessons([f"{line}\n{line}\n{line}", line], titled, places)
    assert found.articles == [[[0, 1, 2, 3], [3, 0, 1, 2]] * 3]
    assert found.titled == [([0, 1], [0, 1, 2, 3, 3, 0, 1, 2])]


def test_titles_come_from_headlines_related_links_and_the_heads_of_pages(tmp_path):
    story, junk = "The ferry left the harbour. " * 20, "Read more"
    links = [{"class": "related", "links": ["Near"]}, {"class": "generic", "links": ["Far"]}]
    head = "<head><title>Of a page</title></head>"
    page = f"<html>{head}<body><h1>Of a page</h1><p>{story}</p></body></html>"
    written = {
        "headlines": {"headline": "Of one", "blocks": [story]},
        "recommended": {"headline": "Of two", "blocks": [story], "lists": links},
        "pasted_pages": {"headline": "", "blocks": [story, junk], "labels": ["keep", "junk"]},
        "html_pages": {"html": page, "gold": story},
    }
    for name, item in written.items():
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt") as lines:
            lines.write(json.dumps({"source": name, **item}) + "\n")
            brief = {"source": "brief", **item, "blocks": [], "gold": "", "labels": []}
            lines.write(json.dumps(brief) + "\n")
    assert list(titled_texts(tmp_path)) == [
        ("Of one", story, "headlines"),
        ("Of two", story, "recommended"),
        ("Near", story, "recommended"),
        ("Of a page", story, "html_pages"),
    ]
