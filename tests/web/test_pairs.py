"""Two blocks that nearly say the same: side by side, and either can go."""

import pytest

from newsroom.actions.correcting import take_out_block
from newsroom.engine import Document, proofread
from newsroom.engine.block import Block, Role
from newsroom.models import Article, Flag, Operation, RuleRecord
from tests.making import article, clean, source, spelling
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


def keep_this(desk, story):
    (form,) = card_of(desk, story).xpath(".//form[.//button[starts-with(., 'Keep this one')]]")
    given = {field.get("name"): field.get("value") for field in form.xpath(".//*[@value]")}
    return desk.post(form.get("action"), given, headers=HTMX)


def keep_other(desk, story):
    given = button(card_of(desk, story), "Keep block 3, take this one out")
    return desk.post(f"/articles/{story.pk}/restructure/", given, headers=HTMX)


@pytest.mark.parametrize(("keep", "left"), [(keep_this, TEXTS[:2]), (keep_other, [BETWEEN, WHOLE])])
def test_keeping_one_takes_the_other_out_in_one_act_with_one_undo(desk, story, keep, left):
    acts = Operation.objects.count()
    assert keep(desk, story).status_code == 200
    assert clean(story) == left
    assert Operation.objects.count() == acts + 1
    assert Article.objects.get(pk=story.pk).open_flags == 0
    undo(desk, story)
    assert clean(story) == TEXTS
    assert Flag.objects.get(rule="near-copy").state == "open"


def test_what_was_kept_for_its_copy_counts_as_found_rightly_and_is_on_record(desk, story):
    answer = keep_this(desk, story)
    flag = Flag.objects.get(rule="near-copy")
    assert flag.state == "sic"
    assert flag.decided_in.summary == f"One of two kept: “{WHOLE[:79]}…” taken out"
    assert flag.decided_in.decisions.count() == 2
    assert ", block 3" in answer.content.decode()
    record = RuleRecord.objects.get(source=story.source, rule="near-copy")
    assert (record.right, record.wrong) == (1, 0)


def test_after_one_was_kept_the_flag_that_follows_it_is_next(desk):
    texts, between = [CUT, f"{BETWEEN} It was a narow escape.", WHOLE], "narow"
    found = [f for f in proofread(Document.from_blocks(texts)) if f.rule == "near-copy"]
    word = spelling(1, texts[1], between, "narrow")
    last = spelling(2, WHOLE, "head", "Head")
    story = article([Block(text, Role.PARAGRAPH) for text in texts], [*found, word, last])
    assert card_of(desk, story).get("data-flag") == str(Flag.objects.get(rule="near-copy").pk)
    following = card_in(keep_this(desk, story))
    assert following.get("data-flag") == str(Flag.objects.get(quote=between).pk)


def test_one_is_not_kept_for_another_once_it_is_taken_out_itself(desk, story, amara):
    card = card_of(desk, story)
    (form,) = card.xpath(".//form[.//button[starts-with(., 'Keep this one')]]")
    given = {field.get("name"): field.get("value") for field in form.xpath(".//*[@value]")}
    take_out_block(story.pk, story.revision.block_rows()[0].pk, by=amara)
    answer = desk.post(form.get("action"), given, headers=HTMX)
    assert answer.status_code == 409
    assert "that was to stay is taken out meanwhile" in answer.content.decode()
    assert clean(story) == [BETWEEN, WHOLE]
    assert Flag.objects.get(rule="near-copy").state == "open"


def test_after_the_other_went_by_itself_its_card_proposes_to_keep_this_one(desk, story, amara):
    take_out_block(story.pk, story.revision.block_rows()[2].pk, by=amara)
    card = card_of(desk, story)
    (keep,) = card.xpath(".//*[@autofocus]")
    assert keep.text == "Keep this one"
    assert keep.get("data-command") == "accept dismiss"
    assert "taken out" in card.xpath("string(.//*[@class='pair'])")
    assert not card.xpath(".//button[starts-with(., 'Keep block')]")
    desk.post(f"/articles/{story.pk}/decide/", {"choice": keep.get("value")}, headers=HTMX)
    assert Flag.objects.get(rule="near-copy").state == "sic"
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
