"""Buttons to share a page are known by where they lead, and go for sure."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.html.share_links import is_share_link

PAGE = """<html><body><article><h1>Rare orchid found on railway embankment</h1>
<div class="byline">By <a href="/authors/ines">Ines Calloway</a></div>
<ul class="share"><li><a href="https://www.facebook.com/sharer.php?u=1">Facebook</a></li>
<li><a href="https://x.com/intent/post?url=1">X</a></li></ul>
<p>A lizard orchid has been found on a railway embankment near Tenterfield, botanists said.</p>
<p>The plant was spotted by a track worker on his lunch break, who thought it was a sandwich.</p>
<p>The railway has put a fence around the plants, and will not mow there before September.</p>
<p>The club told its <a href="https://www.facebook.com/orchids">friends</a> of it at once, it said.
</p></article></body></html>"""


@pytest.mark.parametrize(
    "href",
    [
        "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fa.example",
        "https://twitter.com/intent/tweet?text=a",
        "https://x.com/share?url=a",
        "//api.whatsapp.com/send?text=a",
        "https://wa.me/?text=a",
        "mailto:?subject=a",
        "https://uk.pinterest.com/pin/create/button/?url=a",
    ],
)
def test_a_form_of_a_network_is_for_sharing(href):
    assert is_share_link(href)


@pytest.mark.parametrize(
    "href",
    [
        "https://www.facebook.com/orchids",
        "https://x.com/harbournews/status/1",
        "https://wa.me/441632960118",
        "mailto:desk@harbournews.example",
        "https://harbournews.example/facebook.com/share",
        "",
    ],
)
def test_an_account_a_post_or_an_address_is_not(href):
    assert not is_share_link(href)


def test_buttons_and_the_byline_go_for_sure_with_their_reasons():
    found = {f.quote: f for f in proofread(Document.from_html(PAGE)) if f.action == "remove-block"}
    for name in ("Facebook", "X"):
        assert found[name].message == "Not the story: a button to share it"
        assert found[name].confidence >= 0.98
    signed = found["By Ines Calloway"]
    assert signed.message == "The author's name: the article keeps it as its byline"
    assert signed.confidence >= 0.98
    assert not any("friends" in quote for quote in found)
