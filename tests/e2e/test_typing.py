"""What somebody types is sent, or given up by them: no key and no click throws it away."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Flag, FlagState
from tests.e2e.conftest import PASSWORD, press
from tests.making import article, clean, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

LEAD = "Traffic crossed the restord span on Monday, officals said."
LAST = "It rained all day."
NOT_SAVED = "What you typed is not saved. Do it again to throw it away."
GONE = "() => !document.querySelector('#card textarea')?.value.includes('More')"


@pytest.fixture
def story(live_server):
    texts = [Block(LEAD, Role.PARAGRAPH), Block(LAST, Role.PARAGRAPH)]
    pairs = (("restord", "restored"), ("officals", "officials"))
    return article(texts, [spelling(0, LEAD, *pair) for pair in pairs], of=source("delta"))


def type_into(page: Page, key: str, words: str) -> None:
    """Open the field of a key, and type at its end."""
    press(page, key)
    expect(page.locator("#card :is(textarea, input[name=replacement])")).to_be_focused()
    press(page, "Control+End")
    page.keyboard.type(words)


def test_what_finishes_sends_the_paragraph_that_is_typed_and_nothing_is_finished(desk, story):
    type_into(desk, "t", " Ferries ran late.")
    press(desk, "Control+Enter")
    expect(desk.locator(".story")).to_contain_text("Ferries ran late.")
    assert "Ferries ran late." in clean(story)[0]
    assert Article.objects.get(pk=story.pk).state == "to-review"


def test_what_finishes_sends_the_words_that_are_typed_for_a_flag(desk, story):
    type_into(desk, "e", " anew")
    press(desk, "Tab", "Control+Enter")  # on the field's own button, too
    expect(desk.locator("ins", has_text="restored anew")).to_be_visible()
    assert Flag.objects.get(quote="restord").replacement == "restored anew"
    assert Article.objects.get(pk=story.pk).state == "to-review"


def test_what_was_refused_is_still_typed_and_sent_by_the_same_key(desk, story):
    type_into(desk, "e", " anew")
    Flag.objects.filter(quote="restord").update(state=FlagState.DISMISSED, version=2)
    press(desk, "Enter")
    field = desk.locator("#card input[name=replacement]")
    expect(desk.locator("#card").get_by_role("alert")).to_be_visible()
    expect(field).to_have_value("restored anew")
    field.focus()
    press(desk, "Control+Enter")
    expect(desk.locator("ins", has_text="restored anew")).to_be_visible()
    assert Article.objects.get(pk=story.pk).state == "to-review"


def kept(page: Page, words: str) -> None:
    """Hold that somebody is told, and that the words still stand in their field."""
    expect(page.locator("#said")).to_have_text(NOT_SAVED)
    expect(page.locator("#card textarea")).to_have_value(words)


WAYS = {
    "another flag": "#rest [id^=row-] a >> nth=1",
    "the flags": "#card .sure",
    "the queue": "#bar .house",
    "a move": "#card button[name=down]",
    "a band's number": ".line .n >> nth=1",
    "a claim": "#saved button",
}


@pytest.mark.parametrize("way", WAYS)
def test_no_click_throws_away_what_is_typed_before_it_was_said_once(desk, way):
    type_into(desk, "t", " More.")
    desk.locator(WAYS[way]).click()
    kept(desk, f"{LEAD} More.")
    desk.locator(WAYS[way]).click()
    desk.wait_for_function(GONE)


def test_a_double_click_is_one_try(desk):
    type_into(desk, "t", " More.")
    desk.locator("#card .sure").dblclick()
    kept(desk, f"{LEAD} More.")


def test_escape_pressed_twice_gives_up_what_is_typed(desk, story):
    type_into(desk, "t", " More.")
    press(desk, "Escape")
    kept(desk, f"{LEAD} More.")
    expect(desk.locator("#card textarea")).to_be_focused()
    press(desk, "Escape")
    expect(desk.locator("#card[data-flag] [autofocus]")).to_be_focused()
    type_into(desk, "e", " anew")
    press(desk, "Escape")
    expect(desk.locator("#said")).to_have_text(NOT_SAVED)
    field = desk.locator("#card input[name=replacement]")
    expect(field).to_be_focused()
    press(desk, "Escape")
    expect(field).to_have_value("restored")
    expect(field).not_to_be_focused()
    press(desk, "d")
    expect(desk.locator("#said")).to_contain_text("“restord” dismissed")
    assert clean(story)[0] == LEAD


def test_what_is_typed_after_the_sentence_is_kept_as_well(desk):
    type_into(desk, "t", " More.")
    press(desk, "Escape")
    kept(desk, f"{LEAD} More.")
    desk.keyboard.type(" And more.")
    desk.locator("#card .sure").click()
    kept(desk, f"{LEAD} More. And more.")


def test_what_is_sent_is_not_asked_about(desk):
    type_into(desk, "t", " More.")
    press(desk, "Tab", "Tab", "Enter")
    expect(desk.locator(".story")).to_contain_text("More.")
    expect(desk.locator("#said")).not_to_have_text(NOT_SAVED)


def test_a_paste_that_is_sent_after_the_session_stays_and_goes_once_one_is_signed_in(desk, story):
    desk.goto("/import/?source=delta")
    desk.get_by_label("Text or HTML").fill("The span reopened to lorries at noon.")
    desk.context.clear_cookies(name="sessionid")
    desk.get_by_role("button", name="Preview").click()
    dialog = desk.locator("dialog#sign-in")
    expect(dialog).to_contain_text("what you typed is still here")
    dialog.get_by_label("Name").fill("editor")
    dialog.get_by_label("Password").fill(PASSWORD)
    press(desk, "Enter")
    expect(dialog).not_to_be_visible()
    expect(desk.get_by_label("Text or HTML")).to_have_value("The span reopened to lorries at noon.")
    expect(desk.get_by_role("button", name="Preview")).to_be_focused()
    press(desk, "Enter")
    desk.wait_for_url("**/batches/*/")
    expect(desk.locator("main")).to_contain_text("The span reopened to lorries at noon.")


def test_a_paste_goes_where_one_has_signed_in_again_in_another_tab(desk, story):
    desk.goto("/import/?source=delta")
    desk.get_by_label("Text or HTML").fill("The span reopened to lorries at noon.")
    desk.context.clear_cookies(name="sessionid")
    other = desk.context.new_page()
    other.goto("/")
    other.get_by_label("Name").fill("editor")
    other.get_by_label("Password").fill(PASSWORD)
    other.get_by_role("button", name="Sign in").click()
    expect(other.locator("#queue")).to_be_visible()
    desk.get_by_role("button", name="Preview").click()
    desk.wait_for_url("**/batches/*/")
    expect(desk.locator("main")).to_contain_text("The span reopened to lorries at noon.")


def test_what_is_sent_where_newsroom_cannot_be_reached_is_not_sent_and_stays(desk, story):
    desk.goto("/import/?source=delta")
    desk.get_by_label("Text or HTML").fill("The span reopened to lorries at noon.")
    desk.context.set_offline(True)
    desk.get_by_role("button", name="Preview").click()
    expect(desk.locator("#problem")).to_contain_text("nothing was sent")
    desk.context.set_offline(False)
    desk.get_by_role("button", name="Preview").click()
    desk.wait_for_url("**/batches/*/")


def test_finishing_over_a_paragraph_that_is_typed_waits(desk, story):
    type_into(desk, "t", " More.")
    desk.locator("#finish button").click()
    kept(desk, f"{LEAD} More.")
    assert Article.objects.get(pk=story.pk).state == "to-review"


def test_a_page_that_is_closed_over_typing_asks(desk):
    asked: list[str] = []
    type_into(desk, "t", " More.")
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    desk.close(run_before_unload=True)
    expect(desk.locator("#card textarea")).to_have_value(f"{LEAD} More.")
    assert asked == ["beforeunload"]


def test_a_comment_that_was_typed_and_put_away_is_not_left_behind_either(desk):
    press(desk, "c")
    expect(desk.locator("#comment")).to_be_focused()
    desk.keyboard.type("Ask the port authority")
    press(desk, "Escape", "j")
    expect(desk.locator("#card[data-flag]")).to_contain_text("officals")
    desk.locator("#bar .house").click()
    expect(desk.locator("#said")).to_contain_text("Your comment is not sent.")
    press(desk, "c")
    expect(desk.locator("#comment")).to_have_value("Ask the port authority")


def test_the_note_of_an_act_on_many_is_kept_on_the_queue(signed_in, story):
    page = signed_in("Admin")
    page.goto("/")
    page.locator("tbody input").first.check()
    page.select_option("#act", "hold")
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Note").fill("Ask the port authority")
    page.get_by_role("link", name="Do nothing").click()
    expect(page.locator("#said")).to_have_text(NOT_SAVED)
    expect(page.get_by_label("Note")).to_have_value("Ask the port authority")
    press(page, "Escape")
    expect(page.get_by_label("Note")).to_have_count(0)
