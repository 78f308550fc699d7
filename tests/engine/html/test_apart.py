from newsroom.engine.html import apart
from newsroom.engine.html.reader import read_pieces

PROSE = "The bridge at Varn has been closed since Monday, and nobody knows for how long."


def told(ask, body):
    """Give the texts that are told apart; the first h1 is the headline."""
    pieces = read_pieces(f"<html><body>{body}</body></html>").pieces
    head = next((n for n, piece in enumerate(pieces) if piece.frame.tag == "h1"), None)
    return [piece.text for piece, said in zip(pieces, ask(pieces, head), strict=True) if said]


def test_menus_forms_headers_and_footers_of_the_page_stand_beside_the_story():
    body = (
        "<header>Mail</header><nav>Sport</nav><h1>Closed</h1><p>So it is.</p>"
        "<form>Name</form><footer>Jobs</footer>"
    )
    assert told(apart.beside, body) == ["Mail", "Sport", "Name", "Jobs"]


def test_what_stands_with_the_headline_may_be_the_story():
    assert told(apart.beside, "<form><header><h1>Closed</h1>Why it is</header>Now</form>") == []


def test_the_header_and_footer_of_an_article_may_be_the_story():
    body = "<h1>Closed</h1><article><header>Why</header><footer>Where</footer></article>"
    assert told(apart.beside, body) == []


def test_a_paragraph_may_be_the_story_wherever_it_stands():
    assert told(apart.beside, f"<h1>Closed</h1><form><p>{PROSE}</p></form>") == []


def test_without_a_headline_nothing_is_told_by_its_place():
    assert told(apart.beside, "<form><p>Closed</p><nav>Sport</nav></form>") == []


def test_what_readers_wrote_is_told_by_the_names_of_its_boxes():
    body = f"<h1>Closed</h1><p>{PROSE}</p><div class='post-comments'><p>So it is.</p></div>"
    assert told(apart.commented, f"{body}<div class=post>So</div>") == ["So it is."]


def test_a_story_in_a_box_named_after_comments_is_none():
    assert told(apart.commented, f"<div class=has-comments><h1>A</h1><p>{PROSE}</p></div>") == []


def test_a_story_below_its_headline_is_no_comment_whatever_its_box_is_named():
    readers = f"<div class=comments><p>{PROSE[::-1]}.</p></div>"
    for name in ("comment-body", "discussion", "commentary-body"):
        body = f"<h1>Closed</h1><div class={name}><p>{PROSE}</p><p>So it is.</p></div>{readers}"
        assert told(apart.commented, body) == [PROSE[::-1] + "."]
    half = f"<h1>Closed</h1><p>{PROSE}</p><div class=commentary><p>{PROSE}</p></div>"
    assert told(apart.commented, half) == []


def test_a_row_of_links_is_a_menu_whatever_parts_them():
    row = "<p><a href=/n>News</a> | <a href=/s>Sport</a> · <a href=/w>Weather</a></p>"
    assert [apart.is_row_of_links(piece) for piece in read_pieces(row).pieces] == [True]


def test_a_line_of_one_link_or_with_words_of_its_own_is_no_row_of_links():
    lines = (
        "<p><a href=/n>The bridge at Varn</a></p>"
        "<p>By <a href=/o>Petra Olm</a> and <a href=/s>Jan Sarn</a></p>"
        "<p><a href=/o>Petra Olm</a>, <a href=/s>Jan Sarn</a> report</p><p>| ·</p>"
    )
    assert not any(map(apart.is_row_of_links, read_pieces(lines).pieces))
