"""Two people at one article, each in a browser of their own."""

import pytest
from playwright.sync_api import expect

from newsroom.actions.people import create_account
from newsroom.engine.block import Block, Role
from newsroom.models import Desk
from tests.e2e.conftest import DESKTOP, PASSWORD, session_cookie
from tests.making import article, clean, furniture, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)
AD, LEAD = "ADVERTISEMENT", "Traffic crossed the restord span on Monday."
SECOND = "The queue was gone by nine."


@pytest.fixture
def story():
    """Give an article of a furniture line and two paragraphs, a misspelt word in one."""
    texts = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(SECOND, Role.PARAGRAPH)]
    findings = [furniture(0, AD), spelling(1, LEAD, "restord", "restored")]
    return article(texts, findings, of=source("delta"))


@pytest.fixture
def pages(browser, live_server, story, accessible):
    """Give the article's page before two people: Ada's, then Ben's."""
    made, contexts = [], []
    for name in ("ada", "ben"):
        person = create_account(name, role="Editor", password=PASSWORD, by=None)
        Desk.objects.get(slug="news").members.add(person)
        contexts.append(browser.new_context(base_url=live_server.url, viewport=DESKTOP))
        contexts[-1].add_cookies([session_cookie(person, live_server.url)])
        made.append(contexts[-1].new_page())
        made[-1].goto(f"/articles/{story.pk}/")
    yield made
    for context in contexts:
        context.close()


def open_block(page, number):
    page.get_by_role("link", name=f"Block {number}", exact=True).first.click()
    expect(page.get_by_label("Its text")).to_be_focused()


def test_the_slower_of_two_saves_over_words_they_have_seen(pages, story, accessible):
    ada, ben = pages
    for page in pages:
        open_block(page, 3)
    ada.get_by_label("Its text").fill(f"{SECOND} AAA")
    ada.get_by_role("button", name="Save", exact=True).click()
    expect(ada.locator("#said")).to_contain_text("Edited by hand")
    ben.get_by_label("Its text").fill(f"{SECOND} BBB")
    ben.get_by_role("button", name="Save", exact=True).click()
    expect(ben.locator("#card .problem")).to_contain_text("ada has edited this block meanwhile")
    expect(ben.locator("#card .present b")).to_have_text("AAA")
    expect(ben.locator("#story")).to_contain_text(f"{SECOND} AAA")
    expect(ben.get_by_label("Your words")).to_have_value(f"{SECOND} BBB")
    expect(ben.get_by_label("Your words")).to_be_focused()
    accessible(ben)
    ben.get_by_role("button", name="Save mine instead").click()
    expect(ben.locator("#story")).to_contain_text(f"{SECOND} BBB")
    assert clean(story)[-1] == f"{SECOND} BBB"


def test_what_a_colleague_took_out_shows_with_ones_own_next_decision(pages, story):
    ada, ben = pages
    expect(ben.locator(".band.waiting")).to_have_count(1)
    ben.locator(".flag.spelling").click()
    expect(ben.locator(".story [aria-current]")).to_have_text("restord")
    ada.get_by_role("button", name="Take out", exact=True).click()
    expect(ada.locator(".band.taken")).to_have_count(1)
    ben.keyboard.press("a")
    expect(ben.locator("#toast")).to_contain_text("ada has changed the article meanwhile")
    expect(ben.locator(".band.taken")).to_have_count(1)
    expect(ben.locator("#saved")).to_contain_text("In review by ada")
    ben.keyboard.press("u")
    expect(ben.locator("#toast")).to_contain_text("Undone")
    expect(ben.locator("#toast")).not_to_contain_text("meanwhile")
    expect(ben.locator("#card [autofocus]")).to_be_focused()


def test_what_a_colleague_took_out_shows_with_the_next_card_that_is_opened(pages, story):
    ada, ben = pages
    ada.get_by_role("button", name="Take out", exact=True).click()
    expect(ada.locator(".band.taken")).to_have_count(1)
    ben.keyboard.press("j")
    expect(ben.locator("#toast")).to_contain_text("ada has changed the article meanwhile")
    expect(ben.locator(".band.taken")).to_have_count(1)
    expect(ben.locator("#card [autofocus]")).to_be_focused()
    expect(ben.locator(".story [aria-current]")).to_have_text("restord")
    with ben.expect_response(lambda answer: "at_version" in answer.url) as asked:
        ben.keyboard.press("t")
    assert 'id="story"' not in asked.value.text()
