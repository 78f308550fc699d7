"""An aside that begins with a link shows another page; one that begins with words does not."""

import pytest

from newsroom.engine.html.asking import asking
from newsroom.engine.html.reader import read_pieces

FIRST = "The pilots of the harbour have been on strike since Monday, and no ship has left the port."
LAST = "Talks are to go on tomorrow, said a man who had been in the room until four in the morning."
CARD = (
    "<h4><a href='/1'>What a pilot earns</a></h4><p>Half of them have a second job, a study"
    " of the port has found.</p><a href='/1'>Go on</a>"
)


def asked(aside: str) -> list[str]:
    html = f"<h1>Pilots on strike</h1><div><p>{FIRST}</p>{aside}<p>{LAST}</p></div>"
    pieces = read_pieces(html).pieces
    told = zip(pieces, asking(pieces, 0), strict=True)
    return [piece.text for piece, is_asked in told if is_asked]


def test_an_aside_with_another_page_goes_with_its_summary():
    whole = [piece.text for piece in read_pieces(CARD).pieces]
    assert asked(f"<aside>{CARD}</aside>") == whole
    assert asked(f"<aside class=x><div><div>{CARD}</div></div></aside>") == whole


@pytest.mark.parametrize(
    "aside",
    [
        f"<div>{CARD}</div>",
        f"<aside><h3>In numbers</h3><ul><li>90 pilots</li></ul>{CARD}</aside>",
        "<aside><p>“No ship has left the port”</p></aside>",
        f"<aside>{CARD}<p>{LAST * 6}</p></aside>",
        "<aside><blockquote><a href='/1'>“We wait”</a></blockquote></aside>",
    ],
)
def test_other_boxes_beside_a_story_stay(aside):
    assert asked(aside) == []


def test_an_aside_around_the_headline_is_the_story():
    pieces = read_pieces(f"<aside><a href='/'>News</a><h1>Pilots</h1><p>{FIRST}</p></aside>").pieces
    assert not any(asking(pieces, 1))
