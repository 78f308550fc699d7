"""One decision for many lines, in a real browser: what it settles is said, and in reach."""

import pytest
from playwright.sync_api import expect

from newsroom.models import Flag
from tests.e2e.conftest import press
from tests.making import clean
from tests.web.conftest import AD
from tests.web.test_lists_of_links import STORY
from tests.web.test_related_links import GOES, RELATED, TEXTS, story  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True)

PHONE = {"width": 390, "height": 844}
IN_SIGHT = """(one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest("a") === one;
}"""
HEARD = "2 go, 2 links stay, 1 is left open."


def test_one_key_opens_and_one_settles_related_links_too_and_undo_brings_all_back(desk):
    press(desk, "o")
    button = desk.locator("#card.group button.primary")
    expect(button).to_be_focused()
    expect(button).to_have_accessible_name("Take 2 lines out")
    expect(button).to_have_accessible_description(HEARD)
    press(desk, "a")
    expect(desk.locator("#card mark")).to_have_text(AD)  # which nobody has looked at
    assert clean(Flag.objects.first().article) == [*STORY, AD, *RELATED]
    press(desk, "u")
    expect(desk.locator(".groups")).to_contain_text("3 recommended links")
    assert clean(Flag.objects.first().article) == TEXTS
    assert not Flag.objects.exclude(state="open")


def test_button_and_summary_follow_the_ticks_in_the_words_of_the_page(desk):
    press(desk, "o")
    button, told = desk.locator("#card.group button.primary"), desk.locator("#comes-to")
    expect(told).to_have_text(HEARD)
    for line, name, heard in (
        (RELATED[0], "Take 3 lines out", "3 go, 1 link stays, 1 is left open."),
        (RELATED[1], "Take 4 lines out", "4 go, 1 is left open."),
        (RELATED[1], "Take 3 lines out", "3 go, 1 link stays, 1 is left open."),
        (RELATED[0], "Take 2 lines out", HEARD),
        (GOES[0], "Take 1 line out", "1 goes, 2 links stay, 2 are left open."),
        (GOES[1], "Keep the 2 links", "2 links stay, 3 are left open."),
    ):
        desk.get_by_label(line).click()
        expect(button).to_have_accessible_name(name)
        expect(button).to_have_accessible_description(heard)


def test_the_key_pressed_again_at_the_lines_leaves_the_ticks_as_they_are(desk):
    press(desk, "o")
    desk.get_by_label(RELATED[0]).check()
    press(desk, "o")
    expect(desk.locator("#said")).to_have_text("3 go, 1 link stays, 1 is left open.")
    desk.wait_for_load_state("networkidle")
    expect(desk.get_by_label(RELATED[0])).to_be_checked()


def test_who_ticks_nothing_stays_at_the_lines(desk):
    desk.goto(f"{desk.url}?group=furniture")
    desk.get_by_label(GOES[0]).uncheck()
    press(desk, "a")
    expect(desk.locator("#card [role=alert]")).to_have_text("Tick a line first.")
    expect(desk.locator("#card.group .going [autofocus]")).to_be_focused()
    expect(desk.locator("#card.group .going input:checked")).to_have_count(0)


def test_the_lists_scroll_by_key_and_show_much_of_the_page(desk, accessible):
    press(desk, "o")
    for name in ("Goes:", "Stays: 4, and what is not ticked"):
        found = desk.get_by_role("list", name=name)
        found.focus()
        expect(found).to_be_focused()
    height = "getComputedStyle(document.querySelector('.going')).maxHeight"
    assert float(desk.evaluate(height).removesuffix("px")) >= desk.evaluate("innerHeight") / 2
    accessible(desk)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_one_decision_and_its_way_back_are_in_reach_from_any_card(
    desk, accessible, scheme
):
    desk.set_viewport_size(PHONE)
    desk.emulate_media(color_scheme=scheme)
    together = desk.locator(".groups a").first
    expect(together).to_contain_text("All furniture and links")
    assert together.evaluate(IN_SIGHT)
    assert together.bounding_box()["height"] >= 44
    accessible(desk)
    together.click()
    desk.locator("#card.group button.primary").click()
    back = desk.locator(".groups a", has_text="2 taken out")
    expect(back).to_be_visible()
    assert back.evaluate(IN_SIGHT)
    desk.locator(".groups .list").click()
    row = desk.locator("#rest")
    expect(row).to_be_in_viewport()
    back.click()
    expect(desk.get_by_role("button", name="Bring back block")).to_have_count(2)
    assert desk.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_a_script_the_button_says_no_number_that_it_could_not_follow(
    browser, live_server, desk
):
    plain = browser.new_context(base_url=live_server.url, java_script_enabled=False).new_page()
    plain.context.add_cookies(desk.context.cookies())
    plain.goto(f"{desk.url}?group=all")
    expect(plain.locator(".going")).to_be_visible()
    words = plain.locator("#card.group button.primary").inner_text()
    plain.context.close()
    assert words.startswith("Take the ticked lines out, keep the links")
