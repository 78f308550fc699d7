"""The first line of a text without a headline is rather its headline than a caption."""

import pytest

from newsroom.engine import Document, proofread

BARE = (
    "The council voted on Tuesday to keep the old library open for at least two more years.",
    "Readers had sung outside the town hall since noon, and some had brought their children.",
    "The vote was nine to four, and the mayor left the room before it was counted, a clerk said.",
    "Nobody knows yet who will pay for the roof, which has leaked since March, the chair said.",
)


@pytest.mark.parametrize(
    "line", ["PHOTOS: The library through the years", "Video: Readers sing outside library"]
)
def test_a_label_makes_no_caption_of_a_headline(line):
    first = [f for f in proofread(Document.from_blocks([line, *BARE])) if f.block == 0]
    assert all(f.confidence <= 0.6 for f in first)
    below = Document.from_blocks([BARE[0], line, *BARE[1:]], headline="The library stays")
    assert max(f.confidence for f in proofread(below) if f.block == 1) >= 0.95
