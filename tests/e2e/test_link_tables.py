"""The table of a list of links at every width: whole words, each title's reason, nothing aside."""

from dataclasses import replace

import pytest

from tests.making import article
from tests.web.test_lists_of_links import AD, RELATED, STORY, found_in

WIDTHS = [390, 640, 768, 1280]
LONG = "https://www.example.org/an/address/longer/than/any/column/of/this/table/" + "x" * 60
# The words of titles that stand on several lines though they would fit on one.
BROKEN = r"""() => [...document.querySelectorAll("table.links td a")].flatMap((title) => {
  const [text] = title.childNodes;
  const room = title.closest("td").clientWidth;
  const words = [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return { word, lines: [...range.getClientRects()] };
  });
  const wide = ({ lines }) => lines.reduce((sum, line) => sum + line.width, 0) > room;
  return words.filter((one) => one.lines.length > 1 && !wide(one)).map(({ word }) => word);
})"""


@pytest.fixture
def story(live_server):
    titles = [title for related in RELATED for title in (related, AD)]
    texts = [*STORY, *titles[:-1], LONG]
    found = found_in(texts)
    known = next(f for f in found if f.quote == RELATED[1])
    at = len(texts) - 1
    last = replace(known, block=at, start=0, end=len(LONG), quote=LONG)
    return article(texts, [*(f for f in found if f.block != at), last])


@pytest.fixture
def page(signed_in):
    return signed_in("Reviewer")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_table_of_links_stays_within_its_story(page, story, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"/articles/{story.pk}/")
    table, line = (
        page.locator(name).bounding_box() for name in ("table.links", ".line:has(table)")
    )
    assert table["x"] + table["width"] <= line["x"] + line["width"] + 2
    for cell in page.locator("table.links :is(td, th):visible").all():
        assert cell.evaluate("cell => cell.scrollWidth - cell.clientWidth") <= 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_a_word_of_a_title_breaks_only_where_it_is_longer_than_its_column(page, story, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"/articles/{story.pk}/")
    assert page.locator("table.links td a", has_text=AD).count() == 1
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_title_shows_why(page, story, accessible, width, scheme):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto(f"/articles/{story.pk}/")
    rows = page.locator("table.links tbody tr").all()
    assert len(rows) == 6
    for row in rows:
        title, why = (row.locator(cell).bounding_box() for cell in ("td:first-child", "td.why"))
        assert row.locator("td.why").inner_text()
        assert why["width"] > 100
        assert why["x"] + why["width"] <= width
        if width < 640:
            assert why["y"] >= title["y"] + title["height"] - 1
    accessible(page)
