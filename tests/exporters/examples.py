"""Hand-outs of our own writing, friendly and hostile, and ways to see what was written."""

import re
from datetime import UTC, datetime

from lxml import html as lxml_html
from markdown_it import MarkdownIt

from newsroom.engine.block import Block, Mark, MarkKind, Role
from newsroom.exporters import FORMATS, HandOut

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
