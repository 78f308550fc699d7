import gzip
import json
from pathlib import Path

import pytest

from newsroom.engine.html import read_html
from newsroom.engine.html.reader import read_pieces

SHARED = Path(__file__).parents[4] / "shared" / "hostile" / "xss.jsonl.gz"
DEEP = 100_000


@pytest.mark.parametrize(
    "html",
    [
        "",
        " ",
        "plain words",
        "<",
        "<p",
        "</p></p></div>",
        "<!doctype",
        "<!-- never closed <p>x",
        "<p>a\0b\ud800c",
        "<?xml version='1.0' encoding='utf-16'?><p>é",
        "<meta charset=utf-16><p>é",
        "<b><p></b><i></p></b></i>",
        "<table><p>x<tr></table></tr>x</html>y<p>z",
        "<a href=/x><a href=/y>z</a></a>",
        "<script type=application/ld+json>" + "[" * 50_000,
        '<script type=application/ld+json>[1, null, "x", {"@type": [1], "author": [[1]]}]</script>',
        "<p class='" + "x" * 100_000 + "'>x",
        "&#0;&#xD800;&#x110000;&nosuch;&#99999999999;",
        "\x01\x02\x0b\x1f\x7f\x85",
    ],
)
def test_broken_markup_never_raises_and_offsets_stay_inside(html):
    for block in read_html(html).blocks:
        assert block.text.strip() == block.text != ""
        assert all(0 <= m.start < m.end <= len(block.text) for m in block.marks)


def test_text_after_the_end_is_kept():
    assert [b.text for b in read_html("<html><p>one</html>two").blocks] == ["one", "two"]


@pytest.mark.parametrize("tag", ["div", "b", "a href=/x", "ul><li", "table><tr><td", "blockquote"])
def test_nesting_a_hundred_thousand_deep_loses_nothing(tag):
    page = read_html(f"<{tag}>word " * DEEP)
    assert sum(block.text.count("word") for block in page.blocks) == DEEP


@pytest.mark.parametrize(
    "unit",
    ["<div class=a>x", "<span>x<br>", "<b><p>x</b>", "<figure><img><p>x", "<h1>x", "<a href=x>x"],
)
def test_reading_is_linear_in_what_it_gives(unit):
    few, many = read_pieces(unit * 1000).pieces, read_pieces(unit * 10_000).pieces
    assert len("".join(p.text for p in many)) == 10 * len("".join(p.text for p in few))
    assert max(len(p.frame.within()) for p in many) <= 60
    assert sum(len(p.marks) for p in many) <= 10 * max(sum(len(p.marks) for p in few), 1)


@pytest.mark.skipif(not SHARED.exists(), reason="the public attack vectors are not here")
def test_no_public_attack_leaves_a_live_address():
    with gzip.open(SHARED, "rt", encoding="utf-8") as lines:
        pages = [read_html(json.loads(line)["s"]) for line in lines]
    addresses = [m.href for page in pages for b in page.blocks for m in b.marks if m.href]
    assert addresses
    for address in addresses:
        before = address.split("/")[0].split("?")[0].split("#")[0]
        assert ":" not in before or before.lower().startswith(("http:", "https:", "mailto:"))
