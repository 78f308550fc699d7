"""Lines that sell are known by a shop's own words; what may be anything counts beside them."""

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
        "$30 at Quay $40-$45 at North Coast Boots View on Boots of Orlova",
        "View on Quay.example $12 at Boots",
        "Buy Now at Quay & Sons",
        "See It at Quay & Sons",
        "Check price at Harbour Books",
        "Compare used car deals with Quay & Sons",
        "Buy at Amazon",
        "View Deal",
        "Add to cart",
    ],
)
def test_a_line_by_which_a_shop_speaks_is_enough(line):
    assert found(STORY, line, STORY) == [line]


OTHERS = [
    "$30 at Harbour Books",
    "From $30 at Harbour Books",
    "£1,299.99 from Quay & Sons",
    "View on Harbour Books",
    "Shop Orlova Boots @ Quay & Sons.",
    "BUY NOW »",
    "Check price",
    "$54 $69 now 22% off",
    "$189.00",
    "Low Stock",
    "See the deal",
    "Read our full Orlova Boots review.",
]


@pytest.mark.parametrize("line", OTHERS)
def test_a_price_and_what_may_be_a_subheading_count_only_where_a_shop_speaks(line):
    assert found(STORY, line, STORY) == []
    assert found(STORY, line, STORY, line) == []
    assert found(STORY, line, STORY, "Buy it at Quay") == [line, "Buy it at Quay"]


def test_a_page_that_leads_to_a_shop_under_each_of_its_paragraphs_sells():
    lines = ["Shop Orlova Boots", "Shop Quay.", "Shop North Coast", "Shop Karsk & Sons"]
    page = [text for line in lines for text in (STORY, line)]
    assert found(*page) == lines
    assert found(*page[:6]) == []
    assert found("Of shops", lines[0], *page[2:]) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("$5 on Tuesdays", "£18 at Noon", "$300 from Strangers"),
        ("View on Immigration", "View on Tax", "View on Europe"),
        ("View from Berlin", "Order from Chaos"),
        ("Check availability", "Compare prices", "Order now"),
        ("Shop Local", "Shop Girl"),
        ("£1.32 at Tesco Harbour Road", "£1.29 at North Quay"),
        ("Buy at Open", "£12 from Friday"),
    ],
)
def test_subheadings_and_lists_of_prices_are_the_story_s(lines):
    assert found(*[text for line in lines for text in (STORY, line)]) == []


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
    assert found(STORY, line, STORY, "Buy it at Quay") == ["Buy it at Quay"]


def test_a_long_line_is_none():
    assert found(STORY, "$30 at " + "Boots $30 at " * 20 + "Boots") == []
