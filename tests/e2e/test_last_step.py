"""The last card of an article: the key that accepts ends no story, what has the focus does."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article
from tests.e2e.conftest import press
from tests.making import fresh, headed, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "They wrote teh and wich on the board."
LONGER = 700  # milliseconds; an act too many would have been asked for by then
WHILE_READING = 60_000  # finishing reads the article with every rule; the first time loads words


@pytest.fixture
def story(live_server) -> Article:
    found = [spelling(0, TEXT, "teh", "the"), spelling(0, TEXT, "wich", "which")]
    return headed([Block(TEXT, Role.PARAGRAPH)], found, of=source("delta"))


@pytest.fixture
def asked(desk: Page) -> list[str]:
    """Give what the page asked to be done."""
    acts: list[str] = []
    desk.on("request", lambda one: acts.append(one.url) if one.method == "POST" else None)
    return acts


def test_a_decision_too_many_ends_no_story(desk, story, asked):
    press(desk, *"aaaaa")
    expect(desk.get_by_text("Nothing left to decide")).to_be_visible()
    expect(desk.locator("#toast")).to_contain_text("is not possible here")
    desk.wait_for_timeout(LONGER)
    assert not [url for url in asked if url.endswith("/finish/")]
    assert len(asked) == 2
    expect(desk.locator("#card").get_by_role("button", name="Finish")).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Control+Enter"])
def test_the_last_card_is_ended_by_one_key_at_once(desk, story, key):
    press(desk, "a", "a", key)
    expect(desk.get_by_text("is ready.")).to_be_visible(timeout=WHILE_READING)
    assert fresh(story).state == "ready"
