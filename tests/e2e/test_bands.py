"""A line of furniture in the story is decided where it stands, with the keyboard."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from newsroom.engine.block import Block, Role
from newsroom.models import Flag
from newsroom.models.flag import DECIDED
from tests.e2e.conftest import press
from tests.making import article, clean, furniture, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)
LEAD = "Traffic crossed the restord span on Monday."
LINK, AD = "Who paid for the harbour bridge", "ADVERTISEMENT"


@pytest.fixture
def story():
    """Give a story with a slip, and between its paragraphs a related link and an ad."""
    texts = [Block(LEAD, Role.PARAGRAPH), Block(LINK), Block(AD)]
    link = replace(furniture(1, LINK, 0.9), evidence={"related": True})
    found = [spelling(0, LEAD, "restord", "restored"), link, furniture(2, AD)]
    return article(texts, found, of=source("delta"))


@pytest.mark.parametrize(
    ("line", "key", "told"),
    [(LINK, "d", "kept"), (LINK, "#", "taken out"), (AD, "#", "taken out")],
)
def test_keys_decide_the_band_that_has_the_focus_and_not_the_card(desk, story, line, key, told):
    expect(desk.locator("#card mark")).to_have_text("restord")
    desk.locator(".band", has_text=line).locator("a.what").focus()
    press(desk, key)
    expect(desk.locator("#toast")).to_contain_text(f"“{line}” {told}")
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    assert not Flag.objects.filter(quote="restord", state__in=DECIDED).exists()
    press(desk, "u")
    expect(desk.locator("#toast")).to_contain_text("Undone:")
    assert clean(story) == [LEAD, LINK, AD]


def test_keys_decide_what_the_card_shows_once_the_focus_left_the_band(desk):
    desk.locator(".band", has_text=LINK).locator("a.what").focus()
    desk.locator("#card [autofocus]").first.focus()
    press(desk, "d")
    expect(desk.locator("#toast")).to_contain_text("“restord” dismissed")
