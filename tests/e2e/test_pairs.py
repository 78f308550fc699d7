"""Two blocks that nearly say the same, in a real browser: one key keeps one for the other."""

import pytest
from playwright.sync_api import expect

from newsroom.engine.block import Block, Role
from newsroom.models import Flag
from tests.e2e.conftest import press
from tests.e2e.test_hearing import LAST, LEAD, near_copy
from tests.making import article, clean, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)
BETWEEN = "Nobody had wayted for it."
TEXTS = [LAST, BETWEEN, LEAD]


@pytest.fixture
def story():
    """Give a story whose first block nearly repeats its last, and a slip between them."""
    found = [near_copy(0, LAST, of=2), spelling(1, BETWEEN, "wayted", "waited")]
    return article([Block(text, Role.PARAGRAPH) for text in TEXTS], found, of=source("delta"))


@pytest.mark.parametrize(("key", "left"), [("1", [LAST, BETWEEN]), ("2", [BETWEEN, LEAD])])
def test_one_key_keeps_one_of_two_and_one_undo_brings_both_back(desk, story, key, left):
    card = desk.locator("#card")
    expect(card.locator(".pair")).to_be_visible()
    press(desk, key)
    expect(desk.locator("#toast")).to_contain_text("taken out")
    expect(card.locator("mark")).to_have_text("wayted")
    expect(card.locator("[autofocus]")).to_be_focused()
    assert clean(story) == left
    press(desk, "u")
    expect(desk.locator("#toast")).to_contain_text("Undone:")
    expect(card.locator(".pair")).to_be_visible()
    expect(card.locator("[autofocus]")).to_be_focused()
    assert clean(story) == TEXTS
    assert Flag.objects.get(rule="made-up-copy").state == "open"
