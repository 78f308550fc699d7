"""The desk's pages in a browser: by keyboard, without scripts, at every width, for everyone."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from newsroom.models import Article, ArticleState, Desk, Flag, FlagState, Source
from tests.making import article, source, spelling

LEAD = "Traffic crossed the restord span on Monday."
TEXTS = (
    "The forecasters of the county had said at breakfast, and once more an hour later, that there"
    " would be rain untill noon, and after that a dry afternoon with a light wind from the west.",
    "They waited untill dusk.",
    "“I stayed untill the end,” she said.",
)
PAGES = (
    *("queue", "import", "batches", "updates", "occurrences", "sources", "source-new"),
    *("dictionary", "operations", "reports", "rules", "profile"),
)


@pytest.fixture
def stories(live_server):
    place = source("delta", name="Delta Portal")
    made = []
    for text in (LEAD, *TEXTS):
        wrong, right = ("restord", "restored") if text == LEAD else ("untill", "until")
        made.append(article([text], [spelling(0, text, wrong, right)], of=place, headline=text))
    return made


def test_rows_are_ticked_acted_on_and_brought_back_by_keyboard(signed_in, stories, accessible):
    page = signed_in("Editor")
    page.goto("/")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator("tbody input:checked").count() == 2
    page.select_option("#act", "hold")
    go_on = page.get_by_role("button", name="Go on")
    go_on.press("Enter")
    asked = page.get_by_role("heading", name="Put on hold: 2 articles")
    expect(asked).to_be_focused()
    assert not Article.objects.filter(state=ArticleState.ON_HOLD).exists()
    page.keyboard.press("Escape")
    expect(asked).to_have_count(0)
    expect(go_on).to_be_focused()
    page.keyboard.press("Enter")
    expect(asked).to_be_focused()
    page.get_by_role("button", name="Put on hold").press("Enter")
    result = page.get_by_role("region", name="What it came to")
    expect(result).to_be_focused()
    expect(result).to_contain_text("2 done")
    expect(page.locator("table.queue tbody tr")).to_have_count(2)
    assert Article.objects.filter(state=ArticleState.ON_HOLD).count() == 2
    accessible(page)
    page.get_by_role("button", name="Undo all of it").press("Enter")
    page.wait_for_url(re.compile(r"/operations/\d+/"))
    assert not Article.objects.filter(state=ArticleState.ON_HOLD).exists()


def test_an_act_on_many_is_undone_by_its_key_on_the_queue(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/")
    page.locator("tbody input").first.check()
    page.select_option("#act", "hold")
    page.get_by_role("button", name="Go on").press("Enter")
    page.get_by_role("button", name="Put on hold").press("Enter")
    expect(page.get_by_role("region", name="What it came to")).to_be_focused()
    page.keyboard.press("u")
    page.wait_for_url(re.compile(r"/operations/\d+/"))
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert not Article.objects.filter(state=ArticleState.ON_HOLD).exists()
    expect(page.get_by_role("button", name="Redo all of it")).to_be_visible()
    page.keyboard.press("U")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Redone")
    assert Article.objects.filter(state=ArticleState.ON_HOLD).count() == 1


def test_a_row_that_is_ticked_by_key_is_told_and_counted(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/")
    said = page.locator("#said")
    for count, keys in ((1, "x"), (2, "jx")):
        for key in keys:  # while no row has the focus the first is ticked, and has it then
            page.keyboard.press(key)
        expect(page.locator("tbody tr").nth(count - 1).locator("a.title")).to_be_focused()
        row = page.locator("tbody tr:focus-within a.title").inner_text()
        expect(said).to_have_text(f"Ticked: {row} · {count} ticked.")
        expect(page.locator("#ticked")).to_have_text(f"{count} ticked")
    page.keyboard.press("x")
    expect(said).to_contain_text("Not ticked")
    page.get_by_role("checkbox", name="Tick all rows").check()
    expect(said).to_have_text("4 ticked.")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("x")
    expect(said).to_contain_text("Not ticked: ")
    expect(page.locator("tbody a.title").first).to_be_focused()
    page.goto("/?q=zeppelin")
    page.keyboard.press("x")
    expect(said).to_contain_text("is not possible here")


def test_what_a_search_finds_is_told(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/")
    for words, told in (("span", "1 article"), ("zeppelin", "0 articles")):
        page.locator("#search").fill(words)
        page.keyboard.press("Enter")
        expect(page.locator("#said")).to_contain_text(told)
        expect(page.locator("#search")).to_be_focused()


def test_who_comes_back_to_the_queue_is_at_the_row_they_left(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/")
    row = page.locator("a.title").nth(2)
    row.click()
    page.wait_for_url(re.compile(r"/articles/\d+/"))
    page.keyboard.press("g")
    page.keyboard.press("q")
    page.wait_for_url(re.compile(r"#title-\d+$"))
    expect(row).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("a.title").nth(3)).to_be_focused()


def test_a_bulk_act_that_is_refused_says_so_on_the_queue_and_takes_the_focus(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/")
    go_on = page.get_by_role("button", name="Go on")
    go_on.press("Enter")
    problem = page.locator("#problem")
    expect(problem).to_be_focused()
    expect(problem).to_contain_text("No article was chosen")
    page.locator("tbody input").first.check()
    page.select_option("#act", "hold")
    go_on.press("Enter")
    expect(problem).to_be_empty()
    page.get_by_label("Note").fill("Ask the port authority")
    Source.objects.update(desk=Desk.objects.create(name="Other", slug="other"))
    page.get_by_role("button", name="Put on hold").press("Enter")
    expect(problem).to_be_focused()
    expect(problem).to_contain_text("It would be 0 articles now")
    expect(page.get_by_label("Note")).to_have_value("Ask the port authority")


def test_the_search_narrows_in_place_and_stands_in_the_address(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("span")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=span*")
    page.wait_for_function("document.querySelectorAll('table.queue tbody tr').length === 1")
    page.reload()
    assert page.locator("table.queue tbody tr").count() == 1


def test_n_takes_the_next_article(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/")
    page.keyboard.press("n")
    page.wait_for_url(re.compile(r"/articles/\d+/"))
    assert Article.objects.claimed().count() == 1


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
