"""Work by hand in a real browser: words chosen by keyboard and by touch, links led elsewhere."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Mark, MarkKind, Role
from newsroom.models import Flag
from tests.e2e.conftest import press
from tests.making import article, clean, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

LEAD = "Traffic crossed the restord span on Monday, and the port agreed."
SECOND = "It rained, all day."
OLD, NEW = "https://port.example/old", "https://port.example/new"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def story(live_server):
    at = LEAD.index("port")
    link = Mark(MarkKind.LINK, at, at + 4, OLD)
    blocks = [Block(LEAD, Role.PARAGRAPH, (link,)), Block(SECOND, Role.PARAGRAPH)]
    return article(blocks, [spelling(0, LEAD, "restord", "restored")], of=source("delta"))


def chosen(page: Page) -> str:
    return str(page.evaluate("document.getSelection().toString()"))


def test_words_are_chosen_and_corrected_with_the_keyboard_alone(desk, story):
    press(desk, "s")
    expect(desk.locator("#said")).to_have_text("restord")
    assert chosen(desk) == "restord"
    press(desk, "ArrowRight", "ArrowRight", "Shift+ArrowRight")
    assert chosen(desk) == "on Monday"
    expect(desk.locator("#said")).to_have_text("on Monday")
    press(desk, "Enter")
    field = desk.get_by_label("Replace “on Monday” by")
    expect(field).to_be_focused()
    field.fill("on Tuesday")
    press(desk, "Enter")
    expect(desk.locator("ins", has_text="on Tuesday")).to_be_visible()
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    assert clean(story)[0].startswith("Traffic crossed the restord span on Tuesday,")


def test_another_paragraphs_comma_is_chosen_by_arrows_and_escape_leaves(desk, story):
    press(desk, "s", "ArrowDown")
    expect(desk.locator("#said")).to_have_text("It")
    assert chosen(desk) == "It"
    press(desk, "ArrowRight", "ArrowRight")
    assert chosen(desk) == ","
    press(desk, "Escape")
    assert chosen(desk) == ""
    expect(desk.locator("#correct")).to_be_hidden()
    expect(desk.locator("#card [autofocus]")).to_be_focused()


def test_words_are_chosen_by_touch_on_a_phone(browser, live_server, desk, story):
    phone = browser.new_context(
        base_url=live_server.url, viewport=PHONE, has_touch=True, is_mobile=True
    )
    phone.add_cookies(desk.context.cookies())
    page = phone.new_page()
    page.goto(f"/articles/{story.pk}/")
    # A phone's own handles make the selection; a browser without a screen has none of them.
    page.evaluate(
        """() => {
            const text = [...document.querySelectorAll(".line p")].at(-1).firstChild;
            getSelection().setBaseAndExtent(text, 3, text, 9);
        }"""
    )
    expect(page.locator("#correct")).to_be_visible()
    assert chosen(page).strip() == "rained"
    box = page.locator("#correct").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert box["y"] + box["height"] <= PHONE["height"]
    assert box["height"] >= 32
    page.locator("#correct").tap()
    field = page.get_by_label("Replace “rained” by")
    expect(field).to_be_focused()
    field.fill("snowed")
    page.get_by_role("button", name="Correct").tap()
    expect(page.locator("ins", has_text="snowed")).to_be_visible()
    assert clean(story)[1] == "It snowed, all day."
    phone.close()


def test_a_link_is_led_elsewhere_and_dropped_with_the_keyboard_alone(desk, story):
    desk.locator("a.link", has_text="port").focus()
    press(desk, "Enter")
    field = desk.get_by_label("The link on “port” leads to")
    expect(field).to_be_focused()
    expect(field).to_have_value(OLD)
    field.fill(NEW)
    press(desk, "Enter")
    link = desk.locator("a.link", has_text="port")
    expect(link).to_have_attribute("title", NEW)
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    press(desk, "t")
    desk.get_by_role("button", name="Drop the link").press("Enter")
    expect(link).to_have_count(0)
    press(desk, "u")
    expect(link).to_have_attribute("title", NEW)
    press(desk, "u")
    expect(link).to_have_attribute("title", OLD)
    assert clean(story)[0] == LEAD
    assert Flag.objects.get(quote="restord").is_open


def test_an_address_that_makes_no_sense_stays_in_its_field(desk):
    desk.locator("a.link", has_text="port").click()
    field = desk.get_by_label("The link on “port” leads to")
    field.fill("somewhere")
    press(desk, "Enter")
    expect(desk.locator("#card").get_by_role("alert")).to_contain_text("Give a whole address")
    expect(field).to_have_value("somewhere")
    expect(field).to_be_focused()


def test_with_nothing_left_a_paragraph_is_edited_with_the_keyboard_alone(desk, story):
    press(desk, "a")
    expect(desk.locator("#card.end")).to_be_visible()
    press(desk, "t")
    expect(desk.locator("#said")).to_have_text("Traffic")
    press(desk, "ArrowDown")
    expect(desk.locator("#said")).to_have_text("It")
    press(desk, "t")
    field = desk.locator("#card textarea")
    expect(field).to_be_focused()
    expect(field).to_have_value(SECOND)
    press(desk, "Control+End")
    desk.keyboard.type(" The ferries ran.")
    press(desk, "Control+Enter")
    expect(desk.locator(".story")).to_contain_text("The ferries ran.")
    assert clean(story)[1] == f"{SECOND} The ferries ran."
