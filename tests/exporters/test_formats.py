import json

import pytest

from newsroom.engine.block import Block, Mark, MarkKind, Role
from newsroom.exporters import FORMATS, HandOut
from newsroom.exporters.html import article_html
from newsroom.exporters.plain_text import clean_text
from tests.exporters.examples import FERRY, in_markdown


def test_html_is_a_whole_page_of_lists_quotations_and_captions():
    page = FORMATS["html"].write(FERRY).decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">')
    assert "<title>Ferry stays in port</title>" in page
    assert article_html(FERRY) in page


def test_an_article_in_html_is_made_of_its_roles_and_marks():
    href = "https://ferry.example/a_b?x=1&amp;y=2"
    assert article_html(FERRY).split("\n") == [
        "<h1>Ferry stays in port</h1>",
        "<p><em>Ada Obi · 5 March 2024</em></p>",
        "<p><strong>Third day without a boat to Skellan.</strong></p>",
        f'<p>The <a href="{href}" rel="noopener noreferrer"><strong>ferry</strong></a>'
        "<strong> was</strong> cancelled again.</p>",
        "<h2>What is open</h2>",
        "<ul>",
        "<li>The bridge</li>",
        "<li>The airstrip</li>",
        "</ul>",
        "<blockquote>",
        "<p>“We wait,” she said.</p>",
        "</blockquote>",
        "<figure><figcaption>The empty quay</figcaption></figure>",
        "<p>Source: Isles Wire</p>",
        '<p>Original: <a href="https://news.example/17?a=1&amp;b=2" rel="noopener noreferrer">'
        "https://news.example/17?a=1&amp;b=2</a></p>",
        "<p>Credit: Isles Wire / Ada Obi</p>",
        "<p>Licence: CC BY 4.0</p>",
        "<p>Changes: 2 spellings mended.</p>",
    ]


def test_plain_text_has_an_empty_line_between_blocks():
    assert FORMATS["text"].write(FERRY).decode() == (
        "Ferry stays in port\n\nAda Obi · 5 March 2024\n\nThird day without a boat to Skellan.\n\n"
        "The ferry was cancelled again.\n\nWhat is open\n\n• The bridge\n• The airstrip\n\n"
        "“We wait,” she said.\n\nThe empty quay\n\n* * *\n\nSource: Isles Wire\n"
        "Original: https://news.example/17?a=1&b=2\nCredit: Isles Wire / Ada Obi\n"
        "Licence: CC BY 4.0\nChanges: 2 spellings mended.\n"
    )


def test_the_text_to_copy_is_the_headline_and_the_story_alone():
    copied = clean_text(FERRY)
    assert copied.startswith("Ferry stays in port\n\nThird day without")
    assert copied.endswith("The empty quay")


def test_markdown_is_read_back_as_the_same_article():
    page = in_markdown(FERRY)
    assert page.xpath("string(h1)") == FERRY.headline
    assert page.xpath("string(h2)") == "What is open"
    assert [li.text_content() for li in page.xpath("ul/li")] == ["The bridge", "The airstrip"]
    assert page.xpath("string(blockquote/p)") == "“We wait,” she said."
    assert page.xpath("string(p/strong[1])") == FERRY.standfirst
    (link,) = page.xpath("//a")
    assert link.get("href") == "https://ferry.example/a_b?x=1&y=2"
    assert link.xpath("string(strong)") == "ferry"
    assert "The ferry was cancelled again." in page.text_content()


def test_json_is_read_back_as_the_same_article():
    read = json.loads(FORMATS["json"].write(FERRY))
    assert read["headline"] == FERRY.headline
    assert read["published"] == "2024-03-05T09:00:00+00:00"
    assert [b["text"] for b in read["blocks"]] == [block.text for block in FERRY.blocks]
    assert read["blocks"][0]["marks"][1] == {"kind": "strong", "start": 4, "end": 13, "href": ""}


def test_a_relative_link_leaves_as_seen_from_the_original():
    block = Block("See here", marks=(Mark(MarkKind.LINK, 4, 8, "/timetable"),))
    written = article_html(HandOut("Ferry", (block,), canonical="https://news.example/17"))
    assert '<a href="https://news.example/timetable"' in written
    assert "<a" not in article_html(HandOut("Ferry", (block,)))


@pytest.mark.parametrize("href", ["#", ""])
def test_a_link_that_leads_nowhere_does_not_leave(href):
    block = Block("See here", marks=(Mark(MarkKind.LINK, 4, 8, href),))
    written = article_html(HandOut("Ferry", (block,), canonical="https://news.example/17"))
    assert ">See here<" in written


def test_a_standfirst_among_the_blocks_is_printed_once():
    lead = Block("Third day without a boat to Skellan.", Role.STANDFIRST)
    text = clean_text(HandOut("Ferry", (lead,), standfirst=lead.text))
    assert text == f"Ferry\n\n{lead.text}"


def test_a_format_is_known_by_its_ending_and_media_type():
    assert [(f.ending, f.media_type.split(";")[0]) for f in FORMATS.values()] == [
        (".html", "text/html"),
        (".txt", "text/plain"),
        (".md", "text/markdown"),
        (".json", "application/json"),
        (".csv", "text/csv"),
    ]
