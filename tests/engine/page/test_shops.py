"""Lines that sell are known by a price at a shop; without a price, by standing beside another."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.shops import shop_lines
from newsroom.engine.reading import Reading

STORY = "The mayor said on Friday that the bridge over the river would open again in spring."


def found(*texts):
    return [texts[n] for n in sorted(Reading(Document.from_blocks(texts)).shared(shop_lines))]


@pytest.mark.parametrize(
    "line",
    [
        "$30 at Harbour Books",
        "£1,299.99 from Quay & Sons",
        "$30 at Quay $40-$45 at North Coast Boots View on Boots of Orlova",
        "View on Quay.example $12 at Boots",
    ],
)
def test_a_price_at_a_shop_is_enough(line):
    assert found(STORY, line, STORY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "View on Harbour Books",
        "Buy Now at Quay & Sons",
        "Shop Orlova Boots @ Quay & Sons.",
        "BUY NOW »",
        "Check price",
        "See the deal",
        "Compare used car deals with Quay & Sons",
        "Read our full Orlova Boots review.",
    ],
)
def test_a_line_without_one_counts_only_beside_another(line):
    assert found(STORY, line, STORY) == []
    assert found(STORY, line, STORY, "Order now") == [line, "Order now"]
    assert found(STORY, line, STORY, "$30 at Harbour Books") == [line, "$30 at Harbour Books"]


@pytest.mark.parametrize(
    "line",
    [
        "$30 at the door",
        "The old boat was sold for $30 at Harbour Street.",
        "View on the war",
        "Shop owners meet the mayor",
        "See how the council voted",
        "Read the minutes of the council",
        "",
        " ",
    ],
)
def test_what_a_story_says_of_prices_shops_and_views_is_none(line):
    assert found(STORY, line, STORY, "$30 at Harbour Books") == ["$30 at Harbour Books"]


def test_a_long_line_is_none():
    assert found(STORY, "$30 at " + "Boots $30 at " * 20 + "Boots") == []
