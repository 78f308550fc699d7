"""Lists of links are found with their heading, and end where the story goes on."""

import sys

import pytest

from newsroom.engine import Document
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.reading import Reading
from newsroom.engine.rules.links.recommended import RULE
from tests.growing import grows_in_proportion

STORY = (
    "The mayor said on Friday that the bridge across the river would open again in early spring."
)


def lists(*texts, headline=""):
    return link_lists(Reading(Document.from_blocks(texts, headline=headline)))


def test_a_list_runs_from_its_heading_to_the_next_paragraph():
    [found] = lists(
        STORY, "Read next", "Tram line delayed again", "Market moves to new hall", STORY
    )
    assert (found.heading, found.titles, found.labels) == (1, (2, 3), ())
    assert found.confidence < 0.98


def test_dates_between_titles_are_labels():
    [found] = lists(
        STORY, "Recent posts", "Tram line delayed again", "May 3, 2019", "Market moves to new hall"
    )
    assert (found.titles, found.labels) == ((2, 4), (3,))


def test_a_list_whose_titles_all_come_twice_is_sure_even_within_a_story():
    titles = [t for n in range(3) for t in [f"Tram line number {n} late"] * 2]
    [found] = lists(STORY, "Recommended articles", *titles, STORY)
    assert found.titles == (2, 3, 4, 5, 6, 7)
    assert found.confidence >= 0.98


def test_a_title_that_asks_belongs_to_its_list():
    title = "Trams, bridges and the long list of delays: who in this town is in charge of it all?"
    [found] = lists(STORY, "Recommended articles", title, "Market moves to new hall")
    assert found.titles == (2, 3)


LONG_TITLES = ("Tram line delayed again after the storm", "Market moves to the new hall in May")


@pytest.mark.parametrize(
    ("under", "after", "titles"),
    [
        ((*LONG_TITLES, "A quiet valley"), STORY, (2, 3)),
        ((*LONG_TITLES, "What they had seen"), STORY, (2, 3)),
        ((*LONG_TITLES, "Market moves to new hall"), "Sport", (2, 3, 4)),
        ((*LONG_TITLES, "A quiet valley"), "Copyright 2015 Coast News.", (2, 3, 4)),
        (("Tram line delayed again", LONG_TITLES[1], "A quiet valley"), STORY, (2, 3, 4)),
        ((*LONG_TITLES, "A quiet valley wakes to the noise"), STORY, (2, 3, 4)),
    ],
)
def test_a_short_line_over_a_paragraph_ends_a_list_of_long_titles(under, after, titles):
    [found] = lists(STORY, "Related stories", *under, after)
    assert found.titles == titles


@pytest.mark.parametrize(
    ("title", "count"), [("<a href=/c>A quiet valley</a>", 3), ("A quiet valley", 2)]
)
def test_a_link_over_a_paragraph_is_a_title_however_short(title, count):
    titles = [*(f"<a href=/{n}>{text}</a>" for n, text in enumerate(LONG_TITLES)), title]
    items = "".join(f"<li>{text}</li>" for text in titles)
    page = f"<p>{STORY}</p><h3>Related stories</h3><ul>{items}</ul><p>{STORY}</p>"
    [found] = link_lists(Reading(Document.from_html(page)))
    assert len(found.titles) == count


def test_a_date_over_a_paragraph_is_the_last_titles_own():
    [found] = lists(STORY, "Related stories", *LONG_TITLES, "3 days ago", STORY)
    assert (found.titles, found.labels) == ((2, 3), (4,))


def test_a_subheading_over_paragraphs_heads_no_list():
    assert lists("More on the bridge", STORY, STORY) == ()


@pytest.mark.parametrize(
    "heading",
    [
        "In case you missed it:",
        "While you're here",
        "Go deeper",
        "What we're reading",
        "From our archives",
        "Elsewhere on the Post:",
        "Our picks for the weekend",
        "Five to read",
        "Today's headlines",
    ],
)
def test_a_list_may_be_headed_by_an_unusual_line(heading):
    [found] = lists(STORY, heading, "Tram line delayed again", "Market moves to new hall", STORY)
    assert (found.heading, found.titles) == (1, (2, 3))
    assert lists(STORY, heading, STORY, STORY) == ()


@pytest.mark.parametrize("heading", ["Most read in world news", "Most viewed on Sport"])
def test_a_list_may_be_headed_by_the_section_it_is_from(heading):
    [found] = lists(STORY, heading, "Tram line delayed again", "Market moves to new hall", STORY)
    assert (found.heading, found.titles) == (1, (2, 3))


def test_the_headline_heads_no_list():
    assert lists("Related stories", "Tram line delayed again", headline="Related stories") == ()


@pytest.mark.parametrize(
    ("heading", "title", "held"),
    [
        ("Related stories", "Tamaru library to stay open", True),
        ("Related stories", "Why the council keeps the old library", True),
        ("Most popular", "Tamaru library to stay open", True),
        ("Most popular", "Why the council keeps the old library", False),
        ("Related stories", "Five recipes for autumn", False),
    ],
)
def test_a_related_link_is_held_for_a_look_where_its_list_promises_one_or_it_shares_a_name(
    heading, title, held
):
    story = (
        "The council voted on Tuesday to keep the old library of Tamaru open for two more years."
    )
    reading = Reading(
        Document.from_blocks(
            [story, STORY, heading, title, "Tram line delayed again", "A bridge for the harbour"],
            headline="Library of Tamaru stays open",
        )
    )
    first = next(RULE.find(RULE, reading))
    assert first.quote == title
    assert (first.confidence < 0.98) == held


def test_the_story_is_read_once_however_many_lists_there_are():
    def calls(count):
        texts = [STORY] * 2 + ["Related stories", "Tram late again now"] * count
        reading, seen = Reading(Document.from_blocks(texts)), 0

        def counted(frame, event, argument):
            nonlocal seen
            seen += event in ("call", "c_call")

        sys.setprofile(counted)
        try:
            tuple(RULE.find(RULE, reading))
        finally:
            sys.setprofile(None)
        return seen

    calls(10)
    assert calls(200) / calls(100) < 2.3


def test_a_subheading_of_a_page_of_html_ends_the_list_set_into_its_story():
    paragraphs = [
        "The council voted on Tuesday to keep the old library open for another two years.",
        "Nobody spoke against it, although the roof must be mended before the winter comes.",
        "The mayor had wanted to sell the house to a hotel, which would have paid four million.",
        "Readers had gathered outside since the morning, and some of them sang when it was told.",
    ]
    first, second, third, last = (f"<p>{text}</p>" for text in paragraphs)
    links = "<ul><li><a href='/t'>Tram is late again on Monday</a></li></ul>"
    html = (
        "<html><body><article><h1>Library stays open for two more years</h1>"
        f"{first}{second}<p>Related stories</p>{links}<h2>What the builders will do next</h2>"
        f"{third}{last}</article></body></html>"
    )
    document = Document.from_html(html)
    [found] = link_lists(Reading(document))
    assert [document.blocks[n].text for n in found.titles] == ["Tram is late again on Monday"]
    linked = html.replace("What the builders", "<a href='/b'>What the builders").replace(
        "next</h2>", "next</a></h2>"
    )
    [longer] = link_lists(Reading(Document.from_html(linked)))
    assert len(longer.titles) == 2


@pytest.mark.parametrize("heading", ["Related", "Read more", "Read more:", "More"])
def test_a_word_on_buttons_heads_a_list_where_titles_stand_under_it(heading):
    titles = (*LONG_TITLES, "Council votes on tram repairs")
    [found] = lists(STORY, heading, *titles)
    assert (found.heading, found.titles) == (1, (2, 3, 4))
    assert lists(STORY, heading, *titles[:2]) == ()
    assert lists(STORY, heading, STORY) == ()
    assert lists(STORY, heading, "Home", "World news", "Sport", "Our shop") == ()


def test_the_work_of_finding_lists_grows_in_proportion_to_the_words_that_may_head_one():
    def heads(size):
        return lists(STORY, *["More", "Tram line delayed again today"] * size)

    assert heads(1) == ()
    assert len(heads(3)) == 1
    assert grows_in_proportion(heads, 300)


def test_the_work_of_judging_a_list_grows_in_proportion_to_its_links():
    def judge(size):
        links = "".join(f"<li><a href='/{n}'>Tram line {n} late</a></li>" for n in range(size))
        page = f"<article><p>{STORY}</p><h3>Related</h3><ul>{links}</ul><p>{STORY}!</p></article>"
        reading = Reading(Document.from_html(page))
        assert len(list(RULE.find(RULE, reading))) == size

    assert grows_in_proportion(judge, 150)
