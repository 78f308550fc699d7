"""A list of recommended links is one table with one decision, and a row a title."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from lxml import html

from newsroom.actions.undoing import undo_operation
from newsroom.engine import Document, proofread
from newsroom.models import Flag, Operation
from tests.making import article, clean
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db

STORY = [
    "Harbour bridge to close for eight months",
    "The Ellerby swing bridge will close to all traffic in March, the council said on Tuesday.",
    "Engineers found that the hangers which carry its deck had lost a fifth to rust, it said.",
    "Shopkeepers on the east bank fear a lost summer, and asked for a ferry at the old quay.",
]
AD = "ADVERTISEMENT"
MOST_READ = ["Most read", "1", "Storm names for the winter revealed", "2", "Pub garden wins award"]
RELATED = [
    "Related articles",
    "Ellerby bridge: engineers found rust in hangers last autumn",
    "Five easy dinners that everybody likes",
    "Celebrity chef splits from wife",
]


@pytest.fixture
def page():
    """Give a story with two lists of links, and the flags that the rules find there."""
    texts = [*STORY, *MOST_READ, "Contact us", *RELATED]
    return article(texts, found_in(texts))


def found_in(texts):
    return proofread(Document.from_blocks(texts))


def tables(desk, story):
    whole = html.fromstring(desk.get(f"/articles/{story.pk}/").content)
    found = whole.xpath("//table[@class='links']")
    return [[row.text_content() for row in table.xpath("./tbody/tr/td[1]/a")] for table in found]


def list_panel(desk, story, quote):
    """Get the preview of the list that a line is of, by the button of its table."""
    flag = Flag.objects.get(quote=quote)
    whole = html.fromstring(desk.get(f"/articles/{story.pk}/").content)
    (link,) = whole.xpath(f"//table[.//a[@id='flag-{flag.pk}']]//a[text()='Decide this list']")
    got = desk.get(f"/articles/{story.pk}/{link.get('href')}", headers=HTMX)
    return html.fromstring(got.content).get_element_by_id("card")


def test_a_list_is_one_table_from_its_heading_on_with_its_numbers_in_one_row(desk, page):
    assert tables(desk, page) == [
        ["Most read", "1 · 2", "Storm names for the winter revealed", "Pub garden wins award"],
        RELATED,
    ]


def test_a_heading_that_a_plainer_rule_knows_stands_in_its_table_too(desk):
    heading, *titles = found_in([*STORY, *RELATED])
    known = replace(heading, rule="site-line", group="")
    assert tables(desk, article([*STORY, *RELATED], [known, *titles])) == [RELATED]


@pytest.mark.parametrize("rule", ["ad-marker", "learnt-line"])
@pytest.mark.parametrize("group", [RELATED[0], ""])
def test_ads_between_its_titles_part_no_table_and_share_a_row(desk, group, rule):
    texts = [*STORY, *[text for title in RELATED for text in (title, AD)][:-1]]
    found = [replace(f, group=group) if f.quote == RELATED[0] else f for f in found_in(texts)]
    story = article(texts, [replace(f, rule=rule) if f.quote == AD else f for f in found])
    assert tables(desk, story) == [[RELATED[0], AD, *RELATED[1:]]]
    assert "×3" in desk.get(f"/articles/{story.pk}/").content.decode()
    ticks = list_panel(desk, story, RELATED[2]).xpath(".//input[@type='checkbox']")
    assert [tick.get("checked") is None for tick in ticks] == [n == 2 for n in range(7)]


def test_an_ad_before_or_behind_a_list_is_not_in_its_table(desk):
    texts = [*STORY, AD, *RELATED, AD]
    assert tables(desk, article(texts, found_in(texts))) == [RELATED]


def test_one_decision_takes_a_list_out_but_for_what_is_related(desk, page):
    card = list_panel(desk, page, RELATED[2])
    ticks = card.xpath(".//input[@type='checkbox']")
    assert [tick.get("checked") is not None for tick in ticks] == [True, False, True, True]
    assert "it stays unless you tick it" in ticks[1].getparent().text_content()
    ticked = [tick.get("value") for tick in ticks if tick.get("checked") is not None]
    desk.post(f"/articles/{page.pk}/decide/", {"choice": ticked}, headers=HTMX)
    left = clean(page)
    assert RELATED[1] in left
    assert not {RELATED[0], *RELATED[2:]} & set(left)
    assert set(MOST_READ) <= set(left)
    assert Operation.objects.filter(kind__in=("decide", "group")).count() == 1


def test_a_title_of_which_one_copy_went_is_kept_once(desk):
    texts = [*STORY, *RELATED, *RELATED[1:]]
    story = article(texts, found_in(texts))
    card = list_panel(desk, story, RELATED[0])
    ticked = card.xpath(".//input[@type='checkbox'][@checked]/@value")
    desk.post(f"/articles/{story.pk}/decide/", {"choice": ticked}, headers=HTMX)
    assert clean(story) == [*STORY, RELATED[1]]
    row = "//table[@class='links']//tr[contains(., 'Ellerby bridge:')]"
    whole = html.fromstring(desk.get(f"/articles/{story.pk}/").content)
    (keep,) = whole.xpath(f"{row}//button[text()='Keep']/@value")
    desk.post(f"/articles/{story.pk}/decide/", {"choice": keep}, headers=HTMX)
    assert clean(story) == [*STORY, RELATED[1]]
    whole = html.fromstring(desk.get(f"/articles/{story.pk}/").content)
    assert whole.xpath(row)[0].get("class") == "kept"


def test_a_list_is_decided_whole_however_unsure_its_links_are(desk):
    found = [replace(one, confidence=0.9) for one in found_in([*STORY, *RELATED])]
    story = article([*STORY, *RELATED], found)
    ticks = list_panel(desk, story, RELATED[2]).xpath(".//input[@type='checkbox'][@checked]")
    assert len(ticks) == 3


def test_the_card_of_a_link_offers_its_list_beside_all_lists(desk, page):
    flag = Flag.objects.get(quote=RELATED[2])
    card = desk.get(f"/articles/{page.pk}/?flag={flag.pk}").content.decode()
    assert f'href="?group=list&amp;flag={flag.pk}" data-card>The 4 lines of this list</a>' in card


def test_a_kept_heading_stays_in_its_table(desk, page):
    flag = Flag.objects.get(quote=RELATED[0])
    choice = f"{flag.pk}:{flag.version}:dismissed"
    desk.post(f"/articles/{page.pk}/decide/", {"choice": choice}, headers=HTMX)
    assert tables(desk, page)[1][0] == RELATED[0]


def row_of(desk, story, title):
    whole = html.fromstring(desk.get(f"/articles/{story.pk}/").content)
    (row,) = whole.xpath(f"//table[@class='links']//tr[contains(., '{title}')]")
    return row


def press(desk, story, title, button):
    """Press a button of a title's row, and give the row as it stands then."""
    (choice,) = row_of(desk, story, title).xpath(f".//button[text()='{button}']/@value")
    desk.post(f"/articles/{story.pk}/decide/", {"choice": choice}, headers=HTMX)
    return row_of(desk, story, title)


@pytest.mark.parametrize("title", RELATED[1:3])
def test_keep_keeps_one_of_a_title_that_came_twice_and_one_undo_brings_both_back(desk, title):
    texts = [*STORY, *RELATED, *RELATED[1:]]
    story = article(texts, found_in(texts))
    row = press(desk, story, title, "Keep")
    assert (row.get("class"), "×2" in row.text_content()) == ("kept", False)
    assert clean(story).count(title) == 1
    flags = Flag.objects.filter(article=story, quote=title).order_by("pk")
    assert [flag.state for flag in flags] == ["dismissed", "accepted"]
    operation = Operation.objects.filter(kind__in=("decide", "group")).get()
    undo_operation(operation.pk, by=User.objects.get(pk=operation.by_id))
    assert {flag.state for flag in flags.all()} == {"open"}
    assert "×2" in row_of(desk, story, title).text_content()


def test_a_title_that_came_twice_and_went_is_kept_once_again(desk):
    texts = [*STORY, *RELATED, *RELATED[1:]]
    story = article(texts, found_in(texts))
    row = press(desk, story, RELATED[2], "Drop")
    assert (row.get("class"), "×2" in row.text_content()) == ("dropped", False)
    assert press(desk, story, RELATED[2], "Keep").get("class") == "kept"
    assert clean(story).count(RELATED[2]) == 1


def test_both_of_a_title_may_be_kept_one_by_one_and_are_counted(desk):
    texts = [*STORY, *RELATED, *RELATED[1:]]
    story = article(texts, found_in(texts))
    for flag in Flag.objects.filter(article=story, quote=RELATED[2]):
        choice = f"{flag.pk}:{flag.version}:dismissed"
        desk.post(f"/articles/{story.pk}/decide/", {"choice": choice}, headers=HTMX)
    assert clean(story).count(RELATED[2]) == 2
    assert "×2" in row_of(desk, story, RELATED[2]).text_content()
