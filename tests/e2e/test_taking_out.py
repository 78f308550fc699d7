"""With nothing left to decide a paragraph is chosen, and taken out, with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from newsroom.engine.block import Block, Role
from tests.e2e.conftest import press
from tests.making import article, clean, source

pytestmark = pytest.mark.django_db(transaction=True)

TEXTS = [f"Paragraph {n} tells of the bridge and of who crossed it." for n in range(1, 30)]


@pytest.fixture
def story(live_server):
    return article([Block(text, Role.PARAGRAPH) for text in TEXTS], of=source("delta"))


def test_the_key_chooses_a_paragraph_and_takes_the_chosen_one_out(desk, story):
    expect(desk.get_by_text("Nothing left to decide")).to_be_visible()
    press(desk, "#")
    expect(desk.locator(".toast")).to_contain_text("the same key takes it out")
    expect(desk.locator(".line > p").first).to_be_focused()
    press(desk, "ArrowDown", "#")
    expect(desk.locator("#said")).to_contain_text("taken out, block 2")
    assert clean(story) == [TEXTS[0], *TEXTS[2:]]
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    press(desk, "u")
    expect(desk.locator("#said")).to_contain_text("Undone")
    assert clean(story) == TEXTS


def test_choosing_begins_where_one_reads(desk, story):
    line = desk.locator(".line > p").nth(12)
    line.evaluate("line => line.scrollIntoView({ block: 'start' })")
    before = desk.evaluate("scrollY")
    press(desk, "#", "ArrowDown", "Escape", "t", "t")
    expect(desk.locator("#card textarea")).to_be_focused()
    block = int(desk.locator("#card header strong").inner_text().split()[1])
    assert block >= 12
    assert abs(desk.evaluate("scrollY") - before) < 200


def test_at_the_next_card_the_key_is_about_that_card_again(desk, story):
    press(desk, "#", "Escape", "#")
    expect(desk.locator("#take-picked")).to_have_count(1)
    press(desk, "Escape")
    expect(desk.locator("#take-picked")).to_have_count(0)
    assert clean(story) == TEXTS
