"""Hints say what a line may be, and where readers' posts and lists begin."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.hints import HINT_NAMES, hints
from newsroom.engine.reading import Reading

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."


def seen(name, *texts):
    return list(hints(Reading(Document.from_blocks(texts)))[HINT_NAMES.index(name)])


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("post head", "Ann Reader on March 3, 2019 at 4:12 pm"),
        ("post head", "Ann Reader says:"),
        ("post head", "Ann Reader • 2 weeks ago"),
        ("publishing", "Last updated: 3 March 2019"),
        ("publishing", "Words by Ann Example"),
        ("tagging", "Filed under libraries, harbours"),
        ("newsletter", "A newsletter for those who love the harbour"),
        ("policy", "Our privacy rules changed"),
        ("life", "Ann Example is a freelance writer who lives by the harbour."),
        ("life", "Follow her on all the networks."),
        ("label", "Details: 3 Harbour Road"),
        ("numbered", "3. The old bridge"),
        ("glued", "Ann ExampleHarbour Post"),
    ],
)
def test_a_hint_marks_its_line_and_no_sentence_of_a_story(name, line):
    assert seen(name, line, STORY) == [1.0, 0.0]


def test_the_share_of_words_that_tell_of_the_past_is_counted():
    assert seen("past", STORY, "Home")[0] > seen("past", STORY, "Home")[1] == 0.0


def test_lines_that_begin_or_end_alike_are_counted():
    lines = ("Shop boots", "Shop coats", "New boots", "Sale")
    assert seen("same start", *lines) == [2.0, 2.0, 1.0, 0.0]
    assert seen("same end", *lines) == [2.0, 1.0, 2.0, 0.0]


def test_blocks_know_how_far_back_comments_lists_and_newsletters_began():
    page = (STORY, "3 comments", STORY, "Most read", STORY, "Newsletter", STORY)
    assert seen("since comments", *page)[2:] == [1.0, 2.0, 3.0, 4.0, 5.0]
    assert seen("until comments", *page)[0] == 1.0
    assert seen("since list heading", *page)[4:] == [1.0, 2.0, 3.0]
    assert seen("until list heading", *page)[:3] == [3.0, 2.0, 1.0]
    assert seen("since newsletter", *page)[6] == 1.0


def test_the_share_of_sentences_is_that_of_the_whole_page():
    assert seen("sentences in all", STORY, "Home", "News", STORY) == [0.5] * 4
