"""Comments in the drawer: shown with their place, refused in words, taken back by their author."""

import pytest

from newsroom.actions.commenting import LONGEST, add_comment, withdraw_comment
from newsroom.models import Comment
from tests.hostile import hostile_strings
from tests.making import person
from tests.web.conftest import HTMX
from tests.web.test_drawer import get, say, tree, words

pytestmark = pytest.mark.django_db


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
