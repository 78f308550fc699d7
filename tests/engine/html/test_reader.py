import gc

import pytest

from newsroom.engine.block import Mark, MarkKind, Markup, Role
from newsroom.engine.html import read_html
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.reader import read_pieces


def markup(html: str) -> Markup:
    """What the page said of the first block."""
    found = read_html(html).blocks[0].markup
    assert found is not None
    return found


def texts(html: str) -> list[str]:
    return [block.text for block in read_html(html).blocks]


def marked(html: str) -> list[tuple[MarkKind, str, str]]:
    """What each mark embraces, cut out by its own offsets."""
    return [
        (mark.kind, block.text[mark.start : mark.end], mark.href)
        for block in read_html(html).blocks
        for mark in block.marks
    ]


def test_block_elements_and_line_breaks_part_text():
    assert texts("<div>One<p>Two</p>three<br>four<table><tr><td>a<tr><td>b</table></div>") == [
        "One",
        "Two",
        "three",
        "four",
        "a",
        "b",
    ]


def test_inline_elements_do_not_part_text():
    assert texts("<p><span>Sun</span><span>day</span> <u>mor</u>ning</p>") == ["Sunday morning"]


def test_white_space_collapses_but_a_no_break_space_stays():
    assert texts("<p>\n  One \t two\r\n <b> three</b> 5\u00a0km </p>") == [
        "One two three 5\u00a0km"
    ]


def test_invisible_edges_are_cut_and_marks_stay_on_their_words():
    block = read_html("<p>&nbsp;&#8203;<b>Rain</b> fell&nbsp;</p>").blocks[0]
    assert block.text == "Rain fell"
    assert block.marks == (Mark(MarkKind.STRONG, 0, 4),)


def test_marks_have_exact_offsets_in_code_points():
    html = "<p>A 🎈<b>  red </b> one, <em>see <a href='/x'>this 🎈 page</a></em>!</p>"
    assert texts(html) == ["A 🎈 red one, see this 🎈 page!"]
    assert marked(html) == [
        (MarkKind.STRONG, "red", ""),
        (MarkKind.EMPHASIS, "see this 🎈 page", ""),
        (MarkKind.LINK, "this 🎈 page", "/x"),
    ]


def test_a_mark_that_is_open_over_several_blocks_marks_each():
    assert marked("<a href='/x'><h3>Over</h3><p>two</p></a>") == [
        (MarkKind.LINK, "Over", "/x"),
        (MarkKind.LINK, "two", "/x"),
    ]


def test_of_a_link_that_leads_nowhere_no_address_is_kept_but_that_it_is_a_link():
    html = "<p><a href='javascript:x()'>One</a>, <a href=''>two</a>, <a name=x>three</a></p>"
    assert marked(html) == [(MarkKind.LINK, "One", "#"), (MarkKind.LINK, "two", "#")]


def test_nested_marks_of_a_kind_are_one():
    assert marked("<p><b>one <strong>two</strong> three</b></p>") == [
        (MarkKind.STRONG, "one two three", "")
    ]


@pytest.mark.parametrize(
    ("html", "role"),
    [
        ("<ul><li>Bread</li></ul>", Role.LIST_ITEM),
        ("<ul><li><p>Bread</p></li></ul>", Role.LIST_ITEM),
        ("<blockquote><p>He said so.</p></blockquote>", Role.QUOTATION),
        ("<h2>What then</h2>", Role.SUBHEADING),
        ("<h1>What now</h1>", Role.HEADLINE),
        ("<figure><img src=a.png><figcaption>A cat</figcaption></figure>", Role.CAPTION),
        ("<div class='wp-caption'><img><p class='wp-caption-text'>A cat</p></div>", Role.CAPTION),
        ("<p>He did not.</p>", Role.UNKNOWN),
        ("<ul><li><article>Another thing</article></li></ul>", Role.UNKNOWN),
    ],
)
def test_elements_say_the_role(html, role):
    assert [block.role for block in read_html(html).blocks] == [role]


def test_a_caption_knows_whether_its_figure_holds_a_picture():
    html = "<figure><{}><figcaption>A cat</figcaption></figure>"
    assert markup(html.format("img src=a.png")).picture
    assert not markup(html.format("div")).picture


@pytest.mark.parametrize(
    "html",
    [
        "<div><img src=a><p class='imageCaption'>A cat</p></div>",
        "<div><picture><img src=a></picture><div class='photo-caption'>A cat</div></div>",
        "<p><img src=a></p><p class='wp-caption-text'>A cat</p>",
        "<table><tr><td><img src=a></td></tr><tr><td class='tr-caption'>A cat</td></tr></table>",
        "<div class='box'><img src=a><div class='caption-container'><p>A cat</p></div></div>",
    ],
)
def test_what_is_called_a_caption_right_after_a_picture_is_its_caption(html):
    block = read_html(html).blocks[0]
    assert (block.role, markup(html).picture) == (Role.CAPTION, True)


def test_a_credit_called_so_after_a_caption_belongs_to_the_same_picture():
    html = "<img src=a><p class='caption'>A cat</p><p class='img-caption'>Jo Lo</p><p>Rain.</p>"
    roles = [block.role for block in read_html(html).blocks]
    assert roles == [Role.CAPTION, Role.CAPTION, Role.UNKNOWN]


@pytest.mark.parametrize(
    "html",
    [
        "<p class='caption'>A cat</p><img src=a>",
        "<img src=a><p>It rained.</p><p class='caption'>A cat</p>",
        "<svg></svg><p class='caption'>A cat</p>",
        "<img src=a><p class='captain'>A cat</p>",
        "<a href='/1'><img src=a><div class='card-caption'>A cat</div></a>",
    ],
)
def test_nothing_else_outside_a_figure_is_a_caption(html):
    assert Role.CAPTION not in {block.role for block in read_html(html).blocks}


def test_what_edits_or_links_a_heading_is_no_part_of_it():
    html = (
        "<h2>The mole<span class='mw-editsection'>[<a href='/e'>edit</a>]</span></h2>"
        "<h2>The bay<a class='headerlink' href='#bay'>¶</a></h2>"
    )
    assert texts(html) == ["The mole", "The bay"]


def test_a_lazy_picture_in_noscript_is_a_picture():
    html = "<figure><noscript><img src=a></noscript><figcaption>A cat</figcaption></figure>"
    assert markup(html).picture


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = '<p>x</p>'</script>",
        "<style>p { color: red }</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<p hidden>x</p>",
        "<div style='display: none'><p>x</p></div>",
        "<select><option>x</select>",
        "<svg><title>x</title><text>x</text></svg>",
        "<!-- x -->",
    ],
)
def test_what_no_reader_sees_is_dropped(hidden):
    assert texts(f"<p>Before</p>{hidden}<p>after</p>") == ["Before", "after"]


def test_markup_says_where_a_block_stands():
    html = (
        "<main id=Top><div class='Story body'><p class=x>Read <a href=/a>this</a></p></div></main>"
    )
    said = markup(html)
    assert said.tag == "p"
    assert said.within == (".x", "div", ".story", ".body", "main", "#top", "body", "html")
    assert said.link_share == pytest.approx(4 / 9)


def frames_alive() -> int:
    return sum(isinstance(thing, Frame) for thing in gc.get_objects())


def test_what_was_read_goes_without_a_search_for_garbage():
    gc.collect()
    gc.disable()
    try:
        before = frames_alive()
        read = read_pieces("<div><p>word</p></div>" * 100)
        assert frames_alive() > before + 100
        del read
        assert frames_alive() <= before + 1  # the target's own, outside every page
    finally:
        gc.enable()
