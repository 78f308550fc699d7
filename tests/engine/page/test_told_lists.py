"""Lists that a story may tell itself, and what makes a list of few links."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.reading import Reading
from tests.engine.page.test_link_lists import STORY, lists


@pytest.mark.parametrize(
    "lines",
    [
        ("Castle red, 2019", "Three hills white, 2021", "Orlo rose, 2022"),
        ("The long night by Ada Obi", "Salt and bone by Tom Wey", "A quiet valley by Lena Orr"),
    ],
)
def test_a_list_of_figures_or_of_authors_may_be_told_by_the_story(lines):
    [found] = lists(STORY, STORY, "Our top picks for summer", *lines)
    assert found.may_be_told
    [mixed] = lists(
        STORY, STORY, "Our top picks for summer", *lines[:2], "Market moves to May hall"
    )
    assert not mixed.may_be_told


@pytest.mark.parametrize("linked", [True, False])
def test_a_list_of_the_story_that_leads_nowhere_may_be_told_by_it(linked):
    titles = ("Tram line delayed again", "Market moves to new hall", "Roof mended in summer")
    told = [f"<a href=/a>{title}</a>" if linked else title for title in titles]
    items = "".join(f"<li>{title}</li>" for title in told)
    page = f"<p>{STORY}</p><h3>Recommended</h3><ul>{items}</ul>"
    [found] = link_lists(Reading(Document.from_html(page)))
    assert found.may_be_told is not linked


@pytest.mark.parametrize("heading", ["Read more", "Related"])
def test_titles_that_are_links_make_a_list_under_a_bare_word_however_few(heading):
    def found(*items):
        listed = "".join(f"<li>{item}</li>" for item in items)
        page = f"<p>{STORY}</p><h4>{heading}</h4><ul>{listed}</ul><p>{STORY}</p>"
        return [links.titles for links in link_lists(Reading(Document.from_html(page)))]

    one, other = "<a href=/a>Tram line delayed again</a>", "<a href=/b>Market moves to new hall</a>"
    assert found(one) == [(2,)]
    assert found(one, other) == [(2, 3)]
    assert found(one, "Market moves to new hall") == []
    assert found("<a href=/a>Politics</a>") == []


def test_a_list_of_one_link_is_called_so():
    texts = [STORY, "Related stories", "Tram line delayed again", STORY]
    heading, *_ = proofread(Document.from_blocks(texts))
    assert heading.message == "Not the story: the heading of a list of one link"
