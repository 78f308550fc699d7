"""The table of a list of links on a phone."""

from tests.making import article
from tests.web.test_lists_of_links import RELATED, STORY, found_in


def test_a_table_of_links_stays_within_its_story(signed_in, live_server):
    texts = [*STORY, *RELATED]
    story = article(texts, found_in(texts))
    page = signed_in("Reviewer")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"/articles/{story.pk}/")
    table, line = (
        page.locator(name).bounding_box() for name in ("table.links", ".line:has(table)")
    )
    assert table["x"] + table["width"] <= line["x"] + line["width"] + 2
