"""A file that leaves, in a real browser: the page says so, and shows how things stand since."""

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Desk, HandOutRecord
from tests.making import headed, source

pytestmark = pytest.mark.django_db(transaction=True)

LEAD = "Traffic crossed the span on Monday."


@pytest.fixture
def stories(live_server):
    """Give two stories that are ready."""
    of = source("delta")
    made = [headed([Block(LEAD, Role.PARAGRAPH)], of=of) for _ in range(2)]
    Article.objects.update(state="ready")
    return made


@pytest.fixture
def desk(signed_in, stories):
    page = signed_in("Editor")
    member = Desk.objects.get(slug="news").members
    member.add(*member.model.objects.all())
    return page


def test_one_format_after_the_other_is_handed_out_from_the_same_card(desk, stories):
    desk.goto(f"/articles/{stories[0].pk}/")
    for name, ending in (("Markdown", ".md"), ("JSON", ".json")):
        with desk.expect_download() as download:
            desk.locator("#card").get_by_role("button", name=name).click()
        assert download.value.suggested_filename.endswith(ending)
        expect(desk.locator("#toast")).to_contain_text(ending)
        expect(desk.locator("#card h2")).to_have_text("Exported")
    assert HandOutRecord.objects.count() == 2


def test_the_queue_shows_what_left_once_its_file_is_there(desk, stories):
    desk.goto("/?tab=ready")
    desk.get_by_label("all 2 found").check()
    desk.locator("select[name=act]").select_option("hand-out")
    desk.get_by_role("button", name="Go on").click()
    with desk.expect_download() as download:
        desk.locator("#bulk").get_by_role("button", name="Hand out").click()
    assert download.value.suggested_filename == "articles.zip"
    expect(desk.locator("#messages")).to_contain_text("Handed out 2 articles")
    expect(desk.get_by_role("link", name="on record")).to_be_focused()
    expect(desk.locator(".tabs [aria-current]")).to_have_text("Ready 0")


def test_what_is_refused_is_told_and_no_file_is_kept(desk, stories):
    desk.goto(f"/articles/{stories[0].pk}/")
    Article.objects.update(state="to-review")
    desk.locator("#card").get_by_role("button", name="Markdown").click()
    expect(desk.locator("#problem")).to_contain_text("only what is ready may leave")


@pytest.mark.parametrize("button", ["Markdown", "Copy the clean text"])
def test_an_error_of_the_server_is_told_and_its_page_put_nowhere(desk, stories, button):
    desk.goto(f"/articles/{stories[0].pk}/")
    error = render_to_string("500.html")
    desk.route("**/hand-out/", lambda route: route.fulfill(status=500, body=error))
    desk.locator("#card").get_by_role("button", name=button).click()
    expect(desk.locator("#problem")).to_contain_text("Something went wrong in Newsroom")
    expect(desk.locator("main")).to_have_count(1)
