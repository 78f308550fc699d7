"""Captions are known by the credit that ends them; what only looks like one is looked at."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.page.captions import captions
from newsroom.engine.reading import Reading

STORY = "The mayor said on Friday that the bridge over the river would open again in spring."
SURE = 0.98


def sureness(text):
    return captions(Reading(Document.from_blocks([STORY, text, STORY]))).get(1, 0.0)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor on the new bridge. (Photo: Ann Lee)",
        "The mayor on the new bridge Credit: Ann Lee/Getty Images",
        "Passengers wait on the quay (AFP/Getty)",
        "The bridge at night. Picture: @annlee",
        "(Ann Lee / Harbour Post)",
        "© Ann Lee Passengers wait for the last ferry on the quay of Orlova.",
        "The quay at night. Photo: Ann B. Lee/Harbour Post/North Coast News Service via Getty",
    ],
)
def test_a_caption_that_names_who_made_its_picture_is_sure(text):
    assert sureness(text) >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will not sail before May, the company said in the evening. (Reuters)",
        "“We have waited for long enough,” said the woman who keeps the shop.” (AP)",
        "One worker in nine looked for other work last year. Source: Harbour Board (HB)",
        "How to take better photos: 7 tips",
        "The council voted on Tuesday to keep the library open.",
    ],
)
def test_what_an_agency_signs_a_fact_with_its_source_and_a_title_are_never_sure(text):
    assert sureness(text) < SURE


def test_a_paragraph_that_an_agency_signs_is_no_bulk_act_even_where_less_is_asked():
    assert sureness("The ferry will not sail before May, the company said. (Reuters)") < 0.9


def test_what_stands_over_a_maker_and_a_sender_is_their_picture_s_caption_but_never_surely():
    text = "The mayor walks over the new bridge on Friday."
    credit = "(Ann Lee / Harbour Post)"
    found = captions(Reading(Document.from_blocks([STORY, text, credit, STORY])))
    assert found.keys() == {1, 2}
    assert found[1] < 0.9
    agency = captions(Reading(Document.from_blocks([STORY, text, "(Reuters)", STORY])))
    assert 1 not in agency


def test_what_is_said_in_a_cartoon_stands_over_who_drew_it():
    texts = [STORY, "“Have you been here all the time?”", "Cartoon by Ann Lee", STORY]
    assert set(captions(Reading(Document.from_blocks(texts)))) == {1, 2}
    texts[1] = STORY
    assert set(captions(Reading(Document.from_blocks(texts)))) == {2}


def test_a_line_over_an_owner_in_brackets_is_a_caption_and_both_are_looked_at():
    caption = "The captain who sails the last ferry between the islands"
    texts = [STORY, caption, "(Harbour Post Co.)", STORY]
    found = captions(Reading(Document.from_blocks(texts)))
    assert set(found) == {1, 2}
    assert all(sure < SURE for sure in found.values())


@pytest.mark.parametrize(
    "texts",
    [
        [STORY, "The council met at noon and went home.", "(Harbour Post Co.)", STORY],
        ["The captain who sails the last ferry between the islands", "(Harbour Music)", STORY],
        [STORY, "The captain who sails the last ferry", "(of the islands)", STORY],
        [STORY, "Roll on", "(Harbour Music)", STORY],
    ],
)
def test_a_paragraph_a_headline_and_a_short_line_over_brackets_are_none(texts):
    assert not captions(Reading(Document.from_blocks(texts)))
