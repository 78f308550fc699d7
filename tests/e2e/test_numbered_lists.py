"""A numbered list shows the numbers with which it will leave."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from newsroom.engine.block import Block, Markup, Role, Teller
from tests.making import article, furniture, source

pytestmark = pytest.mark.django_db(transaction=True)

OUTER = Markup("ol", ("article",))
INNER = Markup("ul", ("ol", "article"))
BULLET = Markup("ul", ("article",))
AD = "Subscribe now"
ITEMS = ("Walk to the quay.", "Use the ramp.", "Wait.", "The tunnel stays open.", "Begin anew.")


def item(text, markup=OUTER):
    return Block(text, Role.LIST_ITEM, (), markup, Teller.PAGE)


@pytest.fixture
def story(live_server):
    steps = [item("Walk to the quay."), item("Use the ramp.", INNER), item(AD), item("Wait.")]
    rest = [item("The tunnel stays open.", BULLET), item("Begin anew.")]
    texts = [Block("How to cross", Role.PARAGRAPH), *steps, *rest]
    return article(texts, [furniture(3, AD)], of=source("delta"))


def read(nodes: dict[str, Any], at: str) -> Iterator[str]:
    """Give what is said at a node of the accessibility tree and below it, in order."""
    if nodes[at]["role"]["value"] in ("StaticText", "ListMarker"):
        yield nodes[at]["name"]["value"].strip()
        return
    for child in nodes[at]["childIds"]:
        yield from read(nodes, child)


def marks(page: Page) -> list[str]:
    """Give what a screen reader is told before each item."""
    asked = page.context.new_cdp_session(page)
    nodes = asked.send("Accessibility.getFullAXTree")["nodes"]
    asked.detach()
    told = "".join(read({node["nodeId"]: node for node in nodes}, nodes[0]["nodeId"]))
    return [re.findall(r"\d\.|•", told.split(item)[0])[-1] for item in ITEMS]


def test_items_have_the_numbers_with_which_they_leave(desk):
    assert marks(desk) == ["1.", "•", "3.", "•", "1."]
    desk.keyboard.press("a")
    desk.wait_for_selector(".band.taken")
    left = ["1.", "•", "2.", "•", "1."]
    assert marks(desk) == left
    for view in ("changes", "clean"):
        desk.goto(f"{desk.url.split('?')[0]}?view={view}")
        assert marks(desk) == left
