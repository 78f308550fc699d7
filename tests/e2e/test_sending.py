"""Forms of whole pages in a real browser: who presses twice has asked once."""

import re

import pytest
from playwright.sync_api import Page, Route

from newsroom.models import Article
from tests.making import headed, spelling

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "Rain fell untill noon."


class Slowly:
    """Keep what a page posts back until it is let go, as a slow line does."""

    def __init__(self, page: Page, address: str) -> None:
        self.asked: list[Route] = []
        page.route(address, lambda asked: self.asked.append(asked))

    def let_go(self) -> None:
        """Send all of it, in order."""
        for asked in self.asked:
            asked.continue_()


@pytest.fixture
def desk(signed_in, live_server):
    page = signed_in("Editor")
    for _ in range(3):
        headed([TEXT], [spelling(0, TEXT, "untill", "until")])
    page.goto("/")
    return page


def claimed() -> int:
    return Article.objects.claimed().count()


def test_who_asks_twice_for_the_next_article_gets_one(desk):
    line = Slowly(desk, "**/next/")
    desk.keyboard.press("n")
    desk.wait_for_timeout(400)
    desk.keyboard.press("n")
    desk.wait_for_timeout(400)
    assert len(line.asked) == 1
    line.let_go()
    desk.wait_for_url(re.compile("/articles/"))
    assert claimed() == 1


def test_who_stops_the_browser_may_ask_again_at_once(desk):
    line = Slowly(desk, "**/next/")
    desk.keyboard.press("n")
    desk.wait_for_timeout(400)
    desk.keyboard.press("Escape")
    desk.keyboard.press("n")
    desk.wait_for_timeout(400)
    line.asked[-1].continue_()
    desk.wait_for_url(re.compile("/articles/"))
    assert claimed() == 1
