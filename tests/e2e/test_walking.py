"""Walking a queue in a real browser: the next article is there at once, and shown as it stands."""

import re

import pytest
from playwright.sync_api import Page, expect

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.models import Article, FlagState
from tests.making import headed, person, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "Rain fell untill noon, and they waited untill dusk."
WHILE_READING = 60_000  # finishing reads the article with every rule; the first time loads words
HOW = "() => performance.getEntriesByType('navigation')[0].deliveryType"


@pytest.fixture
def stories(live_server):
    place = source("delta", name="Delta Portal")
    found = [spelling(0, TEXT, "untill", "until"), spelling(0, TEXT, "untill dusk", "until dusk")]
    return [headed([TEXT], found, of=place) for _ in range(3)]


@pytest.fixture
def desk(signed_in, stories):
    page = signed_in("Editor")
    page.goto("/?q=source:delta")
    return page


def begin(desk: Page, stories: list[Article]) -> None:
    """Take the first article, and decide its first flag: the next page is fetched then."""
    desk.keyboard.press("n")
    desk.wait_for_url(re.compile(rf"/articles/{stories[0].pk}/"))
    expect(desk.locator(".ways")).to_contain_text("1 of 3")
    ahead = re.compile(rf"/articles/{stories[1].pk}/")
    with desk.expect_response(ahead) as fetched:
        desk.keyboard.press("Enter")
    assert fetched.value.request.headers["sec-purpose"] == "prefetch"
    fetched.value.finished()
    assert not Article.objects.get(pk=stories[1].pk).is_claimed


def finish(desk: Page) -> None:
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("Nothing left to decide")).to_be_visible()
    desk.keyboard.press("Enter")


def test_the_next_article_opens_from_what_was_fetched_ahead(desk, stories):
    begin(desk, stories)
    finish(desk)
    desk.wait_for_url(re.compile(rf"/articles/{stories[1].pk}/"), timeout=WHILE_READING)
    assert desk.evaluate(HOW) == "cache"
    expect(desk.locator("#saved")).to_contain_text("claimed by you")
    expect(desk.locator(".messages")).to_contain_text("is ready")
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    expect(desk.locator(".ways")).to_contain_text("1 of 2")


def test_what_changed_since_it_was_fetched_is_shown_as_it_stands(desk, stories):
    begin(desk, stories)
    flag = stories[1].flags.earliest("pk")
    choice = Choice(stories[1].pk, flag.pk, FlagState.DISMISSED, flag.version)
    decide_flags([choice], by=person("Editor", "ada"))
    Article.objects.filter(pk=stories[1].pk).update(claimed_until=None)
    finish(desk)
    desk.wait_for_url(re.compile(rf"/articles/{stories[1].pk}/"), timeout=WHILE_READING)
    row = desk.locator(f"#row-{flag.pk}")
    expect(row).to_have_class(re.compile("done"))
    left = stories[1].flags.latest("pk")
    expect(desk.locator(f"#card[data-flag='{left.pk}']")).to_be_visible()


def test_gone_back_to_an_article_is_shown_as_it_stands(desk, stories):
    begin(desk, stories)
    desk.goto("/?q=source:delta")
    flag = stories[0].flags.latest("pk")
    choice = Choice(stories[0].pk, flag.pk, FlagState.DISMISSED, flag.version)
    decide_flags([choice], by=person("Editor", "ada"))
    desk.go_back()
    expect(desk.locator(f"#row-{flag.pk}")).to_have_class(re.compile("done"))


def test_gone_back_to_after_work_on_it_what_was_fetched_ahead_is_shown_as_it_stands(desk, stories):
    begin(desk, stories)
    finish(desk)
    desk.wait_for_url(re.compile(rf"/articles/{stories[1].pk}/"), timeout=WHILE_READING)
    expect(desk.locator(".messages")).to_contain_text("is ready")
    flag, told = stories[1].flags.earliest("pk"), desk.locator(".messages button")
    expect(told).to_have_text("Undou")
    desk.keyboard.press("Enter")
    expect(desk.locator(f"#row-{flag.pk}")).to_have_class(re.compile("done"))
    expect(told).to_have_text("Undo")  # without the key, which takes the decision back now
    desk.get_by_role("link", name="Preview").first.click()
    desk.wait_for_url(re.compile("/preview/"))
    desk.go_back()
    expect(desk.locator(f"#row-{flag.pk}")).to_have_class(re.compile("done"))


def test_j_and_k_walk_the_queue_that_one_came_from(desk, stories):
    desk.get_by_role("link", name=re.compile("Harbour bridge")).first.click()
    desk.wait_for_url(re.compile(rf"/articles/{stories[0].pk}/.*q=source"))
    for key, story, place in (("J", 1, "2 of 3"), ("J", 2, "3 of 3"), ("J", 0, "1 of 3")):
        desk.keyboard.press(key)
        desk.wait_for_url(re.compile(rf"/articles/{stories[story].pk}/.*q=source"))
        expect(desk.locator(".ways")).to_contain_text(place)
    desk.keyboard.press("K")
    desk.wait_for_url(re.compile(rf"/articles/{stories[2].pk}/.*q=source"))
    desk.keyboard.press("g")
    desk.keyboard.press("q")
    desk.wait_for_url(re.compile(r"://[^/]+/\?tab=to-review&q=source%3Adelta"))  # no article's
