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
        "Sign up for the choir's newsletter and you may hear it before May.",
        "Subscribe to the Lamp Museum's mailing list to be told of the night tours.",
        "Sign up to the parish newsletter for the hours of the ovens.",
        "PRESENTER: Thanks for being here. Subscribe to our podcast on your phone.",
        "“Follow us on Facebook to see the geese fly,” the wardens ask.",
        "Follow Lena Voss on X: @lenavoss",
        "Sign up to Evening Briefing",
        "Contact Lena Voss at lena@lake.example.",
        "Edited by: Lena Voss",
        "More information: L. Voss et al, Geese in May, Lake Letters (2023).",
        "Send in a letter of up to 200 words by email, and the ranger will print the best.",
        "We have a small favour to ask of the council.",
        "Support the Boatmen",
        "The post of keeper first appeared on the payroll in 1950.",
        "The Lake Post is a reader-supported publication, and its readers are few.",
        "Provided by the Institute of Lakes",
        "Unsubscribe",
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
        "Sign up for our weekly newsletter about the lake.",
        "Subscribe to the Lake Post's newsletter",
        "Sign up for the week's best newsletters",
        "Follow us on WhatsApp for news of the lake",
        "You can email the author at lena@lake.example",
        "Suggest a correction",
        "If you like our work, consider becoming a supporter.",
        "The post Geese leave early appeared first on Lake Post.",
        "Remind me in June",
    ],
)
def test_what_only_pages_print_goes_for_sure(line):
    assert sure(line)


def test_a_prompt_behind_the_name_of_a_speaker_does_not_go_for_sure():
    prompt = "LENA: Love geese? Subscribe to our podcast on your phone."
    for other, bulk in (("ODA: They flew off at dawn.", False), ("They flew off at dawn.", True)):
        found = proofread(Document.from_blocks((*LONG, other, prompt, *LONG), headline="Geese"))
        assert [f.confidence >= 0.98 for f in found if f.quote == prompt] == [bulk]


def below(*lines: str) -> dict[str, float]:
    """Tell how surely each line under the story goes."""
    document = Document.from_blocks((*LONG, *lines), headline="Geese")
    return {f.quote: f.confidence for f in proofread(document) if f.block >= len(LONG)}


def test_what_a_story_seldom_ends_with_goes_where_a_person_asks_for_all_of_it():
    tail = (
        "Provided by the Institute of Lakes",
        "Before you go, we have a small favour to ask.",
        "Lake Notes is a reader-supported publication.",
    )
    for line in tail:
        assert 0.9 <= below(line)[line] < 0.98


def test_of_a_tail_of_long_lines_none_is_taken_for_the_story_s_last():
    tail = (
        "This document is subject to copyright. Apart from fair dealing, no part may be printed"
        " again without written permission of the lake.",
        "This story is republished from Lake Notes under a Creative Commons licence. Read the"
        " original article on the site of Lake Notes.",
    )
    assert min(below(*tail).values()) >= 0.98


def test_the_name_of_a_paper_to_support_is_known_beside_another_appeal_only():
    line = "Support the Boatmen"
    assert below(line)[line] < 0.9
    assert below(line, "Remind me in June")[line] >= 0.9
