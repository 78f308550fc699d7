"""The drawer in a real browser: opened and closed by keys, the focus always where it should be."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.actions.commenting import add_comment
from newsroom.models import Flag
from tests.e2e.conftest import press
from tests.e2e.stories import LEAD, bridge_with_copy
from tests.making import article, person, source

pytestmark = pytest.mark.django_db(transaction=True)

TABS = ("diff", "history", "raw", "comments", "similar")


@pytest.fixture
def story():
    return bridge_with_copy()


def opened(page: Page, tab: str) -> None:
    expect(page.locator(f"#drawer[data-tab={tab}]")).to_be_visible()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def first_button(page: Page) -> None:
    expect(page.locator("#card [autofocus]")).to_be_focused()


def test_a_family_is_dissolved_and_brought_back_without_losing_the_focus(signed_in):
    page, lines = (
        signed_in("Editor"),
        ["The ferry sailed again on Monday, two years late, at last."],
    )
    story = article([*lines, LEAD], of=source())
    article([*lines, LEAD], of=source())
    page.goto(f"/articles/{story.pk}/")
    page.locator("#family-told a").click()
    page.get_by_role("button", name="Dissolve the family").click()
    for told in ("Dissolved the family", "Undone: Dissolved the family", "Redone: Dissolved"):
        expect(page.locator("#family-done")).to_contain_text(told)
        expect(page.locator("#family-done button")).to_be_focused()
        expect(page.locator("#said")).to_contain_text(told)
        press(page, "Enter")


def test_one_key_opens_and_closes_the_drawer_and_arrows_go_through_its_tabs(desk):
    press(desk, "i")
    opened(desk, "diff")
    for tab in (*TABS[1:], TABS[0]):
        expect(desk.locator("[role=tab][aria-selected=true]")).to_be_focused()
        press(desk, "ArrowRight")
        opened(desk, tab)
    press(desk, "End")
    opened(desk, "similar")
    press(desk, "ArrowLeft")
    opened(desk, "comments")
    assert focused(desk) == "tab-comments"
    press(desk, "i")
    expect(desk.locator("#drawer")).to_be_hidden()
    first_button(desk)


def test_tab_goes_round_in_the_drawer(desk):
    press(desk, "c")
    expect(desk.locator("#comment")).to_be_focused()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(9):
            press(desk, key)
            inside = "document.getElementById('drawer').contains(document.activeElement)"
            assert desk.evaluate(inside), key


def test_deciding_with_keys_goes_on_while_it_is_open_and_the_diff_follows(desk):
    press(desk, "j")
    expect(desk.locator("#card")).to_contain_text("restord")
    press(desk, "i")
    opened(desk, "diff")
    expect(desk.locator("#drawer ins")).to_have_count(0)
    press(desk, "a")
    expect(desk.locator("#drawer ins")).to_have_text("restored")
    expect(desk.locator("#tab-diff")).to_be_focused()
    current = Flag.objects.get(quote="officals")
    expect(desk.locator(f"#flag-{current.pk}")).to_have_attribute("aria-current", "true")
    press(desk, "u")
    expect(desk.locator("#drawer ins")).to_have_count(0)
    press(desk, "Escape")
    first_button(desk)


def test_a_card_that_asks_for_something_is_seen_at_once(desk):
    for key in ("o", "t"):
        press(desk, "i")
        opened(desk, "diff")
        press(desk, key)
        expect(desk.locator("#drawer")).to_be_hidden()
        first_button(desk)
        press(desk, "Escape")
        expect(desk.locator("#card[data-flag]")).to_be_visible()


def test_who_is_slower_sees_the_verdict_in_the_card(desk):
    press(desk, "j")
    expect(desk.locator("#card")).to_contain_text("restord")
    press(desk, "i")
    opened(desk, "diff")
    Flag.objects.filter(quote="restord").update(state="dismissed", version=2, decided_by="Ada")
    press(desk, "a")
    expect(desk.locator("#drawer")).to_be_hidden()
    expect(desk.locator("#card").get_by_role("alert")).to_contain_text("Ada has decided")


def test_escape_closes_with_single_keys_switched_off_too(desk, signed_in):
    desk.evaluate("delete document.getElementById('keys').dataset.single")
    desk.locator("#talk").click()
    expect(desk.locator("#comment")).to_be_focused()
    press(desk, "Escape")
    expect(desk.locator("#drawer")).to_be_hidden()
    expect(desk.locator("#talk")).to_be_focused()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_every_tab_is_accessible_and_fits(desk, story, accessible, width, scheme):
    add_comment(story.pk, "W" * 300, by=person("Editor"))
    desk.set_viewport_size({"width": width, "height": 844})
    desk.emulate_media(color_scheme=scheme)
    for tab in TABS:
        desk.goto(f"/articles/{story.pk}/")
        desk.locator(f".views a[href*='/{tab}/']").click()
        opened(desk, tab)
        accessible(desk)
        assert desk.evaluate("document.documentElement.scrollWidth") <= width
        assert desk.evaluate("document.querySelector('#drawer').scrollWidth") <= width
        desk.goto(f"/articles/{story.pk}/{tab}/")
        accessible(desk)
        assert desk.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_drawer_is_alone_until_it_is_closed(desk):
    desk.set_viewport_size({"width": 390, "height": 844})
    desk.locator("#talk").click()
    opened(desk, "comments")
    box = desk.locator("#drawer").bounding_box()
    assert (box["width"], box["height"]) == (390, 844)
    assert desk.evaluate("document.querySelector('.work').inert")
    desk.get_by_role("button", name="Close").click()
    assert not desk.evaluate("document.querySelector('.work').inert")
    expect(desk.locator("#talk")).to_be_focused()


def test_without_scripts_every_tab_is_a_page_and_a_comment_a_form(
    browser, live_server, desk, story
):
    plain = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    plain.add_cookies(desk.context.cookies())
    page = plain.new_page()
    page.goto(f"/articles/{story.pk}/")
    page.locator("#talk").click()
    page.get_by_label("What do you want to say?").fill("Without a script.")
    page.get_by_role("button", name="Comment").click()
    expect(page.locator(".comments .words")).to_have_text("Without a script.")
    page.get_by_role("link", name="Similar articles").click()
    expect(page.locator(".similar h3")).to_have_text("Harbour bridge reopens today")
    plain.close()
