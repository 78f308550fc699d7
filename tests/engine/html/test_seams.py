import pytest

from newsroom.engine.html import read_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div><span>News</span><time>2 hours ago</time></div>", "News 2 hours ago"),
        ("<p><q>We wait for spring</q><cite>Lena Voss</cite></p>", "We wait for spring Lena Voss"),
        ("<p>Harbour<time>9 May</time><span>by Tom W</span></p>", "Harbour 9 May by Tom W"),
        ("<p><time>9 May</time>Tom W</p>", "9 May Tom W"),
        ("<p><time>9 May</time><time>10 May</time></p>", "9 May 10 May"),
        ("<div><span>Tom W</span><span>2h</span></div>", "Tom W 2h"),
        (
            "<div>By <a href=/t>Tom W</a><span>Harbour writer</span></div>",
            "By Tom W Harbour writer",
        ),
        ("<p><a href=/t>Tom W</a><a href=/l>Lena Voss</a></p>", "Tom W Lena Voss"),
    ],
)
def test_what_the_style_of_a_page_sets_apart_is_parted_by_a_space(html, text):
    assert [block.text for block in read_html(html).blocks] == [text]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><b>W</b>ord</p>", "Word"),
        ("<p><em>un</em>likely, and un<i>likely</i></p>", "unlikely, and unlikely"),
        ("<p><span>H</span>ello all</p>", "Hello all"),
        ("<div><span class=drop>H</span><span>ARBOURS open</span></div>", "HARBOURS open"),
        ("<div><span>Sun</span><span>day</span></div>", "Sunday"),
        ("<div><span>You</span><span>Row</span></div>", "YouRow"),
        ("<div>H<span>2</span><span>O</span></div>", "H2O"),
        ("<p><span>The old Mac</span><span>Donald</span></p>", "The old MacDonald"),
        ("<p>The <time>1920</time>s, two <cite>Gazette</cite>s</p>", "The 1920s, two Gazettes"),
        ("<p>(<time>9 May</time>), <cite>Gazette</cite>’s</p>", "(9 May), Gazette’s"),
        ("<p><a href=/t>Har</a><a href=/t>bour</a></p>", "Harbour"),
        ("<div><span>Tom W</span> <time>2h</time></div>", "Tom W 2h"),
    ],
)
def test_what_is_styled_inside_a_word_stays_one_word(html, text):
    assert [block.text for block in read_html(html).blocks] == [text]


def test_marks_stand_beside_the_space_and_not_on_it():
    block = read_html(
        "<p><a href=/n>News</a><time><b>2h</b></time><cite>Lena</cite> said</p>"
    ).blocks[0]
    assert block.text == "News 2h Lena said"
    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["News", "2h", "Lena"]


def test_a_mark_around_two_parts_holds_the_space_between_them():
    block = read_html("<p><a href=/n>News<time>2h</time></a></p>").blocks[0]
    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["News 2h"]
