import json

from newsroom.engine.block import Role
from newsroom.engine.html import read_html

NOTES = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Daily Example"},
        {
            "@type": ["NewsArticle"],
            "headline": "Ferry &amp; crew return",
            "author": [{"@type": "Person", "name": "By Ana Lopez"}, {"name": "Kofi Boateng"}],
            "datePublished": "2024-03-01T08:00:00Z",
        },
    ],
}
PAGE = """<html lang="en_GB"><head><title>Ferry and crew return | The Daily Example</title>
<link rel=canonical href="https://daily.example/ferry">
<script type="application/ld+json">{notes}</script></head>
<body><h1>The Daily Example</h1><h2>Ferry &amp; crew <em>return</em></h2><p>They came back.</p>"""


def test_json_ld_says_headline_byline_and_date():
    page = read_html(PAGE.format(notes=json.dumps(NOTES)))
    assert page.headline == "Ferry & crew return"
    assert page.byline == "Ana Lopez, Kofi Boateng"
    assert page.published == "2024-03-01T08:00:00Z"
    assert page.canonical == "https://daily.example/ferry"
    assert page.language == "en-GB"


def test_the_heading_most_like_the_title_is_the_headline():
    page = read_html(PAGE.format(notes=""))
    assert [b.text for b in page.blocks if b.role is Role.HEADLINE] == ["Ferry & crew return"]
    assert page.headline == "Ferry & crew return"


def test_metas_speak_where_json_ld_is_broken():
    metas = (
        "<meta property=og:title content='Rain &amp;amp; sun'><meta name=author content='Li Na'>"
        "<meta property=article:published_time content=2024-01-02>"
        "<meta property=og:url content=https://a.example/1><meta property=og:locale content=en_US>"
        "<script type=application/ld+json>{'@type': </script>"
    )
    page = read_html(metas + "<p>Text.</p>")
    assert (page.headline, page.byline) == ("Rain & sun", "Li Na")
    assert (page.published, page.canonical) == ("2024-01-02", "https://a.example/1")
    assert page.language == "en-US"


def test_without_a_title_the_first_h1_is_the_headline():
    page = read_html("<h2>Section</h2><h1>First</h1><h1>Second</h1>")
    assert [block.role for block in page.blocks] == [
        Role.SUBHEADING,
        Role.HEADLINE,
        Role.SUBHEADING,
    ]


def test_an_h1_with_every_word_of_a_title_cut_short_is_the_headline():
    whole = "Fish market reopens after three years of works"
    page = read_html(
        f"<title>Fish market reopens | Coast Daily</title><h1>{whole}</h1><p>Text.</p>"
    )
    assert page.headline == whole
    cut = read_html(f"<title>Market reopens | Coast Daily</title><h2>{whole}</h2><p>Text.</p>")
    assert cut.headline == "Market reopens"


def test_a_canonical_address_that_is_no_web_address_is_none():
    assert read_html("<link rel=canonical href='javascript:alert(1)'><p>x").canonical == ""
    assert read_html("<link rel=canonical href='/x'><p>x").canonical == ""


def test_a_page_that_says_nothing_has_empty_strings():
    page = read_html("<p>Text.</p>")
    assert (page.headline, page.byline, page.published, page.canonical) == ("", "", "", "")
