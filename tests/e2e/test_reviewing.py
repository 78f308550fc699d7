"""The review page in a real browser: with the keyboard alone, the focus always where it should."""

import pytest
from playwright.sync_api import expect

from newsroom.models import Article, Flag, FlagState
from tests.e2e.conftest import press
from tests.e2e.stories import AD, WHILE_READING, assert_focus_on, bridge, flag
from tests.making import clean, headed, spelling

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story():
    return bridge()


def test_an_article_is_cleared_with_the_keyboard_alone(desk, story):
    assert_focus_on(desk, AD)
    press(desk, "o")
    expect(desk.locator("#card.group")).to_be_visible()
    expect(desk.get_by_role("button", name="Take 2 lines out")).to_be_focused()
    press(desk, "Enter")
    assert_focus_on(desk, "restord")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    press(desk, "u")
    assert_focus_on(desk, "restord")
    press(desk, "U")
    assert_focus_on(desk, "officals")
    press(desk, "1")
    assert_focus_on(desk, "weaks")
    press(desk, "a")
    expect(desk.get_by_text("Nothing left to decide")).to_be_visible()
    expect(desk.locator("#card").get_by_role("button", name="Finish")).to_be_focused()
    press(desk, "Control+Enter")
    expect(desk.get_by_text("is ready.")).to_be_visible(timeout=WHILE_READING)
    assert clean(story) == [
        "Harbour bridge reopens",
        "Traffic crossed the restored span on Monday, officials said.",
        "“We told them eleven weeks,” she said.",
    ]


def test_a_line_that_is_kept_is_told_once_and_leaves_the_focus_at_the_next_act(desk):
    desk.evaluate("() => { window.stays = true; }")
    press(desk, "d")
    expect(desk.locator("#quote mark")).to_have_text("restord")
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    expect(desk.locator(".toast")).to_contain_text(f"“{AD}” kept, block 2")
    expect(desk.locator(".story .band")).to_have_count(1)
    press(desk, "a")
    expect(desk.locator("#quote mark")).to_have_text("officals")
    expect(desk.get_by_text("kept, block 2")).to_have_count(0)
    assert desk.evaluate("window.stays")


def test_the_story_stands_where_it_stood_though_lines_above_are_lower_now(desk):
    lead = desk.locator(".story .line", has_text="Traffic crossed")
    tall = "(place, height) => { document.querySelector(place).style.minHeight = height; }"
    desk.evaluate(f"() => {{ ({tall})('main', '2000px'); ({tall})('.story .line', '250px'); }}")
    desk.evaluate("() => scrollBy(0, 320)")
    before = lead.bounding_box()["y"]
    press(desk, "d")
    expect(desk.locator(".story .band")).to_have_count(1)
    assert abs(lead.bounding_box()["y"] - before) < 2


def test_what_is_decided_beside_another_view_is_in_that_view_at_once(desk):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "v")
    expect(desk.get_by_text("As it came in")).to_be_visible()
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    press(desk, "v")
    expect(desk.get_by_text("What was changed, word by word")).to_be_visible()
    expect(desk.locator("#quote mark")).to_have_text("restord")
    desk.evaluate("() => { window.stays = true; }")
    press(desk, "a")
    expect(desk.locator("#story ins")).to_have_text("restored")
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    assert desk.evaluate("window.stays")


def test_the_hints_are_put_away_and_the_focus_is_at_the_next_act(desk):
    got_it = desk.get_by_role("button", name="Got it")
    got_it.focus()
    press(desk, "Enter")
    expect(got_it).to_have_count(0)
    assert_focus_on(desk, AD)


def test_the_keys_step_through_the_flags(desk):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "j")
    assert_focus_on(desk, "officals")
    press(desk, "k")
    assert_focus_on(desk, "restord")


def test_own_words_are_typed_and_no_key_fires_in_the_field(desk, story):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "e")
    field = desk.locator("#card input[name=replacement]")
    expect(field).to_be_focused()
    desk.keyboard.type("mended d u")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    assert "the mended d u span" in " ".join(clean(story))


def test_who_is_slower_sees_the_verdict_and_keeps_what_was_typed(desk, story):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "e")
    desk.keyboard.type("my words")
    Flag.objects.filter(quote="restord").update(
        state=FlagState.DISMISSED, version=2, decided_by="Ada"
    )
    press(desk, "Enter")
    card = desk.locator("#card")
    expect(card.get_by_role("alert")).to_contain_text("Ada has decided this flag meanwhile")
    expect(card.locator("input[name=replacement]")).to_have_value("my words")
    assert desk.evaluate("document.getElementById('card').contains(document.activeElement)")


def test_keys_with_control_are_left_to_the_browser_and_dialogs_keep_theirs(desk):
    press(desk, "Control+d", "Alt+a")
    assert_focus_on(desk, AD)
    press(desk, "?")
    expect(desk.locator("dialog#keys")).to_be_visible()
    press(desk, "a")
    press(desk, "Escape")
    expect(desk.locator("dialog#keys")).not_to_be_visible()
    assert flag(AD).state == FlagState.OPEN


def test_words_are_selected_and_corrected_by_hand(desk, story):
    line = desk.locator(".line p", has_text="Traffic")
    line.evaluate(
        """p => {
            const text = [...p.childNodes].find(n => n.data?.includes("Monday"));
            const at = text.data.indexOf("Monday");
            getSelection().setBaseAndExtent(text, at, text, at + 6);
        }"""
    )
    expect(desk.locator("#correct")).to_be_visible()
    press(desk, "s")
    field = desk.get_by_label("Replace “Monday” by")
    expect(field).to_be_focused()
    field.fill("Tuesday")
    press(desk, "Enter")
    expect(desk.locator("ins", has_text="Tuesday")).to_be_visible()
    assert "on Tuesday," in " ".join(clean(story))


def test_thirty_flags_are_cleared_in_thirty_keys_and_one(signed_in, live_server):
    text = " ".join(f"wrod{n} stands" for n in range(30))
    many = headed([text], [spelling(0, text, f"wrod{n} ", "word ") for n in range(30)])
    page = signed_in("Editor")
    page.goto(f"/articles/{many.pk}/")
    for n in range(30):
        assert_focus_on(page, f"wrod{n} ")
        press(page, "Enter")
    expect(page.get_by_text("Nothing left to decide")).to_be_visible()
    press(page, "Enter")
    expect(page.get_by_text("is ready.")).to_be_visible(timeout=WHILE_READING)
    assert Article.objects.get(pk=many.pk).state == "ready"
