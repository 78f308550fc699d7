"""The last card of an article: who hammers a key through the flags does not end the story by it."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article
from tests.e2e.conftest import press
from tests.making import fresh, headed, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "They wrote teh and wich on the board."
FINISHES = "No decision is asked here: Ctrl+Enter finishes."
LONGER = 700  # milliseconds; somebody has looked at the card by then
WHILE_READING = 60_000  # finishing reads the article with every rule; the first time loads words
PRESSES_AT_ONCE = """() => new Promise((done) => {
  document.addEventListener("htmx:afterSettle", () => setTimeout(() => {
    const pressed = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
    const { textContent } = document.activeElement;
    document.activeElement.dispatchEvent(pressed);
    done([textContent.split(" ")[0], pressed.defaultPrevented]);
  }), { once: true });
  document.querySelector("#card [data-command~=accept]").click();
})"""


@pytest.fixture
def story(live_server) -> Article:
    found = [spelling(0, TEXT, "teh", "the"), spelling(0, TEXT, "wich", "which")]
    return headed([Block(TEXT, Role.PARAGRAPH)], found, of=source("delta"))


@pytest.fixture
def asked(desk: Page) -> list[str]:
    """Give the acts that the page asked for, but for decisions on flags."""
    acts: list[str] = []
    desk.on("request", lambda one: acts.append(one.url) if one.method == "POST" else None)
    return acts


def ends_of(asked: list[str]) -> list[str]:
    """Give those that end an article."""
    return [url for url in asked if url.endswith(("/finish/", "/approve/"))]


@pytest.mark.parametrize("key", ["a", "Enter", "Space"])
def test_keys_too_many_end_no_story_and_say_what_does(desk, story, asked, key):
    press(desk, *[key] * 5)
    expect(desk.get_by_text("Nothing left to decide")).to_be_visible()
    expect(desk.locator("#said")).to_have_text(FINISHES)
    expect(desk.locator("#toast")).to_have_text(FINISHES)
    desk.wait_for_timeout(LONGER)
    assert ends_of(asked) == []
    press(desk, "a")  # however late
    desk.wait_for_timeout(LONGER)
    assert ends_of(asked) == []
    expect(desk.locator("#card").get_by_role("button", name="Finish")).to_be_focused()
    press(desk, "Enter")  # meant for what has the focus
    expect(desk.get_by_text("is ready.")).to_be_visible(timeout=WHILE_READING)
    assert fresh(story).state == "ready"


def test_a_key_that_comes_with_the_card_was_meant_for_the_one_before(desk, asked):
    press(desk, "a")
    expect(desk.locator("#tabs b").first).to_have_text("1")
    assert desk.evaluate(PRESSES_AT_ONCE) == ["Finish", True]
    expect(desk.locator("#said")).to_have_text(FINISHES)
    assert ends_of(asked) == []


def test_an_approval_too_takes_a_key_of_its_own(desk, story, asked):
    Article.objects.filter(pk=story.pk).update(state="to-approve")
    desk.reload()
    press(desk, "d", "d", "Enter", "Enter")
    expect(desk.locator("#said")).to_have_text("No decision is asked here: Enter approves.")
    desk.wait_for_timeout(LONGER)
    assert ends_of(asked) == []
    press(desk, "Enter")
    expect(desk.get_by_text("is ready.")).to_be_visible(timeout=WHILE_READING)


def test_the_key_that_finishes_finishes_at_once(desk, story):
    press(desk, "a", "a", "Control+Enter")
    expect(desk.get_by_text("is ready.")).to_be_visible(timeout=WHILE_READING)
    assert fresh(story).state == "ready"
