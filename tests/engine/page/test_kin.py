"""What goes on under a box with the words of the story above it goes for no bulk act."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.kin import kin
from newsroom.engine.page.unlike import unlike
from newsroom.engine.reading import Reading
from tests.engine.page.test_tails import FOOT, LIST, STORY

LINE_UP = "River board (in office since May): Quillan; Carrow, Drewe, Ellerby; Marsh, Osgood."
TAIL = "The river board will close the gates again when the highest tide of the autumn comes."
MINE = (
    "I have walked to the gates at Carrow every morning since the day on which they were built.",
    "Nobody asked me to, and I could not say what it is that I hope to see there in the dark.",
    "My father kept the old gates, and he would have called the new ones a waste of good iron.",
)


def found(*texts):
    return {texts[number] for number in kin(Reading(Document.from_blocks(texts)))}


def test_a_paragraph_under_a_box_that_shares_words_with_the_story_is_kin():
    assert found(*STORY, *LIST[:6], TAIL, *FOOT) >= {TAIL}


def test_with_one_that_is_kin_go_those_in_a_row_with_it():
    assert found(*STORY, *LIST, LINE_UP, TAIL, *FOOT) >= {LINE_UP, TAIL}


@pytest.mark.parametrize(
    "line",
    [
        "Astronauts may soon grow tomatoes on long flights, a dentist from Peru has shown.",
        "Our guide to the river board, its gates and its highest tides is sent to your phone.",
        "The River Board Will Close the Gates. The Highest Tide Was Too High for Them.",
        "Maura Quillan is a reporter who covers the river board, its gates and the highest tides.",
    ],
    ids=["of something else", "to the reader", "titles", "a life"],
)
def test_what_speaks_of_something_else_or_to_the_reader_is_not(line):
    assert line not in found(*STORY, *LIST[:6], line, *FOOT)


def test_where_the_story_says_i_its_end_may_say_so_too():
    end = "But I have bought no boots."
    texts = (*STORY[:-3], *MINE, *LIST[:6], end, *FOOT)
    assert end in found(*texts)
    assert end not in found(*STORY, *LIST[:6], end, *FOOT)


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("Boat owners have said that the gates cost too much.", False),
        ("Have boat owners said that the gates cost too much?", True),
        ("It was so again.", True),
    ],
    ids=["kin", "kin that asks", "not kin"],
)
def test_what_is_kin_is_reported_only_where_it_is_much_unlike_the_story(line, reported):
    texts = [*STORY, *LIST[:6], line, *FOOT]
    found = unlike(Reading(Document.from_blocks(texts)))
    assert (texts.index(line) in found) is reported
