import pytest

from newsroom.engine.html import read_html
from newsroom.engine.html.features import Described
from newsroom.engine.html.main_text import least_chance, said_of
from newsroom.engine.html.notes import notes_of
from newsroom.engine.html.other_voice import moved, story_of
from newsroom.engine.html.reader import read_pieces

LEAD = "The bridge at Varn has been closed since Monday, and nobody knows for how long."
STORY = (
    "I have crossed it for forty years, and I said last year that it would come to this.",
    "A ferry takes people across twice an hour until the repairs are done.",
)
TEASERS = "".join(
    f"<div class=teaser><h3>{title}</h3><p>{text} <a href=/q>Read more</a></p></div>"
    for title, text in (
        ("Quiz", "Win a weekend for two at the Lake Hotel with our great summer quiz."),
        ("Flood", "The last flood was in 1954, when the old wooden bridge was carried away."),
    )
)
HEAD = "<html><head><title>The Varn Mail</title></head><body>"
DOUBTFUL = (
    f"{HEAD}<div id=content><div class=intro><p>{LEAD}</p></div>"
    f"<div class=related>{''.join(f'<p>{text}</p>' for text in STORY)}</div>{TEASERS}</div></body>"
)
CLEAR = (
    f"{HEAD}<article><h1>Bridge at Varn closed</h1><p>{LEAD}</p>"
    f"{''.join(f'<p>{text}</p>' for text in STORY)}</article><aside>{TEASERS}</aside></body>"
)


def described(html: str) -> Described:
    read = read_pieces(html)
    return Described(read.pieces, notes_of(read))


def test_a_lead_set_apart_is_kept_where_trafilatura_takes_it_for_the_story():
    main = [b.text for b in read_html(DOUBTFUL).blocks if b.markup is not None and b.markup.main]
    assert main == [LEAD, *STORY]


def test_it_is_heard_on_a_doubtful_page_only():
    for html, is_heard in ((DOUBTFUL, True), (CLEAR, False)):
        page = described(html)
        asked = [0.5 if is_heard else 0.99] * len(page.pieces)
        assert (said_of(page, asked, html) != said_of(page, asked, "")) is is_heard


def test_what_it_takes_rises_and_what_it_leaves_falls_and_both_only_a_little():
    texts = [LEAD, "Quiz", *STORY]
    up, down, *_ = moved([0.4] * 4, texts, DOUBTFUL)
    assert 0.4 < up < 0.5
    assert 0.3 < down < 0.4


def test_what_is_settled_stays_whatever_it_says():
    assert moved([0.0, 0.0149, 1.0], ["Quiz", LEAD, "Quiz"], DOUBTFUL) == [0.0, 0.0149, 1.0]


def test_nothing_goes_for_sure_because_of_it():
    (least,) = moved([0.015], ["Quiz"], DOUBTFUL)
    assert least > 0.01


def test_a_page_in_which_it_finds_no_story_is_left_as_it_was():
    assert moved([0.3, 0.6], ["Quiz", LEAD], "<html><body></body></html>") == [0.3, 0.6]


def test_the_words_of_a_block_are_looked_for_in_their_order():
    backwards = " ".join(reversed(LEAD.rstrip(".").split()))
    assert moved([0.4], [backwards], DOUBTFUL)[0] < 0.4


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<html>",
        "<html><body>\0x\ud800</body>",
        "<?xml version='1.0' encoding='utf-16'?><html><p>é",
        f"<html><body>{'<div>word ' * 50_000}",
        f"<html><body><table>{'<tr><td>word' * 5_000}",
        f"<html lang='\udc00'><p>{LEAD}<script type=application/ld+json>{'[' * 50_000}",
    ],
)
def test_broken_pages_never_raise_and_nothing_is_printed(html, caplog, capfd):
    assert isinstance(story_of(html), frozenset)
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_a_page_too_long_to_be_read_twice_is_not():
    page = f"{HEAD}<article><p>{LEAD}</p></article>"
    assert story_of(page)
    assert not story_of(page + " " * 2_000_000)


def test_a_doubtful_page_reads_the_same_every_time():
    chances = [block.markup for block in read_html(DOUBTFUL).blocks]
    assert [block.markup for block in read_html(DOUBTFUL).blocks] == chances
    assert least_chance([m.story for m in chances if m], [1.0] * len(chances)) > 0
