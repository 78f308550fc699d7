"""An ad set into a story parts nothing: the page reads as if it were not there."""

import re
from dataclasses import replace

import pytest

from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.knowledge import Knowledge
from newsroom.engine.lines import normalised
from newsroom.engine.page.unbroken import MARKER, markers, unbroken
from newsroom.engine.proofread import proofread, proofread_and_tell
from newsroom.engine.reading import Reading

AD = "Advertisement"
HEADLINE = "Library stays open for two more years"
LEAD = "The council voted on Tuesday to keep the old library open for at least another two years."
STORY = (
    LEAD,
    "Nobody spoke against it, although the roof must be mended before the winter comes, she said.",
    "How they voted:",
    "Ida Holm, for",
    "Ola Nord, for",
    "Per Lund, against",
    "Eva Sund, for",
    "The mayor had wanted to sell the the house to a hotel, which would have paid four million.",
    "Roof: 300,000",
    "Windows: 120,000",
    "Heating: 80,000",
    "The work begins in May, and readers can see the plans in the hall from Monday on, he said.",
    LEAD.replace("Tuesday", "Tuesday night"),
)
ABOVE = ("Skip to content", "Home", "Sport", "Culture", "Jobs", "Sign in")
BELOW = (
    "Share this story",
    "Most read",
    "Tram late again on Monday",
    "Mayor says no to tram",
    "About us",
    "Contact",
    "© 2026 Harbour Post. All rights reserved.",
)
PAGE = (*ABOVE, HEADLINE, *STORY, *BELOW)


def broken(after):
    """Give the page with an ad after the nth block of its story where that is asked."""
    first = len(ABOVE) + 1
    texts, places = [], []
    for number, text in enumerate(PAGE):
        places.append(len(texts))
        texts.append(text)
        if 0 <= number - first < len(STORY) - 1 and after(number - first):
            texts.append(AD)
    return texts, places


def told(texts, knowledge=None):
    document = Document.from_blocks(texts, headline=HEADLINE)
    found = proofread(document, knowledge or Knowledge())
    return [finding for finding in found if finding.rule != MARKER]


@pytest.mark.parametrize(
    "after", [lambda n: True, lambda n: n % 2, lambda n: n == 4, lambda n: n > 8]
)
def test_ads_between_the_blocks_of_a_story_change_nothing_but_numbers(after):
    texts, places = broken(after)
    whole = told(PAGE)
    copy = next(finding for finding in whole if "block" in finding.evidence)
    assert any(finding.rule == "doubled-word" for finding in whole)

    def moved(finding):
        said = finding.evidence
        if "block" in said:
            said = {**said, "block": places[said["block"]]}
        number = f"block {places[copy.evidence['block']] + 1}"
        message = re.sub(r"block \d+", number, finding.message)
        return replace(finding, block=places[finding.block], evidence=said, message=message)

    assert told(texts) == [moved(finding) for finding in whole]


def test_each_ad_is_still_found_by_its_own_number():
    texts, _ = broken(lambda n: True)
    found = proofread(Document.from_blocks(texts, headline=HEADLINE))
    numbers = [finding.block for finding in found if finding.rule == MARKER]
    assert numbers == [number for number, text in enumerate(texts) if text == AD]


def test_an_ad_is_furniture_and_a_blank_block_a_paragraph():
    texts, places = broken(lambda n: n == 3)
    texts.insert(places[8] + 1, "")
    document = Document.from_blocks(texts, headline=HEADLINE)
    found, roles = proofread_and_tell(document)
    assert roles[texts.index(AD)] is Role.FURNITURE
    assert roles[texts.index("")] is Role.PARAGRAPH
    assert roles[texts.index(HEADLINE)] is Role.HEADLINE
    assert len(roles) == len(texts)
    assert all(finding.quote in texts[finding.block] for finding in found if finding.block >= 0)


@pytest.mark.parametrize(
    ("above", "below"),
    [("Share this story", LEAD), (LEAD, "Sign in"), ("Share", "Facebook")],
)
def test_beside_what_only_pages_print_an_ad_tells_that_these_are_the_pages(above, below):
    reading = Reading(Document.from_blocks((LEAD, above, AD, below, LEAD)))
    assert not markers(reading)
    assert unbroken(reading) is reading


@pytest.mark.parametrize("head", ["Sponsored content", "Promoted", "From our partners"])
def test_what_may_head_a_list_of_links_stays_in_sight(head):
    assert not markers(Reading(Document.from_blocks((LEAD, head, "Ida Holm, for", LEAD))))


@pytest.mark.parametrize(
    "knowledge",
    [
        Knowledge(kept=frozenset({(normalised(AD), 0)})),
        Knowledge(quiet=frozenset({MARKER})),
        Knowledge(dismissed=frozenset({(MARKER, AD)})),
    ],
    ids=["kept", "quiet", "dismissed"],
)
def test_an_ad_that_people_called_story_is_read_like_any_line(knowledge):
    document = Document.from_blocks((LEAD, AD, "Ida Holm, for", LEAD))
    assert markers(Reading(document)) == {1}
    reading = Reading(document, knowledge)
    assert not markers(reading)
    assert unbroken(reading).texts == reading.texts
