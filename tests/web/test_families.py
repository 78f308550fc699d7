"""The family of an article on the review page, in the drawer, and what editors decide of it."""

import pytest
from lxml import html

from newsroom.models import Family, Likeness, Operation
from tests.making import article, source
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db

FERRY = [
    "The ferry between Okiti and the islands sailed again on Monday after two years of repairs.",
    "Hundreds of passengers had waited at the jetty since dawn, some of them with goats and drums.",
    "The harbour master said that the engines had been changed and the hull painted twice over.",
]


@pytest.fixture
def stories():
    """Give a story of three outlets, a day changed in the last."""
    return [
        article(FERRY, of=source(name="The Echo")),
        article(FERRY, of=source(name="The Tide")),
        article([FERRY[0].replace("Monday", "Friday"), *FERRY[1:]], of=source(name="The Delta")),
    ]


def shown(client, story, tab="similar/", **more):
    return html.fromstring(client.get(f"/articles/{story.pk}/{tab}", **more).content.decode())


def decide(client, story, what, **more):
    sent = {"as": what, "version": str(Family.objects.get().version)}
    return client.post(f"/articles/{story.pk}/family/", sent, **more)


def words(node) -> str:
    return " ".join(node.text_content().split())


def test_the_review_page_says_of_what_an_article_is_a_copy(desk, stories):
    head = [words(shown(desk, story, "").xpath("//div[@class='head']/p")[0]) for story in stories]
    assert "master of its family" in head[0]
    assert f"a copy of #{stories[0].pk}" in head[1]
    assert "famil" not in words(shown(desk, article(["Another."]), "").xpath("//main")[0])


def test_the_family_stands_in_the_drawer_master_first_with_the_words_that_differ(desk, stories):
    rows = shown(desk, stories[2]).xpath("//ul[@class='similar']/li")
    assert [f"#{s.pk}" in words(r) for s, r in zip(stories, rows, strict=False)] == [True, True]
    assert [words(chip) for chip in rows[0].xpath(".//*[@class='chip repetition']")] == ["master"]
    assert not rows[1].xpath(".//*[@class='chip repetition']")
    assert [words(mark) for mark in rows[0].xpath(".//mark")] == ["Friday", "Monday"]
    assert not shown(desk, stories[2]).xpath("//form[@id='family']")  # a reviewer decides nothing


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_editor_makes_another_the_master(editor, stories, headers):
    answer = decide(editor, stories[1], "master", headers=headers)
    assert answer.status_code == (200 if headers else 302)
    assert Family.objects.get().master == stories[1]
    if headers:
        assert b"Made the master" in answer.content


def test_an_article_is_taken_out_and_a_family_dissolved(editor, stories):
    decide(editor, stories[1], "leave")
    assert Likeness.objects.get(pk=stories[1].pk).family is None
    assert not shown(editor, stories[1]).xpath("//form[@id='family']")
    decide(editor, stories[0], "dissolve")
    assert not Likeness.objects.exclude(family=None).exists()


def undo_in(page):
    """Give what the control of the drawer reads and sends that takes the last decision back."""
    (button,) = page.xpath("//form[@id='family-done']/button")
    return words(button), {str(button.get("name")): str(button.get("value"))}


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_was_decided_is_undone_and_redone_where_it_was_decided(editor, stories, headers):
    def step(sent):
        address = f"/articles/{stories[0].pk}/family/"
        answer = editor.post(address, sent, headers=headers, follow=True)
        assert answer.status_code == 200
        page = html.fromstring(answer.content.decode())
        assert page.xpath("//form[@id='family-done']/button/@autofocus")
        return page

    page = step({"as": "dissolve", "version": str(Family.objects.get().version)})
    assert "Dissolved the family of 3 articles." in words(page.get_element_by_id("family-done"))
    label, sent = undo_in(page)
    assert label == "Undo"
    page = step(sent)
    assert Likeness.objects.exclude(family=None).count() == 3
    assert "Undone: Dissolved the family" in words(page.get_element_by_id("family-done"))
    label, sent = undo_in(page)
    assert label == "Redo"
    step(sent)
    assert not Likeness.objects.exclude(family=None).exists()


def test_what_is_said_is_what_was_just_done_and_no_older_toast_stays(editor, stories):
    answer = decide(editor, stories[1], "master", headers=HTMX).content.decode()
    page = html.fromstring(answer)
    assert words(page.get_element_by_id("said")) == "Made the master of its family."
    assert not words(page.get_element_by_id("toast"))


def test_the_history_counts_the_article_whose_family_was_turned_back(editor, stories):
    page = html.fromstring(decide(editor, stories[1], "master", headers=HTMX).content.decode())
    editor.post(f"/articles/{stories[1].pk}/family/", undo_in(page)[1], headers=HTMX)
    assert Operation.objects.get(kind="undo").done == 1
    gone = shown(editor, stories[1], tab=f"similar/?done={Operation.objects.get(kind='undo').pk}")
    assert undo_in(gone)[0] == "Redo"


def test_only_what_is_about_this_articles_family_is_taken_back_there(editor, stories):
    page = html.fromstring(decide(editor, stories[1], "master", headers=HTMX).content.decode())
    sent = undo_in(page)[1]
    assert editor.post(f"/articles/{stories[0].pk}/family/", sent).status_code == 422
    assert Family.objects.get().master == stories[1]


def test_who_saw_an_older_family_gets_409(editor, stories):
    seen = str(Family.objects.get().version)
    decide(editor, stories[1], "master")
    sent = {"as": "master", "version": seen}
    assert editor.post(f"/articles/{stories[2].pk}/family/", sent).status_code == 409
    assert Family.objects.get().master == stories[1]


@pytest.mark.parametrize("sent", [{}, {"as": "master"}, {"as": "x", "version": "1"}])
def test_an_incomplete_form_is_refused(editor, stories, sent):
    assert editor.post(f"/articles/{stories[1].pk}/family/", sent).status_code == 422


def test_the_review_page_asks_as_many_queries_with_a_family_as_without(
    desk, stories, django_assert_num_queries, django_assert_max_num_queries
):
    alone = article(["Another story."])
    with django_assert_max_num_queries(12) as asked:
        desk.get(f"/articles/{alone.pk}/")
    with django_assert_num_queries(len(asked)):
        desk.get(f"/articles/{stories[1].pk}/")


def test_the_head_of_the_review_page_follows_what_is_decided_in_the_drawer(editor, stories):
    answer = decide(editor, stories[1], "master", headers=HTMX).content.decode()
    (head,) = html.fromstring(answer).xpath("//*[@id='family-told'][@hx-swap-oob]")
    assert words(head) == "· master of its family"
    assert words(shown(editor, stories[1], "").get_element_by_id("family-told")) == words(head)
    answer = decide(editor, stories[1], "dissolve", headers=HTMX).content.decode()
    (head,) = html.fromstring(answer).xpath("//*[@id='family-told'][@hx-swap-oob]")
    assert not words(head)
    plain = shown(editor, stories[0], headers=HTMX)
    assert not plain.xpath("//*[@id='family-told']")  # nothing was decided


def test_the_undo_of_the_review_page_takes_back_what_was_decided_of_a_family(editor, stories):
    story = stories[1]
    decide(editor, story, "leave", headers=HTMX)
    assert Likeness.objects.get(pk=story.pk).family is None
    answer = editor.post(f"/articles/{story.pk}/undo/", headers=HTMX)
    assert answer["HX-Redirect"].startswith(f"/articles/{story.pk}/")
    assert Likeness.objects.get(pk=story.pk).family is not None
    page = words(shown(editor, story, "").xpath("//main")[0])
    assert f"a copy of #{stories[0].pk}" in page
    editor.post(f"/articles/{story.pk}/undo/", {"redo": "1"}, headers=HTMX)
    assert Likeness.objects.get(pk=story.pk).family is None
