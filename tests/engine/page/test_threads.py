"""Readers' posts are told by the lines that head them, below a line that tells of comments."""

import pytest

from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.page.roles import roles
from newsroom.engine.page.threads import threads
from newsroom.engine.reading import Reading

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
SAID = "I learnt to read in that house."


def thread(head, count=3):
    return [text for number in range(count) for text in (head.format(number=number), SAID)]


def found(*texts):
    return Reading(Document.from_blocks(texts)).shared(threads)


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
