"""Sentences that go on where the story is go only where a person saw them go."""

import json

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page import model
from newsroom.engine.page.features import NAMES
from newsroom.engine.page.joined import joined
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import RULES
from tests.engine.page.test_set_lines import LONG, PAGES

HEADLINE = "Court upholds ban on night flights"
SURE = 0.98
ASIDE = (  # the last paragraphs of an essay, which speak as sites and their readers do
    "We are not going back to our inbox, and we do not miss what we used to read in ours.",
    "But we know what we lose: our luck of finding what we would not have looked for.",
    "We gave our evenings back to us.",
)


@pytest.fixture(autouse=True)
def wary_of_us(tmp_path, monkeypatch):
    """A model to which whoever says "we" is surely a site."""
    we = [NAMES.index("we"), 0.05, -5.0, 5.0, 0.0]
    curve = [[-9.0, 0.0, 4.0], [0.01, 0.6, 0.99]]
    value = {"names": NAMES, "typical": [0.0] * len(NAMES), "base": 0.0, "trees": [we]}
    file = tmp_path / "model.json"
    file.write_text(json.dumps(value | {"sentences": curve, "lines": curve}))
    monkeypatch.setattr(model, "FILE", file)
    model.trained.cache_clear()
    yield
    model.trained.cache_clear()


def page(*after):
    above, below = PAGES[0]
    return (*(line.format(HEADLINE) for line in above), *LONG[:8], *after, *below)


def told(texts):
    """Give the texts that are joined to the story, and those that go for sure."""
    document = Document.from_blocks(texts, HEADLINE)
    found = proofread(document, rules=RULES)
    sure = {f.quote for f in found if f.action is Action.REMOVE_BLOCK and f.confidence >= SURE}
    return {texts[number] for number in joined(Reading(document))}, sure


@pytest.mark.parametrize("head", [(), ("Five weeks on",)])
def test_the_last_paragraphs_of_an_essay_never_go_for_sure_however_they_look(head):
    together, sure = told(page(*head, *ASIDE))
    assert together == set(ASIDE)
    assert sure.isdisjoint(ASIDE)


@pytest.mark.parametrize("line", ["Leave a comment", "Share this story", "More from Mara Lind"])
def test_behind_a_line_of_the_page_the_same_words_do(line):
    together, sure = told(page(line, *ASIDE))
    assert not together
    assert sure >= set(ASIDE)


def test_under_a_short_line_only_a_paragraph_is_joined():
    together, sure = told(page("Five weeks on", *reversed(ASIDE)))
    assert not together
    assert sure >= set(ASIDE)


def test_a_date_is_not_joined_to_what_stands_above_it():
    together, _ = told(page("March 1 2026, 2:14 p.m.", ASIDE[0]))
    assert together <= {ASIDE[0]}


def test_what_a_site_asks_right_under_its_story_may_go_for_sure():
    asks = "We send no spam, and we let you unsubscribe from our letters whenever you please."
    together, sure = told(page(*ASIDE, asks))
    assert asks in together & sure
    assert sure.isdisjoint(ASIDE)


def test_an_essay_on_newsletters_asks_for_nothing():
    essay = (*ASIDE[:2], "A newsletter we would not have opened may have changed our mind.")
    together, sure = told(page(*essay))
    assert essay[-1] in together
    assert sure.isdisjoint(essay)
