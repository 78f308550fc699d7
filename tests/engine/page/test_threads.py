"""Readers' posts are told by the lines that head them, below a line that tells of comments."""

import pytest

from newsroom.engine import proofread
from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.page.roles import roles
from newsroom.engine.page.shape import is_prose
from newsroom.engine.page.threads import threads
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import readers_post

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
SAID = "I learnt to read in that house."


def thread(head, count=3):
    return [text for number in range(count) for text in (head.format(number=number), SAID)]


def found(*texts):
    told = Reading(Document.from_blocks(texts)).shared(threads)
    return {number for one in told for number in one.numbers}


def is_below(*texts):
    [told] = Reading(Document.from_blocks(texts)).shared(threads)
    return told.below


TIME = "March {number}, 2019 at 4:12 pm"
POSTS = [text for n in range(3) for text in ("Ann Reader", TIME.format(number=n), SAID)]


@pytest.mark.parametrize(
    "head",
    [
        "March {number}, 2019 at 4:12 pm",
        "Ann Reader on March {number}, 2019 at 4:12 pm",
        "{number} March 2019 4:12",
        "Ann Reader says:",
        "Ann Reader {number} weeks ago",
    ],
)
def test_a_thread_runs_from_its_first_head_to_what_the_last_post_says(head):
    assert found(STORY, "3 comments", *thread(head), "About us") == set(range(2, 8))


def test_one_post_is_a_thread_where_a_name_stands_over_it_and_a_button_to_reply_under_it():
    post = ("Ann Reader", TIME.format(number=1), SAID)
    for talk in ("1 comment", "One thought on “Library stays open”", "2 responses to “Library”"):
        assert found(STORY, talk, *post, "Reply", "About us") == {2, 3, 4}
    assert not found(STORY, "1 comment", *post, "About us")
    assert not found(STORY, "1 comment", SAID, *post[1:], "Reply", "About us")
    assert not found(STORY, *post, "Reply", "About us")


def test_the_name_above_the_first_head_belongs_to_the_thread():
    posts = thread("March {number}, 2019 at 4:12 pm")
    assert min(found(STORY, "3 comments", "Ann Reader", *posts)) == 2


def test_times_in_a_story_and_comments_that_are_announced_below_it_make_no_thread():
    times = thread("March {number}, 2019 at 4:12 pm")
    assert not found(STORY, *times)
    assert not found(STORY, *times, "3 comments")
    assert not found("3 comments", *[STORY] * 8, *times)


def test_two_heads_and_dated_titles_make_no_thread():
    assert not found(STORY, "2 comments", *thread("March {number}, 2019 at 4:12 pm", 2))
    titles = [f"Ferry late again, March {number}, 2019 4:12" for number in range(5)]
    assert not found(STORY, "No comments", *titles)


def test_posts_are_furniture():
    texts = (STORY, "3 comments", *thread("Ann Reader says:"))
    told = roles(Reading(Document.from_blocks(texts)))
    assert set(told[2:]) == {Role.FURNITURE}


@pytest.mark.parametrize(
    "posts",
    [
        POSTS,
        thread("Ann Reader says:"),
        thread("Ann Reader on March {number}, 2019 at 4:12 pm"),
        thread("Ann Reader {number} weeks ago"),
        ["Reply", *POSTS, "Comments are closed."],
    ],
)
def test_a_named_thread_under_its_heading_and_a_whole_story_is_surely_below(posts):
    assert is_below(*[STORY] * 3, "3 comments", *posts)


@pytest.mark.parametrize(
    "texts",
    [
        (*[STORY] * 3, "3 comments", *thread(TIME)),
        (*[STORY] * 3, "3 comments", *thread("{number} minutes ago")),
        (*[STORY] * 3, "3 comments", *thread("An hour ago")),
        (*[STORY] * 3, "3 comments", *thread("Updated {number} minutes ago")),
        (*[STORY] * 2, "3 comments", *POSTS),
        (*[STORY] * 3, "3 comments", *POSTS, "About us", *[STORY] * 2),
        (*[STORY] * 3, "3 comments", "All about the library", "In the town", "Maps", *POSTS),
        (*[STORY] * 3, "Ann Reader", TIME.format(number=1), SAID, "Reply", *POSTS),
    ],
    ids="unnamed ago an-hour updated little-above story-behind far no-heading".split(),
)
def test_posts_that_may_be_of_a_live_blog_are_not(texts):
    assert not is_below(*texts)


def test_only_posts_surely_below_a_story_go_in_bulk():
    def surely(*texts):
        found = proofread(Document.from_blocks(texts), rules=[readers_post.RULE])
        return {finding.confidence >= 0.98 for finding in found}

    assert surely(*[STORY] * 3, "3 comments", *POSTS) == {True}
    assert surely(*[STORY] * 3, "3 comments", *thread(TIME)) == {False}


def test_prose_is_looked_for_once_however_many_threads_a_page_has(monkeypatch):
    asked = []

    def counted(text):
        asked.append(text)
        return is_prose(text)

    monkeypatch.setattr("newsroom.engine.page.threads.is_prose", counted)
    texts = [text for _ in range(20) for text in ("3 comments", *POSTS, *[STORY] * 12)]
    assert len(threads(Reading(Document.from_blocks(texts)))) == 20
    assert len(asked) <= 2 * len(texts)
