"""One line of many that one decision took out is brought back, with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Flag, FlagState
from tests.e2e.conftest import press
from tests.e2e.stories import WHILE_READING
from tests.making import article, clean, furniture, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

LEAD = "Traffic crossed the restord span on Monday."
STORY = "Ferries ran late all day, the harbour master said on Monday evening."
LINES = ("ADVERTISEMENT", "Subscribe to our newsletter", STORY, "Share this story")
WHOLE = ["Harbour bridge reopens", LEAD]


@pytest.fixture
def story():
    """Give an article with four lines under it that are taken for furniture."""
    texts = [Block("Harbour bridge reopens", Role.HEADLINE), Block(LEAD, Role.PARAGRAPH)]
    texts += [Block(line) for line in LINES]
    found = [furniture(n, line) for n, line in enumerate(LINES, 2)]
    return article(texts, [spelling(1, LEAD, "restord", "restored"), *found], of=source("delta"))


@pytest.fixture
def desk(signed_in, story):
    """Give its review page to an editor who has taken all four out in one decision."""
    page = signed_in("Editor")
    page.goto(f"/articles/{story.pk}/?kind=furniture")
    press(page, "o")
    expect(page.locator("#card.group")).to_be_visible()
    press(page, "Enter")
    expect(page.locator("#toast")).to_contain_text("Undo all 4")
    expect(page.locator("#said")).to_contain_text("4 lines taken out. 1 left")
    expect(page.locator(".rest .done button").first).to_have_text("Undo all 4")
    page.goto(f"/articles/{story.pk}/")
    assert clean(story) == WHOLE
    return page


def states(story) -> list[str]:
    flags = Flag.objects.filter(article=story, quote__in=LINES, action="remove-block")
    return list(flags.order_by("pk").values_list("state", flat=True))


def line(page: Page, story):
    block = Flag.objects.filter(article=story, quote=STORY).earliest("pk").block_id
    return page.locator(f"#line-{block}")


def assert_one_is_back(page: Page, story) -> None:
    expect(line(page, story).locator("del")).to_have_count(0)
    expect(page.locator("#card [autofocus]")).to_be_focused()
    expect(page.locator("#said")).to_contain_text(f"“{STORY}” kept, block 5")
    expect(page.locator("#toast").get_by_role("button", name="Undo")).to_be_visible()
    out = FlagState.ACCEPTED
    assert states(story) == [out, out, FlagState.DISMISSED, out]
    assert clean(story) == [*WHOLE, STORY]


def test_a_key_lists_what_was_taken_out_and_another_brings_one_line_back(desk, story, accessible):
    press(desk, "o")
    panel = desk.get_by_role("region", name="What was taken out")
    expect(panel.get_by_role("button")).to_have_count(len(LINES))
    expect(panel.get_by_role("link", name="Back to the flags")).to_be_focused()
    accessible(desk)
    press(desk, "Tab", "Tab", "Tab")
    expect(panel.get_by_role("button", name=STORY[:40])).to_be_focused()
    press(desk, "Enter")
    expect(panel).to_have_count(0)
    assert_one_is_back(desk, story)
    press(desk, "u")
    expect(line(desk, story).locator("del")).to_be_visible()
    assert clean(story) == WHOLE
    press(desk, "U")
    expect(line(desk, story).locator("del")).to_have_count(0)
    assert clean(story) == [*WHOLE, STORY]


def test_enter_on_the_list_of_what_was_taken_out_brings_nothing_back(desk, story):
    press(desk, "o")
    expect(desk.get_by_role("region", name="What was taken out")).to_be_visible()
    press(desk, "Enter")
    expect(desk.locator("#card[data-flag] [autofocus]")).to_be_focused()
    assert states(story) == [FlagState.ACCEPTED] * len(LINES)
    assert clean(story) == WHOLE


def test_the_card_of_one_line_brings_that_line_back_and_says_what_undo_would_do(desk, story):
    line(desk, story).locator("a.what").press("Enter")
    back = desk.locator("#card").get_by_role("button", name="Bring this one back")
    expect(back).to_be_focused()
    expect(desk.locator("#card").get_by_role("button", name="Undo all 4")).to_be_visible()
    press(desk, "Enter")
    assert_one_is_back(desk, story)


def test_d_on_a_line_that_was_taken_out_brings_it_back(desk, story):
    line(desk, story).locator("a.what").focus()
    press(desk, "d")
    assert_one_is_back(desk, story)
    assert not Flag.objects.filter(quote="restord", state=FlagState.DISMISSED).exists()


def test_what_was_left_for_later_has_the_focus_when_finishing_is_refused(desk, story):
    press(desk, "l")
    expect(desk.get_by_text("1 left for later")).to_be_visible()
    press(desk, "Control+Enter")
    there = desk.locator("#card").get_by_role("link", name="To what was left for later")
    expect(desk.locator("#card .problem")).to_be_visible(timeout=WHILE_READING)
    expect(there).to_be_focused()
    press(desk, "j")
    expect(desk.locator("#card[data-flag]")).to_contain_text("restord")
