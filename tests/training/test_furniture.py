"""Training on made-up pages gives the same small file twice, and learns what is plain."""

import json
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from newsroom.engine.page.features import NAMES
from newsroom.engine.page.model import Curve, Model
from newsroom.engine.trees import Trees
from training.furniture.__main__ import trained_on
from training.furniture.calibrating import SURE, curves
from training.furniture.growing import TREES, grown
from training.furniture.pages import FOLDS, Page
from training.furniture.table import table
from training.furniture.variants import variants

NOUNS = "bridge council library market tram river school mayor garden harbour road ship".split()
MENU = "Home News Sport Weather Culture Opinion Jobs Cars Property Travel Money Food".split()


def made_up(number):
    chance = Random(number)
    story = [
        f"The {chance.choice(NOUNS)} was shown to the {chance.choice(NOUNS)} on day {n}, and they"
        f" said that it would not be the {chance.choice(NOUNS)} of the town."
        for n in range(chance.randint(4, 9))
    ]
    above, below = chance.sample(MENU, 5), chance.sample(MENU, 6)
    title = f"{chance.choice(NOUNS).title()} shown to the town"
    texts = [*above, title, *story, *below]
    junk = [True] * 5 + [False] * (1 + len(story)) + [True] * 6
    skipped = [n == 5 for n in range(len(texts))]
    tier = ("human", "reviewed")[number % 2]
    host = f"host-{number}.example"
    return Page(host, tier, title, tuple(texts), tuple(junk), tuple(skipped))


@pytest.fixture(scope="module")
def pages():
    return [made_up(number) for number in range(80)]


@pytest.fixture(scope="module")
def result(pages):
    return trained_on(pages)


def test_training_twice_gives_the_same_file(pages, result):
    again = trained_on(pages)[0]
    assert json.dumps(again) == json.dumps(result[0])


def test_what_is_written_is_read_as_a_model(result):
    model = Model.from_json(json.loads(json.dumps(result[0])))
    assert model.names == NAMES
    assert len(model.typical) == len(NAMES)
    assert len(model.trees.nodes) == TREES


def test_plain_furniture_is_told_from_plain_stories_of_hosts_not_seen(result):
    _, table, shares = result
    counted = table.counted
    assert ((shares >= 0.5) == table.junk)[counted].mean() > 0.99


def test_no_real_paragraph_is_surely_furniture(result):
    _, table, shares = result
    assert not ((shares >= SURE) & table.prose & ~table.junk).any()


def test_written_trees_say_what_was_grown():
    chance = np.random.default_rng(4)
    rows = chance.random((500, 6))
    junk = rows[:, 0] + rows[:, 3] > 1
    trees = Trees.from_json(grown(rows, junk, np.ones(500)))
    said = np.array(trees.margins(rows.tolist())) > 0
    assert (said == junk).mean() > 0.95


def test_pages_of_one_host_are_in_one_fold(pages):
    assert {page.fold for page in pages} <= set(range(FOLDS))
    assert len({made_up(1).fold for _ in range(3)}) == 1


def of_story(page):
    return [t for t, j in zip(page.texts, page.junk, strict=True) if not j]


def test_a_trimmed_page_keeps_its_whole_story(pages):
    found = [variant for variant in variants(pages, seed=1) if variant.kind == "trimmed"]
    assert len(found) == sum(page.tier == "human" for page in pages)
    for variant in found:
        [page] = [page for page in pages if page.source == variant.source]
        assert of_story(variant) == of_story(page)


def test_a_shortened_page_keeps_the_beginning_of_its_story_and_all_that_stands_around(pages):
    found = [variant for variant in variants(pages, seed=1) if variant.kind == "short"]
    assert found
    for variant in found:
        [page] = [page for page in pages if page.source == variant.source]
        left, whole = of_story(variant), of_story(page)
        assert left == whole[: len(left)]
        assert 3 <= len(left) - 1 < len(whole) - 1
        start, end = page.story
        assert variant.texts[:start] == page.texts[:start]
        assert variant.texts[-(len(page.texts) - end) :] == page.texts[end:]


def test_an_interrupted_page_is_the_page_with_lines_set_into_its_story(pages):
    found = [variant for variant in variants(pages, seed=1) if variant.kind == "interrupted"]
    assert len(found) == sum(page.tier == "human" for page in pages)
    longer = 0
    for variant in found:
        [page] = [page for page in pages if page.source == variant.source]
        left = iter(zip(variant.texts, variant.junk, strict=True))
        assert all(block in left for block in zip(page.texts, page.junk, strict=True))
        longer += len(variant.texts) > len(page.texts)
    assert longer > len(found) / 2


def test_lines_that_a_story_keeps_anyway_lower_no_confidence(pages):
    results = ("Anna Meier, 12.4", "Jon Sund, 12.9", "Ida Holm, 13.1")
    held = []
    for page in pages:
        at = page.story[0] + 2
        texts = (*page.texts[:at], *results, *page.texts[at:])
        junk, skipped = [(*m[:at], *(False,) * 3, *m[at:]) for m in (page.junk, page.skipped)]
        held.append(replace(page, texts=texts, junk=junk, skipped=skipped))
    whole = table(held)
    lines = [text for page in held for text in page.texts]
    assert [lines[n] for n in np.flatnonzero(whole.own)] == [*results] * len(held)
    margins = np.where(whole.own, 3.5, np.where(whole.junk, 3.0, -3.0))
    assert Curve(*curves(whole, margins)["lines"]).share(3.0) > SURE
    blind = replace(whole, own=np.zeros_like(whole.own))
    assert Curve(*curves(blind, margins)["lines"]).share(3.0) < SURE
