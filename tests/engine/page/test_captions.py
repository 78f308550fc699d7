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
        "The bridge at night. Credit...Ann Lee for The Harbour Post",
        "The bridge at night. (Harbour Photo/Ann Lee)",
        "(Ann Lee / Harbour Post)",
        "The quay at night. Photo: Ann B. Lee/Harbour Post/North Coast News Service via Getty",
        "FILE PHOTO: Boats lie at the quay in Marn, May 4, 2021. REUTERS/Ann Lee/File Photo",
        "Boats lie at the quay at night. AFP/Ann Lee",
        "The quay at night. [Ann Lee/Quay News]",
        "The quay at night [File: Ann Lee/Reuters]",
        "The quay before the storm. Pic: Ann Lee",
        "Image caption, Boatmen say the quay has been closed since May",
        "The quay before the storm. Courtesy: Marn Harbour Board",
        "The quay. Photo: ABC News: Ann Lee",
        "(ABC Marn: Ann Lee)",
        "Supplied: Marn Harbour Board",
        "Representational image",
        "File photo",
        "A screengrab from a video shared on Threads",
        "Boats lie at the quay on Sunday. (Quay Post photo by Ann Lee)",
        "Boats lie at the quay on Sunday. (QTI Photo)",
        "A boatman mends his nets at the quay. — Photo by author",
        "A boatman mends his nets at the quay. — Picture by Ann Lee",
        "The quay is washed by hand. ( Ann Lee - Marn Wire )",
        "Boats at the quay on May 4, 2021. © Ann Lee, AFP",
        "Boat no. 118 at the quay. Photographer: Ann Lee / Quay Notes",
        "Boats at the quay of Marn. Permission granted by Marn Harbour Board",
        "The quay at noon on Tuesday. Ann Lee/Marn Gazette",
        "The quay at noon on Tuesday. | Ann Lee for QUAY",
        "The quay at noon on Tuesday. Ann Lee, The Marn Gazette",
        "Boats wait for the tide. (Marn Harbour Police)",
        "Boats wait for the tide. (Alamy / Ann Lee)",
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
        "FILE the papers, she thinks, and forget all of them.",
        "Image captions are read to her by a machine.",
        "The band plays for three nights. Courtesy: what a guest leaves at the door",
        "They were joined by a singer (keyboards: Ann Lee)",
        "The Long Quay (Director: Ann Lee)",
        "The rule was named for [Lee/Marsh]",
        "One in nine of them had doubts, wrote Reuters/Marn Polling",
        "Supplied: fish",
        "Screenshots from his phone",
        "Still of the night on film",
        "The two men went on with it for years. Laurel/Hardy",
        "21. Harbour Gate/Quay Gate",
        "Nobody could say who had posted it (Facebook)",
        "It was found by one of the port's own men (Marn Harbour Police)",
        "File",
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


def test_a_name_alone_behind_a_sentence_may_be_its_maker_s_and_is_looked_at():
    for end in (" (Ann Lee)", " —ANN LEE"):
        assert 0 < sureness(f"A boatman mends his nets in the sun at the quay.{end}") < 0.9
        assert not sureness(f"A boatman mends nets.{end}")
    assert not sureness("She played with the best of them in Marn that year (Ann Lee)")
    assert not sureness("“I have never been to Marn and I never shall.” —HAMLET")


def test_a_photograph_that_a_paragraph_tells_of_is_none():
    for text in (
        "The judge kept one thing of his on the wall – a photo by a friend.",
        "She gave permission in May, and permission granted by her stands.",
        "The photographer: a man who had never seen the sea",
        "Nobody knows who took it or when. It was retrieved from a wreck in May.",
    ):
        assert not sureness(text)


def test_what_is_said_in_a_cartoon_stands_over_who_drew_it():
    texts = [STORY, "“Have you been here all the time?”", "Cartoon by Ann Lee", STORY]
    assert set(captions(Reading(Document.from_blocks(texts)))) == {1, 2}
    texts[1] = STORY
    assert set(captions(Reading(Document.from_blocks(texts)))) == {2}


def test_a_line_over_an_owner_in_brackets_is_a_caption_and_both_are_looked_at():
    caption = "The captain who is to sail the last ferry between the islands"
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


def test_a_maker_and_a_sign_before_what_the_picture_shows_are_a_caption_to_look_at():
    assert 0 < sureness("© Ann Lee Passengers wait for the last ferry on the quay.") < 0.9
    assert not sureness("© Who Owns The Sea Shanty? A judge in Skarholm is about to decide.")
    assert not sureness("© Is For Control Freaks, says Ann Vesper, who gives her songs away.")


@pytest.mark.parametrize(
    "text",
    [
        "She had a brother, Ivo, and a dog, Rex.",
        "He sold the terminal business to its oldest rival, Bloomberg.",
        "The ministry confirmed the sinking late on Tuesday in a statement carried via Reuters.",
        "The footage reached newsrooms around the world within minutes via AP.",
        "Video by video, she taught herself to pilot a boat.",
        "Still by her side, the dog had not eaten for three days.",
        "Left: a party that has lost its voters to the islands.",
        "Drawing by hand, she says, is a form of prayer.",
    ],
)
def test_a_sentence_that_ends_or_begins_like_a_credit_is_none(text):
    assert not sureness(text)


@pytest.mark.parametrize(
    "line", ["(Reporting by Ann Lee/Reuters)", "(AFP/Reuters)", "(With inputs from AFP/Reuters)"]
)
def test_who_reported_signs_the_story_and_eats_no_paragraph(line):
    texts = [STORY, "The ferry will not sail before May.", line, STORY]
    assert 1 not in captions(Reading(Document.from_blocks(texts)))
    found = captions(Reading(Document.from_blocks(texts[:3])))
    assert 1 not in found


def test_a_credit_under_the_last_paragraph_may_say_whose_the_story_is():
    found = captions(Reading(Document.from_blocks([STORY, STORY, "(Ann Lee / Harbour Post)"])))
    assert 0 < found[2] < 0.9
    assert 1 not in found


@pytest.mark.parametrize("line", ["Cartoon by Cartoon, He Took Them Down", "Drawing by Numbers"])
def test_a_quotation_over_a_subheading_is_the_story_s(line):
    texts = [STORY, "“We drew all winter.”", line, STORY]
    assert 1 not in captions(Reading(Document.from_blocks(texts)))


def test_a_line_that_only_says_image_caption_has_its_caption_under_it():
    text = "The mayor walks over the new bridge on Friday"
    found = captions(Reading(Document.from_blocks([STORY, "Image caption,", text, STORY])))
    assert 2 in found
    assert not captions(Reading(Document.from_blocks([STORY, "Image", text, STORY])))
