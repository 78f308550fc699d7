"""A line that pages print may be told by a story too; then nobody takes it out unseen."""

import pytest

from newsroom.engine import Document, proofread
from tests.engine.page.test_set_lines import LONG


def sure(line: str) -> bool:
    """Tell whether a line between paragraphs goes for sure."""
    found = proofread(Document.from_blocks((*LONG, line, *LONG), headline="Geese"))
    return any(f.quote == line and f.confidence >= 0.98 for f in found)


@pytest.mark.parametrize(
    "line",
    [
        "All rights reserved, the sign on the gate read.",
        "Tap here to pay, reads the sign at the gate of the market.",
        "Your browser does not support hope, someone had written on the wall.",
        "Comments are closed to the public, the clerk said.",
        "Got a story? Every boatman on the lake has one.",
        "Eyewitness? No. He was in bed.",
        "Shares",
        "Follow the mayor on Facebook.",
        "Reply to Lena Voss",
        "Tags: the dog must wear two of them",
    ],
)
def test_what_a_story_may_tell_does_not_go_for_sure(line):
    assert not sure(line)


@pytest.mark.parametrize(
    "line",
    [
        "All rights reserved.",
        "Comments are closed.",
        "Got a story? Email our newsdesk.",
        "Do you have a story?",
        "Have a tip? Call 01234 555019",
        "Share this article",
        "Follow the Lake Post on Facebook",
        "Follow us on Facebook.",
        "Tags: the lake, dogs",
        "Tags: geese",
    ],
)
def test_what_only_pages_print_goes_for_sure(line):
    assert sure(line)
