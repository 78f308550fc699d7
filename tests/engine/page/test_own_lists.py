"""A story keeps its own lists, however much of its page stands around it."""

import pytest

from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.lists_below import lists_below
from newsroom.engine.page.own_lists import own_lists
from newsroom.engine.proofread import proofread, tell_roles
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import RULES

ABOVE = (
    "Skip to content",
    "Harbour Post",
    "News",
    "Sport",
    "Weather",
    "Culture",
    "Jobs",
    "Sign in",
)
SURE = 0.98
HEADLINE = "Nine thousand watch the regatta"
BEGINS = (
    "The regatta in the bay of Tarn drew nine thousand people on Sunday, more than in any year.",
    "The wind came late in the morning, and the small boats had to wait until noon, the club said.",
    "Nobody was hurt, although two boats lost their masts in the last race off the lighthouse.",
)
ENDS = (
    "The club wants to come back in June, when the nights are short and the wind is kinder.",
    "Tickets were sold out in a week, which surprised the club and its treasurer most of all.",
)
BELOW = (
    *("Most read", "Bridge to reopen in May", "Mayor says no to tram", "Ferry fares rise again"),
    *("Share this article", "About us", "Terms of use", "Privacy policy", "© 2026 Harbour Post"),
)
LISTS = {
    "results": ("Anna Meier, 12.4", "Jon Sund, 12.9", "Ida Holm, 13.1", "Per Lund, 13.8"),
    "prices": ("Adults £12", "Children £4", "Families £25", "Dogs £1"),
    "names": ("Anna Meier", "Jon Sund", "Ida Holm", "Per Lund"),
    "ages": ("Anna Meier (34), baker", "Jon Sund (51), pilot", "Ida Holm (8), pupil"),
    "years": ("2011", "2014", "2019"),
    "hours": ("Monday 9-5", "Tuesday 9-5", "Friday 10-4"),
    "medals": ("Gold: Norway", "Silver: Chile", "Bronze: Japan"),
    "items": ("- More buoys", "- A second mole", "- Cheaper tickets"),
    "labelled": ("Survivors:", "Anna Meier, a daughter", "Two sons", "Six grandchildren"),
    "announced": ("The club thanked:", "Baker Street school", "Our neighbours", "Everybody else"),
}


def page(*lines):
    return Document.from_blocks(
        (*ABOVE, HEADLINE, "By Ola Nord", *BEGINS, *lines, *ENDS, *BELOW), headline=HEADLINE
    )


def places(lines):
    start = len(ABOVE) + 2 + len(BEGINS)
    return set(range(start, start + len(lines)))


def removed(document):
    return {f.block for f in proofread(document, rules=RULES) if f.action is Action.REMOVE_BLOCK}


@pytest.mark.parametrize("lines", LISTS.values(), ids=LISTS)
def test_a_list_of_the_story_is_not_proposed(lines):
    document = page(*lines)
    assert own_lists(Reading(document)) == places(lines)
    assert not removed(document) & places(lines)
    told = {tell_roles(document)[number] for number in places(lines)}
    assert not told & {Role.FURNITURE, Role.SUBHEADING}


@pytest.mark.parametrize("heads", [("Pros", "Cons"), ("What we like", "What we don’t")])
def test_what_heads_a_list_stays_even_where_its_lines_are_not_alike(heads):
    lines = (heads[0], "Light and fast", heads[1], "Wet at the best of times")
    theirs = {min(places(lines)), min(places(lines)) + 2}
    assert own_lists(Reading(page(*lines))) == theirs
    assert not removed(page(*lines)) & theirs


@pytest.mark.parametrize(
    "lines",
    [
        ("Read more", "Ferry fares, 2019", "Tram, 2020", "Bridge, 2021"),
        ("Bridge to reopen, 3 May", "Mayor says no, 4 May", "Bridge to reopen, 3 May"),
        ("Getty Images", "2 hours ago", "4 hours ago", "Sport"),
        ("Boats", "Sailing"),
    ],
    ids=["a prompt", "a title twice", "a credit", "too few"],
)
def test_what_tells_of_a_page_is_no_list_of_the_story(lines):
    assert not own_lists(Reading(page(*lines)))


def test_who_made_the_article_and_where_it_is_filed_is_no_list_of_the_story():
    made = ("About this article:", "Edited by: Ida Holm", "Subjects: Boats, Harbour, Prizes")
    lines = (*made, "Harbour Post, 4 May 2025", "Town hall, 6 May 2025", "Regatta club, 7 May 2025")
    assert not own_lists(Reading(page(*lines)))
    assert own_lists(Reading(page(*lines[3:]))) == places(lines[3:])


def test_a_menu_is_none_for_no_paragraph_stands_over_it():
    assert not own_lists(Reading(Document.from_blocks((*LISTS["results"], *BEGINS))))
    assert not own_lists(Reading(Document.from_blocks((*BEGINS, *LISTS["results"]))))


def test_of_an_announced_list_what_stands_twice_may_be_proposed():
    lines = ("The club thanked:", "Jump to the form", "Baker Street school", "Jump to the form")
    start = min(places(lines))
    assert own_lists(Reading(page(*lines))) == {start, start + 2}


@pytest.mark.parametrize(
    "line",
    [
        "Here are more stories from our newsroom:",
        "Read our other reports on the bay:",
        "Check out these guides to sailing:",
        "You can read more about the regatta here:",
        "Meanwhile, on one of our sister sites:",
        "Articles of the week you missed:",
        "Watch:",
        "Written by:",
    ],
)
def test_a_line_that_announces_other_pages_announces_no_list_of_the_story(line):
    assert not own_lists(
        Reading(page(line, "Ferry fares to rise again", "Bridge to reopen in May"))
    )


def test_of_an_endless_line_only_the_end_is_searched_for_other_pages():
    begins, ends = f"Other {'x' * 300}", "the club thanked:"
    line = f"{begins} reports {'y' * 300} {ends}"
    assert own_lists(Reading(page(line, "Our neighbours")))
    assert not own_lists(Reading(page(f"Other reports: {ends}", "Our neighbours")))


def test_a_list_may_stand_between_short_sentences_that_are_likely_the_story():
    begins, ends = "Nobody was hurt at all.", "The wind was kind."
    lists = ("Anna Meier, 12.4", "Jon Sund, 12.9", "Ida Holm, 13.1")
    document = page(begins, *lists, ends)
    start = min(places(lists)) + 1
    assert set(range(start, start + len(lists))) <= own_lists(Reading(document))


def test_the_choices_of_a_question_are_a_list():
    lines = ("A. An otter", "B. A steep valley", "C. A cheese")
    assert own_lists(Reading(page(*lines))) == places(lines)


@pytest.mark.parametrize("lines", list(LISTS.values())[:5], ids=list(LISTS)[:5])
def test_lines_alike_right_under_the_story_may_be_its_list_and_never_go_for_sure(lines):
    document = Document.from_blocks((*ABOVE, HEADLINE, *BEGINS, *ENDS, *lines, *BELOW))
    start = len(ABOVE) + 1 + len(BEGINS) + len(ENDS)
    theirs = frozenset(range(start, start + len(lines)))
    assert lists_below(Reading(document)) == theirs
    sure = {f.block for f in proofread(document, rules=RULES) if f.confidence >= SURE}
    assert not sure & theirs


def test_lines_under_a_line_of_the_page_are_no_list_of_the_story():
    below = ("Comments are closed.", *LISTS["results"], *ENDS, "Our town", "A long walk")
    assert not lists_below(Reading(Document.from_blocks((*BEGINS, *below))))


ITEMS = ("One notebook for all subjects", "Lockers in every room", "Water at each school")


def sure_of(document):
    return {f.block for f in proofread(document, rules=RULES) if f.confidence >= SURE}


@pytest.mark.parametrize("below", [BELOW, ("Follow HarbourLive on X", *BELOW)])
def test_unlike_items_at_the_end_of_a_story_never_go_for_sure(below):
    ends = (*ENDS, "The panel weighed bags.", "Its ideas are these.")
    document = Document.from_blocks((*ABOVE, HEADLINE, *BEGINS, *ends, *ITEMS, *below))
    start = len(ABOVE) + 1 + len(BEGINS) + len(ends)
    theirs = frozenset(range(start, start + len(ITEMS)))
    assert theirs <= lists_below(Reading(document))
    assert not sure_of(document) & theirs


@pytest.mark.parametrize(
    "line",
    [
        "Explore further",
        "More great Harbour stories",
        "Ola Nord 2026-03-04 12:10:08",
        "March 3, 2026",
        "How the club of Tarn found its lost boats in the bay of the other town",
    ],
)
def test_unlike_lines_are_no_list_where_one_of_them_is_of_the_page(line):
    assert not lists_below(Reading(Document.from_blocks((*BEGINS, *ENDS, *ITEMS, line))))
    assert lists_below(Reading(Document.from_blocks((*BEGINS, *ENDS, *ITEMS, "A mole"))))
