"""Embargo, due date and priority in a real browser, with the keyboard, under the policy."""

import pytest
from playwright.sync_api import expect

from tests.making import article, fresh, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

LEAD = "Traffic crossed the restord span on Monday."


@pytest.fixture
def story(live_server):
    return article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=source("delta"))


def test_an_embargo_is_set_by_keyboard_kept_after_a_refusal_and_taken_back(desk, story, accessible):
    gate, card = desk.locator("#gate"), desk.locator("#card")
    gate.get_by_role("link", name="no embargo").focus()
    desk.keyboard.press("Enter")
    field = desk.get_by_label("It may not leave before")
    expect(field).to_be_focused()
    accessible(desk)
    field.fill("2099-03-14T09:30")
    desk.keyboard.press("Enter")
    expect(gate).to_contain_text("embargo until 14 Mar 2099, 09:30")
    expect(desk.locator("#said")).to_contain_text("Embargo until 14 Mar 2099, 09:30")
    expect(card.locator("[autofocus]")).to_be_focused()

    gate.get_by_role("link", name="embargo until").click()
    field.fill("2099-03-13T09:30")
    desk.get_by_role("button", name="Save").click()
    expect(card.get_by_role("alert")).to_have_text("Say why the embargo ends before its time.")
    expect(field).to_be_focused()
    expect(field).to_have_value("2099-03-13T09:30")
    accessible(desk)
    desk.get_by_label("Why, where it ends").fill("The agency moved it")
    desk.keyboard.press("Enter")
    expect(gate).to_contain_text("embargo until 13 Mar 2099")

    desk.keyboard.press("u")
    expect(gate).to_contain_text("embargo until 14 Mar 2099")
    desk.keyboard.press("u")
    expect(gate).to_contain_text("no embargo")
    assert fresh(story).embargo_until is None


def test_a_due_date_and_a_priority_are_shown_where_they_are_set(desk, story, accessible):
    details = desk.locator("#details")
    details.get_by_role("link", name="ordinary priority").click()
    desk.get_by_label("Of stories that are alike").select_option("2")
    desk.get_by_role("button", name="Save").click()
    expect(details).to_contain_text("priority 2")
    details.get_by_role("link", name="no due date").click()
    accessible(desk)
    desk.get_by_label("It should be done by").fill("2099-03-14T17:00")
    desk.keyboard.press("Enter")
    expect(details).to_contain_text("due 14 Mar 2099, 17:00")
    expect(desk.locator("#toast")).to_contain_text("Undo")
    assert fresh(story).priority == 2
