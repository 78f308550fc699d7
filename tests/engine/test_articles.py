"""Dirty articles of our own, from many places: what is wrong in them is found, and names rest."""

import json
from pathlib import Path

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.finding import Severity

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.json"))
CATEGORIES = ("spelling", "grammar", "repetition")


def read(path):
    article = json.loads(path.read_text())
    document = Document.from_blocks(article["blocks"], dialect=article["dialect"])
    found = [
        f
        for f in proofread(document)
        if f.category in CATEGORIES and f.severity is not Severity.HINT
    ]
    return article["wrong"], found


@pytest.fixture(scope="module")
def tally():
    counts = {"found": 0, "first": 0, "wrong": 0, "alarms": 0}
    for path in ARTICLES:
        wrong, found = read(path)
        right = {(w["block"], w["start"]): w["right"] for w in wrong}
        hits = [f for f in found if (f.block, f.start) in right]
        counts["wrong"] += len(wrong)
        counts["found"] += len(hits)
        counts["alarms"] += len(found) - len(hits)
        counts["first"] += sum(
            f.suggestions[0].replacement == right[f.block, f.start] for f in hits
        )
    return counts


def test_there_are_articles_from_many_places():
    assert len({json.loads(path.read_text())["dialect"] for path in ARTICLES}) >= 7


def test_nine_in_ten_of_what_is_wrong_is_found(tally):
    assert tally["found"] >= 0.9 * tally["wrong"] >= 50


def test_of_what_is_reported_nineteen_in_twenty_is_wrong(tally):
    assert tally["alarms"] <= 0.05 * (tally["found"] + tally["alarms"])


def test_the_first_suggestion_is_right_nineteen_times_in_twenty(tally):
    assert tally["first"] >= 0.95 * tally["found"]
