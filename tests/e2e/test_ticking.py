"""The preview of one decision for many lines, in a real browser: it says what will go."""

import time
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from newsroom.engine.block import Block, Role
from newsroom.engine.finding import Category
from newsroom.models import Desk
from tests.making import article, clean, furniture, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)
LEAD = "Traffic crossed the span on Monday."
LINES = ["ADVERTISEMENT", "Share this", "Read it on the app"]


@pytest.fixture
def story():
    """Give an article with three furniture lines, one of them less sure."""
    texts = [*map(Block, LINES), Block(LEAD, Role.PARAGRAPH)]
    findings = [furniture(n, text, 0.9 if n == 2 else 0.99) for n, text in enumerate(LINES)]
    return article(texts, findings, of=source("delta"))


def test_how_many_lines_go_follows_the_ticks_and_is_said(signed_in, story, accessible):
    page = signed_in("Editor")
    page.goto(f"/articles/{story.pk}/?group=all")
    told = page.locator("#card.group output")
    expect(told).to_have_text("2 of 3")
    expect(page.get_by_role("status").filter(has_text="2 of 3")).to_be_visible()
    struck = page.locator(".story .goes")
    expect(struck).to_have_text(LINES[:2])
    page.get_by_label("Read it on the app").check()
    expect(told).to_have_text("3 of 3")
    expect(struck).to_have_text(LINES)
    page.get_by_label("ADVERTISEMENT").focus()
    page.keyboard.press("Enter")
    expect(told).to_have_text("2 of 3")
    expect(struck).to_have_text(LINES[1:])
    accessible(page)
    page.keyboard.press("a")
    expect(page.locator("#toast")).to_contain_text("2 lines taken out")
    assert clean(story) == ["ADVERTISEMENT", LEAD]


def test_the_key_takes_furniture_and_links_alike_wherever_one_is(signed_in):
    texts = [Block("ADVERTISEMENT"), Block(LEAD, Role.PARAGRAPH), Block("Ten phones to buy")]
    ad, link = furniture(0, LINES[0]), replace(furniture(2, texts[2].text), category=Category.LINKS)
    word = spelling(1, LEAD, "Traffic", "Trafic")
    page = signed_in("Editor")
    member = Desk.objects.get(slug="news").members
    member.add(*member.model.objects.all())
    made = article(texts, [ad, word, link], of=source("delta"))
    page.goto(f"/articles/{made.pk}/?flag={made.flags.get(quote='Traffic').pk}")
    page.keyboard.press("o")
    expect(page.locator("#card.group output")).to_have_text("2 of 2")


def test_ticks_stay_when_the_group_is_clicked_again_or_one_kind_of_it(signed_in, story):
    page = signed_in("Editor")
    texts = [Block("ADVERTISEMENT"), Block(LEAD, Role.PARAGRAPH), Block("Ten phones to buy")]
    ad, link = furniture(0, LINES[0]), replace(furniture(2, texts[2].text), category=Category.LINKS)
    made = article(texts, [ad, link], of=story.source)
    page.goto(f"/articles/{made.pk}/?group=all")
    page.get_by_label(LINES[0]).uncheck()
    for kind, told in (("all", "1 of 2"), ("furniture", "0 of 1"), ("all", "1 of 2")):
        page.locator(f".groups a[href*='group={kind}']").click()
        expect(page.locator("#card.group output")).to_have_text(told)
        expect(page.get_by_label(LINES[0])).not_to_be_checked()
    expect(page.locator(".counted")).to_have_text("Take 1 line out")
    expect(page.locator(".story .goes")).to_have_text(["Ten phones to buy"])
    page.keyboard.press("Escape")
    expect(page.locator("#card.group")).to_have_count(0)
    page.keyboard.press("o")  # who left it begins anew
    expect(page.locator("#card.group output")).to_have_text("2 of 2")


STYLE = "() => getComputedStyle(document.querySelector('#card.group ul')).listStyleType"
BROUGHT = (
    "() => performance.getEntriesByType('resource').filter((r) => /group/.test(r.name)).length"
)


def arrives_late(route):
    time.sleep(1)
    route.continue_()


@pytest.mark.parametrize("panel", ["all", "taken"])
def test_what_the_card_of_many_lines_looks_like_comes_when_it_is_first_opened(
    browser, live_server, signed_in, story, panel
):
    page = signed_in("Editor")
    if panel == "taken":
        page.goto(f"/articles/{story.pk}/?group=all")
        page.keyboard.press("a")
        expect(page.locator("#toast")).to_contain_text("2 lines taken out")
    page.goto(f"/articles/{story.pk}/")
    assert page.evaluate(BROUGHT) == 0
    page.route("**/group*.css", arrives_late)
    kind = "furniture" if panel == "all" else panel
    page.locator(f".groups a[href*='group={kind}']").click()
    page.wait_for_selector("#card.group")
    assert page.evaluate(STYLE) == "none"  # from the moment it shows
    plain = browser.new_context(base_url=live_server.url, java_script_enabled=False).new_page()
    plain.context.add_cookies(page.context.cookies())
    plain.goto(f"/articles/{story.pk}/?group={panel}")
    assert plain.evaluate(STYLE) == "none"
    plain.context.close()
