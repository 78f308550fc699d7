"""Who was signed out while they reviewed signs in in place, and loses nothing they typed."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PASSWORD, press
from tests.e2e.stories import assert_focus_on, bridge
from tests.making import clean

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story():
    return bridge()


def test_after_a_lost_session_one_signs_in_in_place_and_what_was_typed_stays(desk, story):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "e")
    desk.keyboard.type("my words")
    desk.context.clear_cookies(name="sessionid")
    press(desk, "Enter")
    dialog = desk.locator("dialog#sign-in")
    expect(dialog.get_by_label("Name")).to_be_focused()
    desk.keyboard.type("editor")
    press(desk, "Tab")
    desk.keyboard.type(PASSWORD)
    press(desk, "Enter")
    expect(dialog).not_to_be_visible()
    field = desk.locator("#card input[name=replacement]")
    expect(field).to_be_focused()
    expect(field).to_have_value("my words")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    assert "the my words span" in " ".join(clean(story))


def test_who_signed_in_anew_in_another_tab_sends_what_they_typed_once_more(desk, story):
    press(desk, "j", "e")
    desk.keyboard.type("my words")
    desk.context.clear_cookies(name="sessionid")
    other = desk.context.new_page()
    other.goto(desk.url.split("/articles/")[0] + "/sign-in/")
    other.get_by_label("Name").fill("editor")
    other.get_by_label("Password").fill(PASSWORD)
    other.keyboard.press("Enter")
    expect(other.get_by_role("heading", name="To review")).to_be_visible()
    other.close()
    press(desk, "Enter")
    expect(desk.locator("#problem")).to_contain_text("You are signed in as editor now")
    expect(desk.locator("#card input[name=replacement]")).to_have_value("my words")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    assert "the my words span" in " ".join(clean(story))


def test_who_lost_every_cookie_signs_in_in_place_too(desk, story):
    press(desk, "j", "e")
    desk.keyboard.type("my words")
    desk.context.clear_cookies()
    press(desk, "Enter")
    dialog = desk.locator("dialog#sign-in")
    expect(dialog.get_by_label("Name")).to_be_focused()
    desk.keyboard.type("editor")
    press(desk, "Tab")
    desk.keyboard.type(PASSWORD)
    press(desk, "Enter")
    expect(dialog).not_to_be_visible()
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    assert "the my words span" in " ".join(clean(story))
