import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.apply import clean_copy
from newsroom.engine.block import Role
from newsroom.engine.html import read_html
from newsroom.engine.selecting import Bounds, selected
from tests.engine.html.pages import (
    AROUND,
    H1,
    HEADLINE,
    PARAGRAPHS,
    RELATED,
    STORY,
    WHOLE,
    linked_data,
    page,
)


def copied(html, remove=0.9):
    """Give the blocks of the clean copy without its headline."""
    document = Document.from_html(html)
    chosen = selected(document, proofread(document), Bounds(remove=remove))
    blocks = clean_copy(document.blocks, chosen.fixes, chosen.removed)
    return [block for _, block in blocks if block.text != HEADLINE]


def texts(html, remove=0.9):
    return [block.text for block in copied(html, remove)]


@pytest.mark.parametrize("layout", WHOLE)
def test_the_clean_copy_is_the_story_and_nothing_else(layout):
    assert texts(WHOLE[layout]) == list(STORY)


def test_a_stub_before_a_wall_stays_a_stub():
    stub = f"<article>{H1}<p>{STORY[0]}</p><p>{STORY[1]}</p></article>{RELATED}"
    whole = linked_data(articleBody="\n".join(STORY), isAccessibleForFree=False)
    assert texts(page(stub, whole)) == [STORY[0], STORY[1]]


def test_a_live_blog_for_search_engines_only_has_its_entries_under_their_headlines():
    entries = [
        {"@type": "BlogPosting", "headline": "Ferry & train", "articleBody": STORY[3]},
        {"@type": "BlogPosting", "articleBody": f"<p>{STORY[1]}</p><p>{STORY[0]}</p>"},
        {"@type": "BlogPosting", "headline": "Only a picture"},
        "none",
    ]
    told = {"@type": "LiveBlogPosting", "liveBlogUpdate": entries}
    found = copied(page("<div id=app></div>", linked_data(**told)))
    assert [(block.role, block.text) for block in found] == [
        (Role.SUBHEADING, "Ferry & train"),
        (Role.UNKNOWN, STORY[3]),
        (Role.UNKNOWN, STORY[1]),
        (Role.UNKNOWN, STORY[0]),
    ]


def test_a_live_blog_that_the_page_shows_is_read_there():
    entries = [{"@type": "BlogPosting", "articleBody": STORY[3]}]
    told = {"@type": "LiveBlogPosting", "liveBlogUpdate": entries}
    html = page(f"<article>{H1}<p>{STORY[0]}</p><p>{STORY[1]}</p></article>", linked_data(**told))
    assert texts(html) == [STORY[0], STORY[1]]


@pytest.mark.parametrize("updates", [[], {}, "x", [1, None], [{"articleBody": ["x"]}], None])
def test_a_live_blog_without_entries_is_read_as_it_stands(updates):
    html = page("<div id=app></div>", linked_data(liveBlogUpdate=updates))
    assert [block.text for block in read_html(html).blocks][:2] == ["News", "Sport"]


@pytest.mark.parametrize("body", ["", "Varn.", ["a"], {"x": 1}, None])
def test_a_page_whose_linked_data_tells_no_story_is_read_as_it_stands(body):
    html = page("<div id=app></div>", linked_data(articleBody=body))
    assert [block.text for block in read_html(html).blocks][:2] == ["News", "Sport"]


def test_a_list_article_keeps_its_subheadings_and_its_list():
    parts = "".join(
        f"<h2>{number}. {title}</h2><p>{text}</p>"
        for number, (title, text) in enumerate(zip(("Pillars", "Ferry"), STORY[1:], strict=False))
    )
    steps = (
        "<ul><li>Take the ferry at ten past the hour.</li><li>Take the train by Orlova.</li></ul>"
    )
    found = copied(page(f"<article>{H1}<p>{STORY[0]}</p>{parts}{steps}</article>{RELATED}"))
    assert [(block.role, block.text) for block in found] == [
        (Role.UNKNOWN, STORY[0]),
        (Role.SUBHEADING, "0. Pillars"),
        (Role.UNKNOWN, STORY[1]),
        (Role.SUBHEADING, "1. Ferry"),
        (Role.UNKNOWN, STORY[2]),
        (Role.LIST_ITEM, "Take the ferry at ten past the hour."),
        (Role.LIST_ITEM, "Take the train by Orlova."),
    ]


def test_a_live_blog_keeps_every_entry_in_its_order():
    entries = "".join(
        f"<article class=post><time>{hour}:15</time><h2>{title}</h2><p>{text}</p></article>"
        for hour, title, text in zip(
            (14, 13, 12, 11), ("Ferry leaves", "Mayor", "Cracks", "Closed"), STORY[1:], strict=True
        )
    )
    found = texts(page(f"<main>{H1}<p>{STORY[0]}</p><div>{entries}</div></main>{RELATED}"))
    assert [text for text in found if text in STORY] == list(STORY)
    assert not set(AROUND) & set(found)


def test_links_emphasis_and_quotations_inside_the_story_stay_on_their_words():
    marked = (
        PARAGRAPHS.replace("at Varn", "at <a href=/varn>Varn</a>")
        .replace("cracks", "<em>cracks</em>")
        .replace("A ferry", "<strong>A <a href='https://ferry.example/'>ferry</a></strong>")
        .replace(f"<p>{STORY[2]}</p>", f"<blockquote><p>{STORY[2]}</p></blockquote>")
    )
    found = copied(page(f"<article>{H1}{marked}</article>{RELATED}"))
    assert [block.text for block in found] == list(STORY)
    assert found[2].role is Role.QUOTATION
    assert [(b.text[m.start : m.end], m.href) for b in found for m in b.marks] == [
        ("Varn", "/varn"),
        ("cracks", ""),
        ("A ferry", ""),
        ("ferry", "https://ferry.example/"),
    ]


def test_no_bulk_act_takes_the_caption_of_a_picture_from_a_gallery():
    captions = ("The bridge in 1950, before the flood", "A crack in the second pillar")
    gallery = "".join(
        f"<figure><img src={number}.jpg><figcaption>{text}</figcaption></figure>"
        for number, text in enumerate(captions)
    )
    html = page(f"<article>{H1}{gallery}{PARAGRAPHS}</article>{RELATED}")
    in_bulk = copied(html, remove=0.98)
    assert [block.text for block in in_bulk if block.role is Role.CAPTION] == list(captions)
    assert set(STORY) <= {block.text for block in in_bulk}


def test_a_gallery_without_a_paragraph_is_a_story_of_captions():
    captions = ("The bridge in 1950, before the flood", "A crack in the second pillar")
    gallery = "".join(
        f"<figure><img src={number}.jpg><figcaption>{text}</figcaption></figure>"
        for number, text in enumerate(captions)
    )
    assert texts(page(f"<article>{H1}{gallery}</article>{RELATED}")) == list(captions)


def test_what_is_only_read_aloud_is_no_part_of_the_story():
    aloud = "Monday<span class='visually-hidden'> opens in a new window</span>"
    html = page(f"<article>{H1}{PARAGRAPHS.replace('Monday', aloud)}</article>")
    assert texts(html) == list(STORY)
