"""The queue in a browser: its rows walked, ticked, acted on and searched by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from newsroom.models import Article, ArticleState, Desk, Source
from tests.e2e.stories import rows_of_the_queue


@pytest.fixture
def stories(live_server):
    return rows_of_the_queue()


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
