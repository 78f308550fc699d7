"""A story that lost its full stops is not taken for the titles of a page."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.lost_stops import has_lost_stops
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading

SURE = 0.98
STORY = (
    "Ferrymen walk out over night shifts",
    "Nearly two hundred ferrymen left their boats in the harbour of Tarn on Sunday night",
    "They ask for shorter shifts and a kitchen on each of the boats that sail after midnight",
    "The owners say they will talk",
    "Nobody has come to talk so far",
    "Only the little boat to the lighthouse sailed on Monday, with a priest and two goats on board",
    "It came back in the evening",
)
BELOW = ("Share", "Print", "Related", "Lighthouse gets a new lamp", "About us", "Privacy policy")


def told(texts):
    return Reading(Document.from_blocks(texts)).shared(has_lost_stops)


def test_nothing_of_a_story_without_stops_goes_for_sure():
    found = proofread(Document.from_blocks((*STORY, *BELOW)))
    out = {f.block for f in found if f.action is Action.REMOVE_BLOCK and f.confidence >= SURE}
    assert not out & set(range(len(STORY)))
    assert len(STORY) in out


def test_hardly_a_sentence_and_three_long_lines_in_small_letters_tell_of_it():
    assert told((*STORY, *BELOW))
    assert not told([f"{line}." for line in STORY])
    assert not told((*STORY[:2], *STORY[3:5], *BELOW))


@pytest.mark.parametrize("write", [str.title, str.upper])
def test_titles_and_menus_are_written_in_capitals(write):
    assert not told([write(line) for line in STORY])
