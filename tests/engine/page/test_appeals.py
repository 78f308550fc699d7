"""An appeal is sure beside another amid a story, and never where most of the page is one."""

from newsroom.engine.document import Document
from newsroom.engine.page.appeals import appeals
from newsroom.engine.reading import Reading

STORY = "The mayor said on Friday that the bridge over the river would open again in spring."
RELY = (
    "We rely on readers like you to pay for our reporting. If you can, please give what a cup of"
    " coffee costs each month."
)
KEEP = (
    "Your support keeps our journalism free for everyone who lives by the harbour. Please"
    " contribute, as little as $2 helps us."
)


def told(*texts):
    return appeals(Reading(Document.from_blocks(texts)))


def test_two_side_by_side_are_sure():
    assert told(*[STORY] * 4, RELY, KEEP, *[STORY] * 4) == {4: True, 5: True}


def test_one_alone_is_not_sure():
    assert told(*[STORY] * 4, RELY, *[STORY] * 4) == {4: False}


def test_a_letter_to_the_readers_is_never_sure():
    assert told(RELY, KEEP, STORY) == {0: False, 1: False}


def test_what_somebody_says_of_it_is_none():
    assert not told(*[STORY] * 4, f"{RELY[:-1]}, the editor told us.", *[STORY] * 4)
