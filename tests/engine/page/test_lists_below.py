"""Lists right under a sentence are the story's only where the sentence may be the story too."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.lists_below import lists_below
from newsroom.engine.reading import Reading
from tests.engine.page.test_own_lists import BEGINS, ENDS, ITEMS


def below(*lines):
    return lists_below(Reading(Document.from_blocks((*BEGINS, *ENDS, *lines))))


@pytest.mark.parametrize("name", ["THE HARBOUR HOLDING INC.", "Harbour.example.", "It did not."])
def test_a_name_or_a_few_words_head_no_list_of_unlike_lines(name):
    assert below("Its ideas are these.", *ITEMS)
    assert not below(name, *ITEMS)


@pytest.mark.parametrize(
    "line", ["Listen: https://harbour.example/9", "Two days ago", "Ada, 2 days ago"]
)
def test_an_address_or_how_long_ago_a_line_was_written_tells_of_the_page(line):
    assert bool(below(*ITEMS, line)) == (line == "Two days ago")


LONG = "Two of the boats that lost a mast in the night have been towed to the yard at North Quay"
ANNOUNCED = ("Nine thousand came", LONG, "The club comes back in June")


def test_what_a_line_announces_is_a_list_however_long_its_lines():
    start = len(BEGINS) + len(ENDS)
    assert below("Here is what we know:", *ANNOUNCED) == set(range(start, start + 4))


def test_a_line_that_announces_links_announces_no_list_of_the_story():
    assert not below("Read more of our stories:", *ANNOUNCED)
