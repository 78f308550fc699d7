"""What somebody hears who does not see the page: names, what they are about, what was done."""

import re

import pytest
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.engine.finding import Action, Category, Finding, Severity
from tests.e2e.conftest import press
from tests.making import article, furniture, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

AD, MORE = "ADVERTISEMENT", "Subscribe to our newsletter"
TITLE = "Ten harbours to see before you sail"
LEAD = "Traffic crossed the restord span on Monday."
LAST = "Traffic crossed the restored span on Monday morning."


def recommended(block: int, text: str) -> Finding:
    return Finding(
        *(block, 0, len(text), text, "made-up-links", Category.LINKS, Severity.ERROR),
        message="a recommended article",
        confidence=0.99,
        action=Action.REMOVE_BLOCK,
    )


def near_copy(block: int, text: str, of: int) -> Finding:
    return Finding(
        *(block, 0, len(text), text, "made-up-copy", Category.REPETITION, Severity.WARNING),
        message="nearly the same as another block",
        confidence=0.9,
        action=Action.LOOK,
        evidence={"block": of, "text": LEAD},
    )


@pytest.fixture
def desk(signed_in, live_server) -> Page:
    blocks = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(TITLE), Block(MORE)]
    blocks.append(Block(LAST, Role.PARAGRAPH))
    found = [furniture(0, AD), spelling(1, LEAD, "restord", "restored"), recommended(2, TITLE)]
    found += [furniture(3, MORE), near_copy(4, LAST, of=1)]
    story = article(blocks, found, of=source("delta"))
    page: Page = signed_in("Editor")
    page.goto(f"/articles/{story.pk}/")
    return page


def test_what_has_the_focus_says_what_it_decides(desk):
    first = desk.locator("#card [autofocus]")
    for words, about in (
        (AD, "Block 1: an ad marker"),
        ("restord", "Block 2: no word"),
        (TITLE, "Block 3: a recommended article"),
        (MORE, "Block 4: an ad marker"),
    ):
        expect(desk.locator("#card mark")).to_have_text(words)
        expect(first).to_be_focused()
        expect(first).to_have_accessible_description(re.compile(f"{words}.*{about}"))
        press(desk, "j")
    press(desk, "k", "k", "k", "Shift+D")
    expect(desk.locator(".wider [autofocus]")).to_have_accessible_description(re.compile("restord"))


def test_the_key_beside_a_button_is_no_part_of_its_name(desk):
    expect(desk.locator("#card [autofocus]")).to_have_accessible_name("Take the block out")
    expect(desk.locator("#card .steps a").last).to_have_accessible_name("comment")
    expect(desk.locator("#card .steps kbd").last).to_have_text("c")
    press(desk, "j")
    expect(desk.locator("#card mark")).to_have_text("restord")
    expect(desk.locator("#card [autofocus]")).to_have_accessible_name("restored")
    desk.goto("/")
    expect(desk.locator(".search button")).to_have_accessible_name("Search")


def test_each_of_many_buttons_alike_says_what_it_is_about(desk):
    for words, name in ((AD, "Take out"), (MORE, "Take out"), (TITLE, "Drop"), (TITLE, "Keep")):
        row = desk.locator(".band, tr").filter(has_text=words)
        button = row.get_by_role("button", name=name)
        expect(button).to_have_accessible_description(words)
    press(desk, "a")
    kept = desk.locator(".band", has_text=AD).get_by_role("button", name="Keep")
    expect(kept).to_have_accessible_description(AD)


def test_the_block_that_a_key_shows_is_read_out(desk):
    press(desk, "k")
    expect(desk.locator("#card mark")).to_have_text(LAST)
    press(desk, "a")
    expect(desk.locator("#said")).to_have_text(f"Block 2: {LEAD}")
    press(desk, "a")
    told = "It is shown. Nothing is suggested here to accept: d dismisses."
    expect(desk.locator("#toast")).to_have_text(told)
