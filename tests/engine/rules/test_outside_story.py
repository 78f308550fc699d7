"""What is said of a block outside the story is true of it."""

from newsroom.engine.document import Document
from newsroom.engine.proofread import proofread
from tests.engine.html.pages import H1, PARAGRAPHS, page

READER = "I have crossed that bridge for forty years, and so did my father before me."
ARTICLE = f"<article>{H1}{PARAGRAPHS}</article>"


def test_a_menu_of_a_page_that_has_comments_is_none():
    html = page(ARTICLE).replace("<body>", "<body class=comments-open>")
    told = [f.message for f in proofread(Document.from_html(html))]
    assert told
    assert not any("comment" in message for message in told)


def test_a_thread_is_told_by_whatever_name_it_has():
    for name in ("replies-list", "disqus-thread", "discussion-posts", "comments"):
        html = page(f"{ARTICLE}<section><div class={name}><p>{READER}</p></div></section>")
        found = proofread(Document.from_html(html))
        assert [f.message for f in found if f.quote == READER] == [
            "Not the story: a reader's comment"
        ]
