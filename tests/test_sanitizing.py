import pytest
from lxml import html as lxml_html

from newsroom.sanitizing import ATTRIBUTES, SCHEMES, TAGS, clean_html, is_safe_link
from tests.hostile import hostile_strings

OURS = [
    "<script>x()</script>",
    "<img src=x onerror=x()>",
    "<p onclick=x() style='color:red' class=a id=b>t</p>",
    "<a href='javascript:x()'>t</a>",
    "<a href='javascript:123'>t</a>",
    "<a href='java&#10;script:x()'>t</a>",
    "<a href=' &#1;javascript:x()'>t</a>",
    "<a href='data:text/html,<b>x'>t</a>",
    "<a href='vbscript:x' hx-get='/x' hx-on:click='x()' data-hx-post='/y'>t</a>",
    "<div hx-get='/x' hx-trigger='load'>t</div>",
    "<svg><a xlink:href='javascript:x()'><text>t</text></a></svg>",
    "<math><mi xlink:href='javascript:x()'>t</mi></math>",
    "<iframe srcdoc='<p>t'></iframe><object data=x></object><embed src=x>",
    "<form action='javascript:x()'><button formaction='javascript:y()'>t</button></form>",
    "<p><style>@import 'x'</style><noscript><p title='</noscript><img src=x onerror=x()>'>",
    "<!--><img src=x onerror=x()>--><![CDATA[<img src=x onerror=x()>]]>",
    "<base href='https://e.example/'><meta http-equiv=refresh content='0;url=javascript:x()'>",
    "<table><td><a href=javas\tcript:x()>t",
]


def assert_nothing_foreign(cleaned):
    """Hold that a browser would see allowed tags, attributes and schemes only."""
    if not cleaned.strip():
        return
    for node in lxml_html.fromstring(f"<div>{cleaned}</div>").iterdescendants():
        assert node.tag in TAGS, cleaned
        assert set(node.attrib) <= ATTRIBUTES.get(node.tag, frozenset()), cleaned
        scheme, colon, _ = node.get("href", "").partition(":")
        assert not colon or scheme.lower() in SCHEMES or not scheme.isalpha(), cleaned


@pytest.mark.parametrize("dirty", OURS)
def test_nothing_foreign_is_left(dirty):
    assert_nothing_foreign(clean_html(dirty))


def test_no_public_vector_leaves_anything_foreign():
    for dirty in hostile_strings("xss"):
        assert_nothing_foreign(clean_html(dirty))


def test_what_is_allowed_stays():
    kept = (
        '<h2>T</h2><p>A <strong>b</strong> <em>c</em><br>d <a href="https://a.example/?b=1&amp;c=2"'
        ' title="t" rel="noopener noreferrer">e</a> &lt;f&gt; &amp;</p><ul><li>g</li></ul>'
        "<ol><li>h</li></ol><blockquote>i</blockquote><figure><figcaption>j</figcaption></figure>"
    )
    assert clean_html(kept) == kept


def test_cleaning_what_is_clean_changes_nothing():
    for dirty in OURS:
        once = clean_html(dirty)
        assert clean_html(once) == once


SAFE = ["https://a.example", "http://a.example/x?y#z", "mailto:a@b.example"]
UNSAFE = [
    "javascript:x()",
    "JAVASCRIPT:x()",
    "javascript:123",
    "java\nscript:x()",
    "\x01javascript:x()",
    "data:,x",
    "file:///x",
    "/news/1",
    "//a.example/1",
    "https://",
    "mailto:",
    "",
]


@pytest.mark.parametrize("href", SAFE)
def test_links_of_allowed_schemes_are_safe(href):
    assert is_safe_link(href)


@pytest.mark.parametrize("href", UNSAFE)
def test_links_of_other_schemes_or_of_none_are_not_safe(href):
    assert not is_safe_link(href)
