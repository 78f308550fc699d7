"""A heading stands with the paragraph under it, and a part of a list with the rest of it."""

import pytest

from newsroom.engine.html.lists import lists_of
from newsroom.engine.html.parts import beside, led_on
from newsroom.engine.html.reader import read_pieces

LONG = (
    "The mole was built in three summers by men who were paid in fish, the books of the port say."
)
HEADED = f"<h2>Paid in fish</h2><p>{LONG}</p>"
DATES = "<dl><dt>Monday</dt><dd>Until noon</dd><dt>Tuesday</dt><dd>All day</dd></dl>"
TIMES = "<ul><li>Six in the morning</li><li>Noon</li></ul>"


def least(html, *chances, headline=None):
    pieces = read_pieces(html).pieces
    assert len(pieces) == len(chances)
    return beside(pieces, chances, lists_of(pieces, chances, headline))


def test_a_doubtful_heading_over_a_paragraph_of_the_story_stands():
    assert least(HEADED, 0.3, 0.9) == {0: 0.6}


def test_so_does_one_over_a_list_of_the_story():
    assert least(f"<h2>Boats on Sunday</h2>{TIMES}", 0.3, 0.5, 0.5) == {0: 0.6}


def test_so_do_two_headings_one_under_the_other():
    assert least(f"<h2>The mole</h2>{HEADED}", 0.3, 0.3, 0.9) == {0: 0.6, 1: 0.6}


@pytest.mark.parametrize(
    ("html", "chances"),
    [
        (HEADED, (0.1, 0.9)),
        (HEADED, (0.3, 0.4)),
        ("<h2>Fish</h2><ul><li><a href=/1>Six ferries</a></li></ul>", (0.3, 0.9)),
        (HEADED, (0.7, 0.9)),
        (HEADED.replace("Paid in fish", "<a href='/m'>Paid in fish</a>"), (0.3, 0.9)),
        (HEADED.replace(LONG, "Share"), (0.3, 0.9)),
        ("<h2>The mole</h2><h2>Fish</h2><h2>Men</h2>" + HEADED, (0.3, 0.1, 0.1, 0.1, 0.9)),
        (f"<h2>Paid in fish</h2><p>Share</p><p>{LONG}</p>", (0.3, 0.1, 0.9)),
        ("<h2>Paid in fish</h2>", (0.3,)),
    ],
)
def test_no_other_heading_does(html, chances):
    assert least(html, *chances) == {}


def test_a_term_and_what_is_said_of_it_are_the_story_as_a_whole():
    assert least(DATES, 0.1, 0.8, 0.1, 0.2) == dict.fromkeys(range(4), 0.8)
    assert least(DATES, 0.1, 0.8, 0.0, 0.2) == dict.fromkeys((0, 1, 3), 0.8)


def test_a_list_that_is_likely_the_story_is_so_as_a_whole():
    assert least(TIMES, 0.9, 0.4) == pytest.approx({0: 0.81, 1: 0.81}, abs=0.01)
    assert least(TIMES, 0.5, 0.4) == {}


def test_a_list_between_paragraphs_of_the_story_stands():
    html = f"<p>{LONG}</p>{TIMES}<p>{LONG}</p>"
    assert least(html, 0.9, 0.2, 0.2, 0.9) == {1: 0.6, 2: 0.6}
    assert least(html, 0.9, 0.2, 0.01, 0.9) == {1: 0.6}
    assert least(html, 0.9, 0.2, 0.2, 0.3) == {}
    assert least(html, 0.3, 0.2, 0.2, 0.9) == {}


def test_a_list_of_links_does_not():
    links = "<ul><li><a href='/1'>Six ferries</a></li><li><a href='/2'>A tram</a></li></ul>"
    assert least(f"<p>{LONG}</p>{links}<p>{LONG}</p>", 0.9, 0.2, 0.2, 0.9) == {}


def test_the_captions_of_pictures_in_a_list_and_its_headline_are_no_parts_of_it():
    item = "<li><figure><img src=a.jpg><figcaption>The mole</figcaption></figure></li>"
    assert least(f"<p>{LONG}</p><ul>{item}{item}</ul><p>{LONG}</p>", 0.9, 0.2, 0.2, 0.9) == {}
    assert least("<ul><li><h1>The mole</h1></li><li>Noon</li></ul>", 0.9, 0.3, headline=0) == {}


def test_a_heading_that_names_who_wrote_it_or_when_does_not_stand():
    assert least(HEADED.replace("Paid in fish", "By Ola Nord"), 0.3, 0.9) == {}
    assert least(HEADED.replace("Paid in fish", "Monday, 4 May 2024"), 0.3, 0.9) == {}


LED = f"<p>{LONG[:-1]}<sup><a href='#n1'>1</a></sup>.</p>"
NOTE = "<li id='N1'>The books are kept in the town hall of Orlova. <a href='#r1'>↩</a></li>"


def test_a_note_stands_with_the_paragraph_that_leads_to_it():
    assert least(f"{LED}<ol>{NOTE}</ol>", 0.9, 0.2) == {1: 0.6}
    assert least(f"{LED}<ol>{NOTE}</ol>", 0.9, 0.01) == {}
    assert least(f"{LED}<ol>{NOTE}</ol>", 0.3, 0.2) == {}


def test_nothing_else_that_a_paragraph_leads_to_does():
    assert least(f"{LED}<h2 id=n1>Sign up here</h2><p>Now</p>", 0.9, 0.2, 0.1) == {}
    assert least(f"{LED}<ol>{NOTE.replace('N1', 'n2')}</ol>", 0.9, 0.2) == {}
    assert least(f"{LED}<p id=n1><a href='/a'>All about the mole</a></p>", 0.9, 0.2) == {}


def test_the_references_of_a_paper_are_no_notes():
    marks = "".join(f"<a href='#n{n}'>{n}</a>" for n in range(11))
    notes = "".join(f"<p id=n{n}>Books of the port, part {n}</p>" for n in range(11))
    assert least(f"<p>{LONG[:-1]}{marks}.</p>{notes}", 0.9, *[0.2] * 11) == {}


@pytest.mark.parametrize(
    ("items", "chances", "most"),
    [
        (
            ("<a href=/1>Six ferries</a>", "<a href=/2>The tram</a>"),
            (0.5, 0.1),
            6.3 / 19,
        ),  # by their letters
        (("<a href=/1>Six ferries</a>", "<a href=/2>The tram</a>"), (0.5, 0.4), None),
        (("<a href=/1>Ferry</a>, six times a day", "The tram"), (0.5, 0.1), None),
    ],
)
def test_a_list_of_links_that_is_hardly_the_story_leads_elsewhere_as_a_whole(items, chances, most):
    pieces = read_pieces("<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>").pieces
    found = led_on(pieces, chances, lists_of(pieces, chances, None))
    assert found == ({} if most is None else pytest.approx({0: most, 1: most}, abs=0.01))


def announced(line):
    links = "<li><a href='/car.pdf'>Claim for a car</a></li><li><a href='/van.pdf'>Van</a></li>"
    return f"<p>{LONG}</p><p>{line}</p><ul>{links}</ul><p>{LONG}</p>"


@pytest.mark.parametrize("line", ["The forms are here:", "Forms: "])
def test_a_list_of_links_that_the_story_announces_is_the_storys(line):
    chances = (0.9, 0.8, 0.0, 0.1, 0.9)
    assert least(announced(line), *chances) == {2: 0.6, 3: 0.6}
    pieces = read_pieces(announced(line)).pieces
    assert led_on(pieces, chances, lists_of(pieces, chances, None)) == {}


@pytest.mark.parametrize(
    ("line", "chances"),
    [
        ("Related stories:", (0.9, 0.8, 0.0, 0.1, 0.9)),
        ("The forms are here.", (0.9, 0.8, 0.0, 0.1, 0.9)),
        ("The forms are here:", (0.9, 0.3, 0.0, 0.1, 0.9)),
        ("The forms are here:", (0.9, 0.8, 0.0, 0.1, 0.2)),
    ],
)
def test_no_other_list_of_links_is(line, chances):
    assert least(announced(line), *chances) == {}
    pieces = read_pieces(announced(line)).pieces
    assert led_on(pieces, chances, lists_of(pieces, chances, None)).keys() == {2, 3}
