"""Roles are told apart before anything is taken for furniture."""

import pytest

from newsroom.engine.block import Block, Role
from newsroom.engine.document import Document
from newsroom.engine.knowledge import Knowledge
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.roles import leads, roles
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading

HEADLINE = "Library stays open for two more years"
STANDFIRST = "The council voted to keep the old library open for at least another two years."
LEAD = "The council voted on Tuesday to keep the old library open for at least another two years."
BODY = (
    "Nobody spoke against it, although the roof must be mended before the winter comes, she said."
)
MORE = (
    "Readers had gathered outside since the morning, and some sang when the vote was told at last."
)
CAPTION = "Readers sing outside the old library in the rain on March 3, 2015"


def told(*texts, headline=""):
    return roles(Reading(Document.from_blocks(texts, headline=headline)))


def test_a_headline_is_known_though_nobody_named_it():
    assert told("ADVERTISEMENT", HEADLINE, LEAD, BODY, MORE)[:3] == (
        Role.FURNITURE,
        Role.HEADLINE,
        Role.PARAGRAPH,
    )


def test_the_headline_given_is_the_headline():
    assert told("Tram late", LEAD, BODY, MORE, headline="Tram late")[0] is Role.HEADLINE


def test_a_standfirst_is_a_near_copy_below_the_headline():
    found = told(HEADLINE, STANDFIRST, LEAD, BODY, MORE)
    assert found[:3] == (Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH)


def test_a_standfirst_is_one_on_a_page_full_of_furniture_too():
    round_it = ("ADVERTISEMENT", "Share this article", "Sign up to our newsletter", "Read next")
    found = told("ADVERTISEMENT", HEADLINE, STANDFIRST, CAPTION, LEAD, BODY, MORE, *round_it)
    assert found[1:4] == (Role.HEADLINE, Role.STANDFIRST, Role.CAPTION)


def test_byline_date_and_caption_stand_between_headline_and_story():
    found = told(HEADLINE, STANDFIRST, "By Ann Example", "March 3, 2015", CAPTION, LEAD, BODY, MORE)
    assert found == (
        Role.HEADLINE,
        Role.STANDFIRST,
        Role.BYLINE,
        Role.DATELINE,
        Role.CAPTION,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
    )


def test_titles_under_a_list_heading_are_links():
    found = told(HEADLINE, LEAD, BODY, MORE, "Read next", "Tram late again", "Market moves on")
    assert found[4:] == (Role.FURNITURE, Role.LINK, Role.LINK)


def test_a_short_paragraph_is_a_paragraph():
    assert told(HEADLINE, LEAD, BODY, "He did not.", MORE)[3] is Role.PARAGRAPH


def test_a_whole_quotation_and_an_item_and_a_subheading_have_their_roles():
    found = told(
        HEADLINE, LEAD, BODY, "What comes next", MORE, "“We shall sing again.”", "• A roof"
    )
    assert found[3] is Role.SUBHEADING
    assert found[5] is Role.QUOTATION
    assert found[6] is Role.LIST_ITEM


def test_a_role_that_somebody_gave_stays():
    document = Document((Block(LEAD), Block("ADVERTISEMENT", Role.SUBHEADING), Block(BODY)))
    assert roles(Reading(document))[1] is Role.SUBHEADING


def test_what_somebody_kept_and_the_headline_are_never_proposed():
    texts = ("Share", HEADLINE, LEAD, BODY, "Tweet")
    reading = Reading(Document.from_blocks(texts), Knowledge(kept=frozenset({("tweet", 0)})))
    assert reading.shared(kept_blocks) == {1, 4}


def test_a_line_that_shares_nothing_with_the_story_is_no_headline():
    reading = Reading(Document.from_blocks(["Tram late again today", LEAD, BODY]))
    assert headline_of(reading) is None


def test_a_standfirst_without_its_stop_is_not_taken_for_the_headline_above_it():
    standfirst = "Readers sang outside the old library when the council told them of its vote"
    texts = ["Tram late", HEADLINE, standfirst, LEAD, BODY, MORE]
    assert headline_of(Reading(Document.from_blocks(texts))) == 1
    assert headline_of(Reading(Document.from_blocks([texts[0], *texts[2:]]))) == 1


def test_a_headline_given_with_its_site_is_found_without_it():
    texts = ["Tram late", "The mayor’s library stays open", LEAD, BODY]
    document = Document.from_blocks(texts, headline="The mayor's library stays open - Harbour Post")
    assert headline_of(Reading(document)) == 1


def test_a_headline_given_that_no_block_is_like_is_no_block():
    document = Document.from_blocks(["Tram late", LEAD, BODY], headline="Market moves to new hall")
    assert headline_of(Reading(document)) is None


def test_a_headline_that_the_page_prints_in_other_words_is_found_by_those_they_share():
    given = "Old library to stay open years longer"
    texts = ["What the old library means to its town council", HEADLINE, LEAD, BODY]
    assert headline_of(Reading(Document.from_blocks(texts, headline=given))) == 1
    assert (
        headline_of(Reading(Document.from_blocks([texts[0], *texts[2:]], headline=given))) is None
    )


def test_a_line_of_known_wording_is_no_headline_however_much_of_it_it_repeats():
    given = f"{HEADLINE} - Harbour Post"
    replies = f"12 thoughts on “{HEADLINE}”"
    document = Document.from_blocks([LEAD, BODY, replies], headline=given)
    assert headline_of(Reading(document)) is None


QUESTION = "Readers asked what the roof will cost, who pays for it, and whether it can wait"


@pytest.mark.parametrize("under", ["Ann Example", "By Ann Example", "March 3, 2019", LEAD])
@pytest.mark.parametrize(
    "text",
    [
        QUESTION,
        "Readers want to know who pays for it",
        "Readers were called in at around 6.40pm",
    ],
)
def test_what_stands_between_the_headline_and_the_story_is_the_standfirst(under, text):
    reading = Reading(Document.from_blocks([HEADLINE, text, under, LEAD, BODY, MORE]))
    assert reading.shared(leads) == {1}
    assert roles(reading)[1] is Role.STANDFIRST


@pytest.mark.parametrize(
    "texts",
    [
        (HEADLINE, LEAD, BODY, MORE),
        (HEADLINE, "Who Pays for the Library Roof", LEAD, BODY, MORE),
        (HEADLINE, "Short line", "Ann Example", LEAD, BODY, MORE),
        (HEADLINE, "Ann Example", QUESTION, LEAD, BODY, MORE),
        (HEADLINE, " ".join([QUESTION] * 4), "Ann Example", LEAD, BODY, MORE),
        (HEADLINE, QUESTION, "Read More", LEAD, BODY, MORE),
        (HEADLINE, "Posted by the desk at around 6.40pm", "Ann Example", LEAD, BODY, MORE),
        (HEADLINE, QUESTION),
    ],
)
def test_elsewhere_too_short_or_too_long_it_is_not_surely_one(texts):
    assert Reading(Document.from_blocks(texts)).shared(leads) == frozenset()


def test_a_standfirst_stays_though_the_page_round_it_goes():
    menu = ("Home", "News", "Sport", "Weather", "Culture", "Opinion", "Sign in", "Subscribe")
    texts = (*menu, HEADLINE, QUESTION, "Ann Example", "Share", LEAD, BODY, MORE, *menu)
    removed = {f.block for f in proofread(Document.from_blocks(texts)) if f.action}
    assert texts.index(QUESTION) not in removed
    assert {texts.index("Weather"), texts.index("Share")} <= removed


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("Home", "News", "Sport"), ("Copyright 2019 Harbour Post",)),
        (("Harbour Post", "Friday's edition"), ("More recipes like this", "Privacy policy")),
    ],
)
def test_what_is_called_furniture_is_proposed_too(above, below):
    document = Document.from_blocks([*above, HEADLINE, LEAD, BODY, MORE, *below])
    furniture = {n for n, role in enumerate(roles(Reading(document))) if role is Role.FURNITURE}
    assert furniture
    assert furniture <= {finding.block for finding in proofread(document)}


def test_the_first_paragraph_below_the_author_is_no_standfirst_for_the_buttons_under_it():
    buttons = ("Share", "Tweet", "E-mail", "Print")
    found = told(HEADLINE, "By Ann Example", LEAD, *buttons, BODY, MORE)
    assert found[:3] == (Role.HEADLINE, Role.BYLINE, Role.PARAGRAPH)


def test_the_title_of_another_story_set_between_two_paragraphs_is_a_link():
    link, heading = "READ MORE: Who pays for the old library", "What the roof will cost"
    assert told(HEADLINE, LEAD, link, BODY, heading, MORE)[2:5] == (
        Role.LINK,
        Role.PARAGRAPH,
        Role.SUBHEADING,
    )
