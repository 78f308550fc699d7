"""The desk's pages in a browser: by keyboard, without scripts, at every width, for everyone."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from newsroom.models import Article, Flag, FlagState
from tests.e2e.stories import rows_of_the_queue
from tests.making import source

LEAD = "Traffic crossed the restord span on Monday."
PAGES = (
    *("queue", "import", "batches", "updates", "occurrences", "sources", "source-new"),
    *("dictionary", "operations", "reports", "rules", "profile"),
)


@pytest.fixture
def stories(live_server):
    return rows_of_the_queue()


def test_one_finding_is_decided_in_all_articles_but_quotations(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("o")
    page.wait_for_url("**/occurrences/")
    page.get_by_role("link", name="untill").click()
    page.wait_for_url(re.compile(r"/occurrences/\d+/"))
    page.keyboard.press("a")
    page.wait_for_url(re.compile(r"/operations/\d+/"))
    accepted = Flag.objects.filter(quote="untill", state=FlagState.ACCEPTED)
    assert accepted.count() == 2
    assert Flag.objects.get(quote="untill", state=FlagState.OPEN).quoted
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("u")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Undone")
    assert not accepted.exists()


def test_the_lines_of_a_finding_are_walked_and_unticked_by_keyboard(signed_in, stories):
    page = signed_in("Editor")
    flag = Flag.objects.filter(quote="untill").earliest("pk")
    page.goto(reverse("occurrence", args=[flag.pk]))
    expect(page.locator("#ticked")).to_have_text("2 ticked")
    for ticked in (1, 2):  # no row has the focus: it is the first that is meant
        page.keyboard.press("x")
        expect(page.locator("#ticked")).to_have_text(f"{ticked} ticked")
        expect(page.locator("a.title").first).to_be_focused()
    page.get_by_role("heading", level=1).click()
    for key, row in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        expect(page.locator("a.title").nth(row)).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator("#said")).to_contain_text("Not ticked: ")
    expect(page.locator("tbody input").nth(1)).not_to_be_checked()
    page.keyboard.press("d")
    page.wait_for_url(re.compile(r"/operations/\d+/"))
    assert Flag.objects.filter(quote="untill", state=FlagState.DISMISSED).count() == 1


def test_a_file_comes_in_without_scripts(browser, live_server, signed_in, tmp_path):
    source("delta", name="Delta Portal")
    cookies = signed_in("Editor").context.cookies()
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies(cookies)
    page = context.new_page()
    file = tmp_path / "story.txt"
    file.write_text("Harbour bridge reopens\n\nTraffic crossed the bridge on Monday.\n")
    page.goto("/import/")
    page.select_option("#source", "delta")
    page.set_input_files("#files", file)
    page.get_by_role("button", name="Preview").click()
    assert "Harbour bridge reopens" in page.content()
    page.get_by_role("button", name="Import 1 article").click()
    page.goto("/")
    page.get_by_role("checkbox", name="Harbour bridge").check()
    page.select_option("#act", "prioritise")
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Set a priority").click()
    assert Article.objects.get().priority == 1
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_scrolls_sideways_or_fails_axe(signed_in, stories, accessible, width):
    page = signed_in("Editor")
    page.set_viewport_size({"width": width, "height": 844})
    addresses = [reverse(name) for name in PAGES]
    flag = Flag.objects.filter(quote="untill").earliest("pk")
    addresses += [
        reverse("occurrence", args=[flag.pk]),
        reverse("source", args=["delta"]),
        reverse("batch", args=[stories[0].batch_id]),
        reverse("batch-withdraw", args=[stories[0].batch_id]),
        "/?q=colour:red",
        "/?tab=spiked",
    ]
    for address in addresses:
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{address} is {wide} px too wide"
        accessible(page)


@pytest.mark.parametrize(
    "name", ["L’Écho du Nord", "Harbour and Lagoon Shipping Gazette of the Northern Isles"]
)
def test_the_short_name_that_is_shown_is_the_one_a_new_source_gets(signed_in, stories, name):
    page = signed_in("Editor")
    page.goto(reverse("source-new"))
    page.get_by_label("Name", exact=True).fill(name)
    shown = page.get_by_label("Short name").get_attribute("placeholder")
    page.get_by_role("button", name="Add", exact=True).click()
    page.wait_for_url(f"**{reverse('source', args=[shown])}")


def test_who_switches_a_rule_is_at_that_rule_again(signed_in, stories):
    page = signed_in("Admin")
    page.goto("/rules/?source=delta")
    rule = page.locator("#near-copy")
    rule.get_by_role("button", name="Switch off for Delta Portal").press("Enter")
    expect(rule.get_by_role("button", name="Switch on for Delta Portal")).to_be_visible()
    expect(rule).to_be_focused()
    page.keyboard.press("Tab")
    expect(rule.get_by_role("button")).to_be_focused()
