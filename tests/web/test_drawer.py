"""The drawer: each tab a fragment for htmx and a page for everybody, comments and copies in it."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from newsroom.actions.commenting import LONGEST, add_comment, withdraw_comment
from newsroom.actions.correcting import correct_field
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.purging import purge_article
from newsroom.engine.block import Block, Role
from newsroom.models import Article, Comment, FlagState
from newsroom.web.drawer import TABS
from newsroom.web.likeness import like
from newsroom.web.telling import SHOWN
from tests.hostile import hostile_strings
from tests.making import article, fresh, furniture, person, source, spelling
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


def test_a_comment_is_said_and_shown_with_its_place(desk, story, reviewer):
    flag = story.flags.get(quote="restord")
    field = tree(get(desk, story, "comments", f"?flag={flag.pk}", headers=HTMX))
    assert field.xpath("//select/option[@selected]/@value") == [f"flag:{flag.pk}"]
    answer = tree(say(desk, story, "Theirs?", sent={"about": f"flag:{flag.pk}"}, headers=HTMX))
    (said,) = answer.xpath("//ol[@class='comments']/li")
    assert "you" in words(said)
    assert "“restord”, block 2" in words(said)
    assert f"/articles/{story.pk}/?flag={flag.pk}" in said.xpath(".//a/@href")
    assert words(answer.get_element_by_id("talk")).startswith("Comments 1")
    assert Comment.objects.get().flag == flag


def test_without_htmx_a_comment_leads_back_to_the_comments(desk, story):
    answer = say(desk, story, "No script here.", sent={"tab": "all", "q": "okiti"})
    assert answer["Location"] == f"/articles/{story.pk}/comments/?tab=all&q=okiti"
    assert "No script here." in get(desk, story, "comments").content.decode()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_is_refused_stays_in_the_field_with_the_reason(desk, story, headers):
    answer = say(desk, story, "x" * (LONGEST + 1), headers=headers)
    shown = tree(answer)
    assert answer.status_code == 422
    assert "at most" in words(shown.xpath("//*[@role='alert'][text()]")[0])
    assert len(shown.xpath("//textarea")[0].text.strip()) == LONGEST + 1
    assert not Comment.objects.exists()


@pytest.mark.parametrize("about", ["flag:999999", "block:999999", "flag:x", "article:1", "²"])
def test_what_a_comment_cannot_be_about_says_so_or_counts_for_nothing(desk, story, about):
    assert say(desk, story, "About?", sent={"about": about}).status_code in (302, 422)
    assert not Comment.objects.exclude(flag=None, block=None).exists()


def test_only_ones_own_comment_has_the_button_that_takes_it_back(desk, story, reviewer):
    mine = add_comment(story.pk, "Mine.", by=reviewer)
    theirs = add_comment(story.pk, "Theirs.", by=person("Editor", "ada"))
    (action,) = tree(get(desk, story, "comments")).xpath("//li//form/@action")
    assert action == f"/articles/{story.pk}/comments/{mine.pk}/withdraw/"
    refused = desk.post(f"/articles/{story.pk}/comments/{theirs.pk}/withdraw/")
    assert refused.status_code == 403
    shown = tree(desk.post(action, headers=HTMX))
    assert "Taken back" in words(shown.get_element_by_id(f"comment-{mine.pk}"))
    assert "Mine." not in words(shown)


def test_nothing_said_yet_is_told_with_what_will_become_of_it(desk, story):
    assert "leaves with no hand-out" in get(desk, story, "comments").content.decode()


@pytest.mark.one_database  # what is kept and shown again, test_hostile_text asks of both
def test_hostile_comments_stay_text_everywhere(desk, story, reviewer):
    for text in ["<b onclick=x()>t</b>", "{{ 7|add:7 }}", *hostile_strings("xss")[::20]]:
        typed = text.replace("\0", "").strip()[:LONGEST]
        if typed:
            add_comment(story.pk, typed, by=reviewer)
    for headers in ({}, HTMX):
        shown = tree(get(desk, story, "comments", headers=headers))
        listed = shown.xpath("//ol[@class='comments']")[0]
        for tag in ("script", "img", "svg", "iframe", "b[@onclick]"):
            assert not listed.xpath(f".//{tag}"), tag
        assert not listed.xpath(".//@onerror | .//@onload | .//@style")
    assert "14" not in [words(node) for node in shown.xpath("//*[@class='words']")]


def test_the_queue_says_how_many_comments_stand(desk, story, reviewer):
    assert "comment" not in words(tree(desk.get("/")).get_element_by_id(f"article-{story.pk}"))
    first = add_comment(story.pk, "One.", by=reviewer)
    add_comment(story.pk, "Two.", by=reviewer)
    assert "2 comments" in words(tree(desk.get("/")).get_element_by_id(f"article-{story.pk}"))
    withdraw_comment(story.pk, first.pk, by=reviewer)
    assert "1 comment" in words(tree(desk.get("/")).get_element_by_id(f"article-{story.pk}"))


def test_an_article_of_another_desk_tells_and_takes_nothing(story):
    stranger = Client()
    stranger.force_login(person("Editor", desk="elsewhere"))
    for tab in NAMES:
        assert get(stranger, story, tab).status_code == 404
    assert say(stranger, story, "Hello?").status_code == 404


PARTS = ["The ferry left Okiti at dawn.", "Nobody was hurt, the harbour master said."]


def test_a_copy_stands_beside_with_the_words_that_differ(desk):
    here = article(PARTS, headline="Ferry returns to Okiti harbour")
    article(
        [PARTS[0].replace("dawn", "noon"), PARTS[1]],
        of=source("echo", name="The Echo"),
        headline="Ferry returns to Okiti harbour",
    )
    shown = tree(get(desk, here, "similar"))
    assert "The Echo" in words(shown.xpath("//ul[@class='similar']/li")[0])
    assert [words(cell) for cell in shown.xpath("//table[@class='beside']//td")] == [
        "The ferry left Okiti at dawn.",
        "The ferry left Okiti at noon.",
    ]
    assert [words(node) for node in shown.xpath("//mark")] == ["dawn", "noon"]


def test_a_copy_that_is_the_same_says_so_and_a_mere_relation_shows_no_words(desk):
    here = article(PARTS, headline="Ferry returns to Okiti harbour")
    twin = article(PARTS, headline="Ferry returns to Okiti harbour")
    other = article(["Wholly other matter."], headline="Harbour: ferry returns to Okiti")
    rows = tree(get(desk, here, "similar")).xpath("//ul[@class='similar']/li")
    assert [f"#{a.pk}" in words(row) for a, row in zip((twin, other), rows, strict=True)] == [
        True
    ] * 2
    assert "Not a word differs." in words(rows[0])
    assert "the words in common" in words(rows[1])
    assert not rows[1].xpath(".//table")


def test_the_same_text_name_or_address_is_found_and_another_desk_is_not(reviewer):
    link = "https://okiti.example/ferry"
    here = article(PARTS, headline="The ferry is back", canonical=link, guid="a-1")
    same = article(PARTS, headline="The ferry is back", canonical=link, guid="b-1")
    named = article(["Other words."], headline="Other", guid=link)
    linked = article(["More words."], headline="More", canonical=link, guid="c-1")
    article(PARTS, headline="The ferry is back", canonical=link, of=source(desk="sport"))
    article(["Nothing in common."], headline="Rice prices fall in Delta")
    found = like(here, Article.objects.seen_by(reviewer))
    assert list(found) == [same.pk, named.pk, linked.pk]
    assert len(set(found.values())) == 3


@pytest.mark.parametrize("headline", ["", "Ferry", "The the"])
def test_a_headline_of_few_words_is_like_no_other(reviewer, headline):
    here = article(["One."], headline=headline)
    article(["Two."], headline=headline)
    assert like(here, Article.objects.seen_by(reviewer)) == {}


def test_nothing_similar_says_so(desk, story):
    assert "No other article" in get(desk, story, "similar").content.decode()


def test_a_long_copy_shows_its_first_differences_and_counts_the_rest(desk):
    one = [Block(f"Line {n} tells of the harbour at dawn.", Role.PARAGRAPH) for n in range(30)]
    two = [Block(block.text.replace("dawn", "noon"), Role.PARAGRAPH) for block in one]
    here = article(one, headline="Thirty lines of a harbour")
    article(two, headline="Thirty lines of a harbour")
    shown = tree(get(desk, here, "similar"))
    assert len(shown.xpath("//table[@class='beside']/tbody/tr")) == 20
    assert "and 10 more paragraphs" in words(shown)


def test_an_erased_article_still_opens_in_every_tab_without_its_words(desk, story, reviewer):
    add_comment(story.pk, "The restord span is theirs.", by=reviewer)
    purge_article(story.pk, why="Order of the court", by=person("Admin"))
    for tab in NAMES:
        answer = get(desk, story, tab)
        assert answer.status_code == 200
        assert "restord" not in answer.content.decode()


SOLD = [f"Recommended title number {n} of many words" for n in range(8)]


def cluttered(texts, *, taken=False):
    """Give a copy of the story with recommended titles round it, taken out or still open."""
    findings = [furniture(len(texts) + 1 + n, text) for n, text in enumerate(SOLD)]
    made = article([*texts, *SOLD], findings, headline="Ferry returns to Okiti harbour")
    if taken:
        flags = made.flags.all()
        choices = [Choice(made.pk, flag.pk, FlagState.ACCEPTED) for flag in flags]
        decide_flags(choices, by=person("Reviewer"))
    return made


@pytest.mark.parametrize("taken", [False, True])
def test_the_page_s_furniture_is_no_difference_between_copies(desk, taken):
    here = cluttered([PARTS[0].replace("dawn", "noon"), PARTS[1]])
    cluttered(PARTS, taken=taken)
    (row,) = tree(get(desk, here, "similar")).xpath("//ul[@class='similar']/li")
    assert [words(node) for node in row.xpath(".//mark")] == ["noon", "dawn"]
    assert not row.xpath(".//*[contains(., 'Recommended')]")


def test_of_a_copy_that_is_all_furniture_everything_is_compared(desk):
    here, _ = cluttered([]), cluttered([])
    assert "Not a word differs." in get(desk, here, "similar").content.decode()
