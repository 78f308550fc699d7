"""Two blocks that nearly say the same: side by side, and either can go."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.block import Block, Role
from newsroom.models import Flag
from tests.making import article, clean, source
from tests.web.conftest import HTMX
from tests.web.test_deciding import card_in, undo

pytestmark = pytest.mark.django_db

CUT = "A storm took the roof off the school of Okiti on Friday, two days before the exams."
BETWEEN = "Nobody was hurt."
WHOLE = (
    "A storm that the old people of the island call the worst in memory took half the roof off the"
    " new school of Okiti early on Friday, only two days before the exams, the head said."
)
TEXTS = [CUT, BETWEEN, WHOLE]


@pytest.fixture
def story():
    """Give a story whose first block is a cut of its last."""
    found = [f for f in proofread(Document.from_blocks(TEXTS)) if f.rule == "near-copy"]
    return article([Block(text, Role.PARAGRAPH) for text in TEXTS], found, of=source("delta"))


def card_of(desk, story):
    return card_in(desk.get(f"/articles/{story.pk}/", headers=HTMX))


def button(card, words):
    (found,) = card.xpath(f".//button[starts-with(normalize-space(.), '{words}')]")
    return {found.get("name"): found.get("value")}


def take_out(desk, story, words):
    given = button(card_of(desk, story), words)
    return desk.post(f"/articles/{story.pk}/restructure/", given, headers=HTMX)


def test_both_stand_side_by_side_with_the_words_that_differ_marked_on_both(desk, story):
    here, there = card_of(desk, story).xpath(".//*[@class='pair']//blockquote")
    assert here.text_content() == CUT
    assert there.text_content() == WHOLE
    only = " ".join(there.xpath(".//b//text()"))
    assert "that the old people of the island call the worst in memory" in only
    assert not here.xpath(".//b")  # a cut says nothing of its own
    assert "school of Okiti" not in only


@pytest.mark.parametrize(
    ("words", "left"), [("Take this one out", [BETWEEN, WHOLE]), ("Take block 3 out", TEXTS[:2])]
)
def test_either_can_be_taken_out_and_undo_brings_it_back(desk, story, words, left):
    assert take_out(desk, story, words).status_code == 200
    assert clean(story) == left
    undo(desk, story)
    assert clean(story) == TEXTS
    assert Flag.objects.get(rule="near-copy").state == "open"


def test_after_the_other_went_its_card_proposes_to_keep_this_one(desk, story):
    card = card_in(take_out(desk, story, "Take block 3 out"))
    (keep,) = card.xpath(".//*[@autofocus]")
    assert keep.text == "Keep this one"
    assert keep.get("data-command") == "accept dismiss"
    assert "taken out" in card.xpath("string(.//*[@class='pair'])")
    desk.post(f"/articles/{story.pk}/decide/", {"choice": keep.get("value")}, headers=HTMX)
    assert Flag.objects.get(rule="near-copy").state == "dismissed"
    assert clean(story) == TEXTS[:2]


def test_keeping_both_is_one_decision(desk, story):
    given = button(card_of(desk, story), "Keep both")
    desk.post(f"/articles/{story.pk}/decide/", given, headers=HTMX)
    assert Flag.objects.get(rule="near-copy").state == "dismissed"
    assert clean(story) == TEXTS


def test_what_is_edited_meanwhile_is_no_longer_named_as_the_other(desk, story):
    block = Flag.objects.get(rule="near-copy").article.revision.block_rows()[2]
    panel = card_in(desk.get(f"/articles/{story.pk}/?block={block.pk}", headers=HTMX))
    (seen,) = panel.xpath(".//form[.//textarea]//input[@name='seen']/@value")
    edited = {"block": block.pk, "text": "Another story.", "role": "paragraph", "seen": seen}
    desk.post(f"/articles/{story.pk}/edit/", edited, headers=HTMX)
    assert clean(story)[2] == "Another story."
    assert not card_of(desk, story).xpath(".//*[@class='pair']")
