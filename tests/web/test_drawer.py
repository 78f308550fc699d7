"""The drawer: each tab a fragment for htmx and a page for everybody, comments and copies in it."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from newsroom.actions.commenting import add_comment
from newsroom.actions.correcting import correct_field
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.purging import purge_article
from newsroom.models import Article, FlagState
from newsroom.web.drawer import TABS
from newsroom.web.telling import SHOWN
from tests.making import article, fresh, person, spelling
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db

NAMES = tuple(tab.name for tab in TABS)


def get(client, story, tab, query="", **more):
    return client.get(f"/articles/{story.pk}/{tab}/{query}", **more)


def tree(answer):
    return html.fromstring(answer.content.decode())


def say(client, story, text, **more):
    sent = {"text": text, **more.pop("sent", {})}
    return client.post(f"/articles/{story.pk}/comments/add/", sent, **more)


def words(node) -> str:
    return " ".join(node.text_content().split())


@pytest.mark.parametrize("tab", NAMES)
def test_htmx_gets_a_tab_in_the_drawer_and_anybody_else_a_page_with_the_same(desk, story, tab):
    fragment, page = tree(get(desk, story, tab, headers=HTMX)), tree(get(desk, story, tab))
    assert (fragment.get("id"), fragment.get("data-tab")) == ("drawer", tab)
    (chosen,) = fragment.xpath("//*[@role='tab'][@aria-selected='true']")
    panel = fragment.get_element_by_id("drawer-panel")
    assert panel.get("aria-labelledby") == chosen.get("id") == f"tab-{tab}"
    assert [words(link) for link in page.xpath("//nav//*[@aria-current='page']")] == [words(chosen)]
    assert words(panel).removesuffix("Ctrl+Enter") in words(page.xpath("//section")[0])
    assert not page.xpath("//*[starts-with(name(@*), 'hx-post')]")


@pytest.mark.parametrize("written", ["a", "\N{ALIEN MONSTER}"])
def test_of_a_long_file_the_database_gives_its_beginning_alone(desk, written):
    story = article([written * (SHOWN + 1)])
    with CaptureQueriesContext(connection) as asked:
        page = get(desk, story, "raw").content.decode()
    assert f">{written * SHOWN}</pre>" in page
    assert "Only its beginning is shown." in page
    read = [query["sql"] for query in asked if '"content"' in query["sql"]]
    assert len(read) == 1
    assert '"content"' not in re.sub(r"SUBSTR(ING)?\(\S*\"content\",", "", read[0])


@pytest.mark.parametrize("tab", NAMES)
def test_caches_keep_the_fragment_and_the_page_apart(desk, story, tab):
    assert "HX-Request" in get(desk, story, tab)["Vary"]


@pytest.mark.one_database  # how often it asks does not hang on what answers
@pytest.mark.parametrize("tab", NAMES)
def test_a_tab_asks_the_same_for_one_row_and_for_thirty(
    desk, reviewer, django_assert_num_queries, django_assert_max_num_queries, tab
):
    def made(count: int) -> Article:
        text = " ".join(f"wrod{n}" for n in range(count))
        found = [spelling(1, text, f"wrod{n}", "word") for n in range(count)]
        story = article([text], found, headline="Ferry returns to Okiti harbour")
        for number, flag in enumerate(story.flags.all()):
            choice = Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)
            decide_flags([choice], by=reviewer)
            add_comment(story.pk, f"Number {number}.", flag_id=flag.pk, by=reviewer)
        for _ in range(count):
            article([text], headline="Ferry returns to Okiti harbour")
        return story

    one = made(1)
    with django_assert_max_num_queries(12) as few:
        assert get(desk, one, tab, headers=HTMX).status_code == 200
    thirty = made(30)
    with django_assert_num_queries(len(few)):
        assert get(desk, thirty, tab, headers=HTMX).status_code == 200


def test_the_diff_shows_words_fields_and_the_change_note(desk, story, reviewer):
    flag = story.flags.get(quote="restord")
    decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=reviewer)
    correct_field(story.pk, "byline", "Ada Obi", version=fresh(story).version, by=reviewer)
    shown = tree(get(desk, story, "diff"))
    assert [words(node) for node in shown.xpath("//ins")] == ["Ada Obi", "restored"]
    assert [words(node) for node in shown.xpath("//del")] == ["restord"]
    assert "1 spelling" in words(shown)


def test_the_way_back_leads_along_the_queue_one_came_from(desk, story):
    shown = tree(get(desk, story, "raw", "?tab=all&q=okiti"))
    assert shown.xpath("//a[@data-command='close']/@href") == [
        f"/articles/{story.pk}/?tab=all&q=okiti"
    ]
    assert all("q=okiti" in link for link in shown.xpath("//nav[@class='tabs']//@href"))


def test_an_article_of_another_desk_tells_and_takes_nothing(story):
    stranger = Client()
    stranger.force_login(person("Editor", desk="elsewhere"))
    for tab in NAMES:
        assert get(stranger, story, tab).status_code == 404
    assert say(stranger, story, "Hello?").status_code == 404


def test_an_erased_article_still_opens_in_every_tab_without_its_words(desk, story, reviewer):
    add_comment(story.pk, "The restord span is theirs.", by=reviewer)
    purge_article(story.pk, why="Order of the court", by=person("Admin"))
    for tab in NAMES:
        answer = get(desk, story, tab)
        assert answer.status_code == 200
        assert "restord" not in answer.content.decode()
