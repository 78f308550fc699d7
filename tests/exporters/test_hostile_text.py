import json
import re

import pytest
from lxml import html as lxml_html

from newsroom.exporters import FORMATS
from newsroom.sanitizing import ATTRIBUTES, TAGS
from tests.exporters.examples import OURS, filled, in_markdown, seen, words
from tests.hostile import hostile_strings


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
