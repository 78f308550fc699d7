"""A box with a field for an address goes with all that is in it, and takes no paragraph along."""

import pytest

from newsroom.engine.html.asking import asking
from newsroom.engine.html.fields import asks_address
from newsroom.engine.html.reader import read_pieces

FIRST = "The pilots of the harbour have been on strike since Monday, and no ship has left the port."
LAST = "Talks are to go on tomorrow, said a man who had been in the room until four in the morning."
FIELD = "<input type=email placeholder='Your address'><button>Send</button>"
PROMISE = "All that sails and sinks, in one short letter."


def asked(body: str) -> list[str]:
    """Give the blocks of a page in boxes that ask; `body` stands between two paragraphs."""
    html = f"<h1>Pilots on strike</h1><div class=c><p>{FIRST}</p>{body}<p>{LAST}</p></div>"
    pieces = read_pieces(html).pieces
    told = zip(pieces, asking(pieces, 0), strict=True)
    return [piece.text for piece, is_asked in told if is_asked]


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=x><h3>The Pilot</h3><p>{PROMISE}</p>{FIELD}<p>You may leave.</p></div>",
        f"<div><div><b>The Pilot</b><p>{PROMISE}</p></div><div><label>{FIELD}</label></div></div>",
        f"<aside><h4>The Pilot</h4><form><p>{PROMISE}</p>{FIELD}</form><i>It is free.</i></aside>",
        f"<div><i>All that sails and sinks, told by those who were out there.</i>{FIELD}</div>",
    ],
)
def test_all_that_is_in_the_box_goes(box):
    whole = [piece.text for piece in read_pieces(box).pieces]
    assert len(whole) > 1
    assert asked(box) == whole


def test_a_paragraph_that_shares_a_box_with_the_field_stays():
    other = "Nobody knows how the islands will be fed, for their stores hold enough for nine days."
    box = f"<div><p>{other}</p><div>The Pilot{FIELD}</div></div>"
    assert asked(box) == ["The Pilot", "Send"]


def test_a_long_text_around_the_field_stays():
    long = " ".join(["We write to you about the sea and what is on it."] * 14)
    assert asked(f"<div><span>{long}</span><div>{FIELD}</div></div>") == ["Send"]


def test_the_box_of_the_headline_and_of_the_first_paragraph_is_never_one():
    assert asked(FIELD) == []


def test_what_a_page_in_one_form_says_of_its_story_stays():
    html = f"<form><h1>Pilots on strike</h1><p>{FIRST}</p>{FIELD}</form>"
    pieces = read_pieces(html).pieces
    assert not any(asking(pieces, 0))


@pytest.mark.parametrize(
    "attributes",
    [
        {"type": "email"},
        {"type": "Email "},
        {"type": "text", "name": "user_email"},
        {"placeholder": "Your e-mail"},
    ],
)
def test_a_field_for_an_address_is_told_by_its_type_or_its_names(attributes):
    assert asks_address(attributes)


@pytest.mark.parametrize(
    "attributes",
    [
        {},
        {"type": "search", "name": "email"},
        {"type": "hidden", "name": "email"},
        {"type": "text", "name": "q"},
        {"type": "checkbox", "id": "email-me"},
    ],
)
def test_other_fields_ask_for_none(attributes):
    assert not asks_address(attributes)


def test_a_search_field_makes_no_box():
    assert asked("<div><b>The Pilot</b><input type=search></div>") == []
