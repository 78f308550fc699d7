import csv
import io
import json
import re
from datetime import UTC, datetime

import pytest
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from newsroom.engine.block import Block, Mark, MarkKind, Role
from newsroom.exporters import FORMATS, HandOut
from newsroom.exporters.html import article_html
from newsroom.exporters.plain_text import clean_text
from newsroom.exporters.table import COLUMNS, as_csv, guarded, unguarded
from newsroom.sanitizing import ATTRIBUTES, TAGS
from tests.hostile import hostile_strings

FERRY = HandOut(
    headline="Ferry stays in port",
    standfirst="Third day without a boat to Skellan.",
    byline="Ada Obi",
    published=datetime(2024, 3, 5, 9, tzinfo=UTC),
    canonical="https://news.example/17?a=1&b=2",
    source="Isles Wire",
    credit="Isles Wire / Ada Obi",
    licence="CC BY 4.0",
    change_note="2 spellings mended.",
    guid="17",
    blocks=(
        Block(
            "The ferry was cancelled again.",
            Role.PARAGRAPH,
            (
                Mark(MarkKind.LINK, 4, 9, "https://ferry.example/a_b?x=1&y=2"),
                Mark(MarkKind.STRONG, 4, 13),
            ),
        ),
        Block("What is open", Role.SUBHEADING),
        Block("The bridge", Role.LIST_ITEM),
        Block("The airstrip", Role.LIST_ITEM),
        Block("“We wait,” she said.", Role.QUOTATION),
        Block("The empty quay", Role.CAPTION),
    ),
)

OURS = [
    "<script>x()</script><b>bold</b>",
    "<img src=x onerror=x()> & &amp; &copy; &#60;",
    "</title></head><body onload=x()>",
    "# not a heading",
    "- not\n- a list",
    "1. not a list",
    "> no quotation",
    "*not* _emphasis_ **strong** `code` ~~gone~~",
    "[no](https://link.example) ![no](x.png) [ref]: https://x.example",
    "    no code",
    "```\nno fence\n```",
    "no heading\n===",
    "no heading\n---",
    "* * *",
    "| no | table |\n|---|---|\n| a | b |",
    "<https://no.link> https://no.link www.no.link no@link.example",
    "ends with a backslash \\",
    "a\n\n\nb\n\n    c",
    "\x00\x1b[31mred\x1b[0m\ud800",
    "\u202eesrever\u202c\u200b",
    "{} {0} {title} %s",
    "Smith &mdash; \\& co",
    "+ plus\n+ more",
    "2024) and 3. but",
    "closing ##",
    "'; DROP TABLE article; --",
]


def words(text):
    """Give the text without spacing, controls and what stands for a lone surrogate."""
    kept = re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", text).replace("\ud800", "�")
    return " ".join(kept.split())


def seen(node):
    """Give the text that a reader sees in a node, a line break as a space."""
    for line_break in node.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    return words(node.text_content())


def filled(text):
    """Give a hand-out with a text in every field."""
    fields = "headline standfirst byline canonical source credit licence change_note guid".split()
    roles = [role for role in Role if role is not Role.BYLINE]
    marks = (
        Mark(MarkKind.LINK, 0, 3, text),
        Mark(MarkKind.STRONG, 1, 5),
        Mark(MarkKind.EMPHASIS, 2, 4),
    )
    blocks = tuple(Block(text, role, marks) for role in roles)
    return HandOut(blocks=blocks, slug=text, **dict.fromkeys(fields, text))


def in_markdown(hand_out):
    page = FORMATS["markdown"].write(hand_out).decode()
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return lxml_html.fromstring(f"<div>{reader.render(page)}</div>")


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


def test_a_standfirst_among_the_blocks_is_printed_once():
    lead = Block("Third day without a boat to Skellan.", Role.STANDFIRST)
    text = clean_text(HandOut("Ferry", (lead,), standfirst=lead.text))
    assert text == f"Ferry\n\n{lead.text}"


@pytest.mark.parametrize("text", OURS)
def test_our_hostile_text_stays_text_in_html(text):
    assert_html_of_text(text)


def test_hostile_text_of_others_stays_text_in_html():
    for text in hostile_strings("xss")[::10] + hostile_strings("strings")[::10]:
        assert_html_of_text(text)


@pytest.mark.prove
def test_all_hostile_text_of_others_stays_text_in_every_format():
    for text in hostile_strings("xss") + hostile_strings("strings"):
        assert_html_of_text(text)
        assert_markdown_of_text(text)


@pytest.mark.parametrize("text", OURS)
def test_our_hostile_text_stays_text_in_markdown(text):
    assert_markdown_of_text(text)


def test_hostile_text_of_others_stays_text_in_markdown():
    for text in hostile_strings("xss")[::10] + hostile_strings("strings")[::10]:
        assert_markdown_of_text(text)


@pytest.mark.parametrize("text", OURS)
def test_hostile_text_is_read_back_from_json(text):
    written = FORMATS["json"].write(filled(text)).decode()
    assert "<" not in written
    assert words(json.loads(written)["blocks"][0]["text"]) == words(text)


@pytest.mark.parametrize("text", OURS)
def test_hostile_text_in_plain_text_moves_no_terminal(text):
    written = FORMATS["text"].write(filled(text)).decode()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", written)


def test_a_format_is_known_by_its_ending_and_media_type():
    assert [(f.ending, f.media_type.split(";")[0]) for f in FORMATS.values()] == [
        (".html", "text/html"),
        (".txt", "text/plain"),
        (".md", "text/markdown"),
        (".json", "application/json"),
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 30", "-2", "@x", "\t=1", " =1", "'=1", "''+1", "＝1"]
)
def test_a_cell_that_looks_like_a_formula_is_guarded_and_read_back(text):
    assert guarded(text).startswith("'")
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "plain", "'quoted'", "’tis", "5 - 3", "a=b", "''"])
def test_a_cell_that_does_not_stays_as_it_is(text):
    assert guarded(text) == text
    assert unguarded(text) == text


def test_a_table_is_read_back_by_its_columns():
    hostile = HandOut("=HYPERLINK(1)", (Block('+49 30, "x"\ny'),), byline="@sum", guid="-1")
    rows = list(csv.DictReader(io.StringIO(as_csv([hostile, FERRY]).decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert unguarded(rows[0]["text"]) == '=HYPERLINK(1)\n\n+49 30, "x"\ny'
    assert unguarded(rows[0]["byline"]) == "@sum"
    assert rows[1]["headline"] == FERRY.headline


def test_no_public_formula_begins_a_cell():
    for text in hostile_strings("csv"):
        written = as_csv([HandOut(text, (Block(text),), byline=text)]).decode("utf-8-sig")
        cells = list(csv.reader(io.StringIO(written)))[1]
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in cells)
        assert unguarded(cells[2]) == text


def assert_html_of_text(text):
    page = lxml_html.fromstring(FORMATS["html"].write(filled(text)))
    assert [node.tag for node in page.iter()][:5] == ["html", "head", "meta", "title", "body"]
    for node in page.body.iterdescendants():
        assert node.tag in TAGS, text
        assert set(node.attrib) <= ATTRIBUTES.get(node.tag, frozenset()), text
        href = node.get("href", "https:")
        assert not re.match(r"\s*(?:javascript|data|vbscript|file)\s*:", href, re.I), text
    assert seen(page.body.find(".//li")) == words(text)
    assert words(page.findtext(".//title")) == words(text)


def assert_markdown_of_text(text):
    page = in_markdown(filled(text))
    told = {"div", "h1", "h2", "p", "strong", "em", "ul", "li", "blockquote", "hr", "br", "a"}
    assert {node.tag for node in page.iter()} <= told, text
    assert [seen(item) for item in page.iter("li")] == [words(text)] * bool(words(text))
    assert words(page.xpath("string(h1)")) == words(text)
