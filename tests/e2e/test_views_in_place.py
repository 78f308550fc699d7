"""Another view of a story begins where one was reading, in a real browser."""

import pytest
from playwright.sync_api import Page

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.engine.block import Block, Role
from newsroom.models import Flag, FlagState
from tests.making import article, furniture, person, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

TEXTS = [f"Paragraph number {n} tells of the bridge and who crossed it." for n in range(1, 61)]
AD = "Subscribe to our letter"
VIEWS = ("original", "changes", "clean", "review")


@pytest.fixture
def story(live_server):
    texts = [Block(text, Role.PARAGRAPH) for text in TEXTS]
    texts[29] = Block(AD)
    findings = [spelling(0, TEXTS[0], "bridge", "bridges"), furniture(29, AD)]
    made = article(texts, findings, of=source("delta"))
    flag = Flag.objects.get(quote=AD)
    decide_flags([Choice(made.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=person())
    return made


def read_at(page: Page, text: str) -> None:
    """Scroll so far that a line is the first in sight."""
    line = page.locator(".line", has_text=text).first
    top = line.evaluate("line => line.getBoundingClientRect().top + scrollY")
    page.evaluate("top => scrollTo(0, top - document.getElementById('bar').offsetHeight)", top)


def go_on(page: Page, view: str) -> None:
    page.keyboard.press("v")
    page.wait_for_url(f"**view={view}*")
    page.wait_for_load_state()


def first_in_sight(page: Page) -> str:
    shown: str = page.evaluate(
        """() => [...document.querySelectorAll(".story .line")].find((line) =>
            line.getBoundingClientRect().top >= document.getElementById("bar").offsetHeight
        ).innerText"""
    )
    return shown


def test_every_view_begins_at_the_paragraph_that_was_read(desk):
    read_at(desk, "number 20 ")
    flag = desk.locator("#card").get_attribute("data-flag")
    for view in VIEWS:
        go_on(desk, view)
        assert "number 20 " in first_in_sight(desk)
    assert desk.locator("#card").get_attribute("data-flag") == flag


def test_where_a_block_was_taken_out_the_clean_copy_begins_at_the_next(desk):
    read_at(desk, AD)
    for view in ("original", "changes"):
        go_on(desk, view)
        assert AD in first_in_sight(desk)
    go_on(desk, "clean")
    assert "number 31 " in first_in_sight(desk)
    go_on(desk, "review")
    assert "number 31 " in first_in_sight(desk)


def test_who_is_at_the_beginning_stays_there(desk):
    go_on(desk, "original")
    assert desk.evaluate("[scrollY, location.hash]") == [0, ""]
