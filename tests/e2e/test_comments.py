"""Comments in the drawer: written, sent, kept and taken back with the keyboard."""

import pytest
from playwright.sync_api import expect

from newsroom.actions.commenting import add_comment
from newsroom.models import Comment, Flag
from tests.e2e.conftest import PASSWORD, press
from tests.e2e.stories import bridge_with_copy
from tests.e2e.test_drawer import first_button, focused
from tests.making import person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story():
    return bridge_with_copy()


def test_a_comment_is_written_sent_and_left_with_the_keyboard_alone(desk, story):
    first_button(desk)
    press(desk, "j")
    expect(desk.locator("#card.spelling")).to_be_visible()
    first_button(desk)
    press(desk, "c")
    expect(desk.locator("#comment")).to_be_focused()
    desk.keyboard.type("Is “restord” theirs? j a d")
    press(desk, "Tab")
    assert focused(desk) == "send"
    press(desk, "Enter")
    expect(desk.locator(".comments .words")).to_have_text("Is “restord” theirs? j a d")
    expect(desk.locator("#comment")).to_be_focused()
    expect(desk.locator("#comment")).to_have_value("")
    expect(desk.locator("#talk b")).to_have_text("1")
    press(desk, "Escape")
    expect(desk.locator("#drawer")).to_be_hidden()
    first_button(desk)
    said = Comment.objects.get()
    assert said.flag == Flag.objects.get(quote="restord")
    assert Flag.objects.filter(state="open").count() == 3


def test_control_and_enter_send_the_comment_and_finish_nothing(desk, story):
    press(desk, "c")
    expect(desk.locator("#comment")).to_be_focused()
    desk.keyboard.type("Sent at once.")
    press(desk, "Control+Enter")
    expect(desk.locator(".comments .words")).to_have_text("Sent at once.")
    story.refresh_from_db()
    assert story.state == "to-review"


def test_what_was_typed_stays_while_the_drawer_is_closed_and_until_it_is_sent(desk):
    press(desk, "c")
    expect(desk.locator("#comment")).to_be_focused()
    desk.keyboard.type("Half a thou")
    press(desk, "Escape")
    expect(desk.locator("#drawer")).to_be_hidden()
    press(desk, "c")
    expect(desk.locator("#comment")).to_have_value("Half a thou")
    press(desk, "Control+Enter")
    expect(desk.locator(".comments .words")).to_have_text("Half a thou")
    press(desk, "Escape", "c")
    expect(desk.locator("#comment")).to_have_value("")


def test_ones_own_comment_is_taken_back_and_stays_to_be_seen(desk, story):
    add_comment(story.pk, "Somebody else’s.", by=person("Editor"))
    press(desk, "c")
    expect(desk.locator("#comment")).to_be_focused()
    desk.keyboard.type("Mine.")
    press(desk, "Control+Enter")
    back = desk.get_by_role("button", name="Take back")
    expect(back).to_have_count(1)
    back.click()
    expect(desk.locator(".comments")).to_contain_text("Taken back")
    expect(desk.locator(".comments .words")).to_have_text("Somebody else’s.")
    expect(desk.locator("#talk b")).to_have_text("1")


def test_after_a_lost_session_the_comment_still_stands_in_its_field(desk):
    press(desk, "c")
    expect(desk.locator("#comment")).to_be_focused()
    desk.keyboard.type("A long thought.")
    desk.context.clear_cookies(name="sessionid")
    press(desk, "Control+Enter")
    expect(desk.locator("dialog#sign-in").get_by_label("Name")).to_be_focused()
    desk.keyboard.type("editor")
    press(desk, "Tab")
    desk.keyboard.type(PASSWORD)
    press(desk, "Enter")
    expect(desk.locator("dialog#sign-in")).not_to_be_visible()
    expect(desk.locator("#comment")).to_have_value("A long thought.")
    expect(desk.locator("#comment")).to_be_focused()
    press(desk, "Control+Enter")
    expect(desk.locator(".comments .words")).to_have_text("A long thought.")
