"""A link set into a story as a card is told by its date, and by the paragraphs on both sides."""

import pytest

from newsroom.engine import proofread
from newsroom.engine.document import Document
from newsroom.engine.knowledge import Knowledge
from newsroom.engine.lines import normalised
from newsroom.engine.page.cards import cards
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import inline_card
from tests.engine.page.test_set_lines import PAGES, STORIES

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
TITLE = "Bridge to reopen in May after two years of works"
LINE = "The builders will work at night as well."


def found(*texts, headline=""):
    reading = Reading(Document.from_blocks((STORY, STORY, *texts), headline=headline))
    return [(card.start - 2, card.title - 2, card.last - 2) for card in cards(reading)]


def test_a_card_has_a_title_and_a_date_and_may_have_a_section_and_a_line():
    assert found("City", TITLE, LINE, "March 3, 2019", STORY) == [(0, 1, 3)]
    assert found(TITLE, LINE, "March 3, 2019", STORY) == [(0, 0, 2)]
    assert found("City", TITLE, "March 3, 2019", STORY) == [(0, 1, 2)]


@pytest.mark.parametrize("date", ["Feb. 3, 2019", "3 May 2019", "2019-05-03", "3/5/19 4:12 pm"])
def test_its_date_is_a_whole_day_in_any_manner(date):
    assert found(TITLE, date, STORY)


@pytest.mark.parametrize("date", ["May 2019", "On 3 May 2019", "It was 3 May 2019.", "4:12 pm"])
def test_a_month_a_time_and_words_beside_the_date_are_none(date):
    assert not found(TITLE, date, STORY)


def test_a_line_of_the_page_may_stand_beside_a_card():
    assert found("ADVERTISEMENT", TITLE, "March 3, 2019", "ADVERTISEMENT", STORY) == [(1, 1, 2)]


def test_dates_of_a_list_in_the_story_and_the_story_s_own_make_no_card():
    other = "Harbour to be dug out in June for larger ships"
    assert not found(TITLE, "March 3, 2019", other, "June 9, 2019", "Town hall")
    assert not found(TITLE, "March 3, 2019", STORY, headline=STORY)
    assert not found("By Ann Example of the Post", "March 3, 2019", STORY)


@pytest.mark.parametrize(
    "word", ["Related", "RELATED STORY", "Read more:", "See also", "Also read"]
)
def test_a_title_under_a_word_that_leads_on_is_a_card(word):
    assert found(word, TITLE, STORY) == [(0, 1, 1)]


def test_under_such_a_word_several_titles_may_stand_but_no_long_line():
    others = ("Harbour to be dug out in June", "Why is the ferry late again?")
    assert found("Related:", TITLE, *others, STORY) == [(0, 1, 3)]
    long = f"More information: {STORY.removesuffix('.')}"
    assert found("Related:", TITLE, long, "Provided by the town hall", STORY) == [(0, 1, 1)]


def test_of_several_titles_the_last_may_be_a_subheading_so_none_goes_unseen():
    texts = (STORY, "Related:", TITLE, "Harbour to be dug out in June", STORY)
    [card] = cards(Reading(Document.from_blocks((STORY, *texts))))
    assert not card.whole


def test_a_word_over_a_sentence_or_at_the_end_makes_no_card():
    assert not found("Related", LINE, STORY)
    assert not found("Related", TITLE)
    assert not found("Related matters", TITLE, STORY)


def test_two_sections_may_stand_above_a_title_and_it_may_ask_or_end_in_an_abbreviation():
    for title in ("They earn enough. Can they afford a house?", "Eleven walks to take in L.A."):
        texts = ("Business", "For subscribers", title, LINE, "March 3, 2019", STORY)
        assert found(*texts) == [(0, 2, 4)]


def test_a_paragraph_over_a_date_is_no_title():
    assert not found("The start", "Nobody spoke of it.", LINE, "March 3, 2019", STORY)
    assert not found("Can they afford a house at last?", "March 3, 2019", STORY)


@pytest.mark.parametrize(
    "word", ["Read our complete coverage", "See the full coverage:", "Explore further"]
)
def test_the_heading_of_a_site_s_coverage_leads_on_too(word):
    assert found(word, "Floods on the North Quay", STORY) == [(0, 1, 1)]


@pytest.mark.parametrize(
    "texts",
    [
        ("What a broken boiler will cost you now", "May 4, 1916"),
        ("Vesper against the Harbour Commission", "3 May 1931"),
    ],
)
def test_days_from_before_the_web_stand_under_letters_and_cases(texts):
    assert not found(*texts, STORY)


@pytest.mark.parametrize(
    "texts",
    [
        ("Full coverage", "What a broken boiler will cost you now"),
        ("Explore further?", "Only where the tide lets you go at all"),
        ("Further reading", "The Pilot’s Daughter, by Ann Example"),
        ("Further reading", "The Pilot’s Daughter and Other Stories (Quay Press)"),
    ],
)
def test_cover_against_a_risk_a_question_and_books_lead_to_no_other_page(texts):
    assert not found(*texts, STORY)


def test_only_a_card_with_all_its_parts_or_under_a_word_is_whole():
    def whole(*texts):
        (card,) = cards(Reading(Document.from_blocks((STORY, STORY, *texts, STORY))))
        return card.whole

    assert whole("City", TITLE, LINE, "March 3, 2019")
    assert whole("Related:", TITLE)
    assert not whole(TITLE, LINE, "March 3, 2019")
    assert not whole("City", TITLE, "March 3, 2019")


@pytest.mark.parametrize("lead", ["Read also: ", "Also Read | ", "READ MORE: "])
def test_a_title_behind_a_word_may_stand_between_short_sentences_and_at_the_end(lead):
    assert found(LINE, f"{lead}{TITLE}", LINE) == [(1, 1, 1)]
    assert found(f"{lead}{TITLE}") == [(0, 0, 0)]
    assert not found("Nobody", f"{lead}{TITLE}", LINE)


def told(*texts):
    document = Document.from_blocks(texts, headline=STORY.split(",")[0])
    found = proofread(document, rules=[inline_card.RULE])
    return {finding.block: finding for finding in found}


def test_a_cards_title_is_judged_by_what_it_has_to_do_with_the_story():
    related, other = "Library open again after the vote of the council", "Ten soups for cold days"
    found = told(STORY, f"READ MORE: {related}", STORY, "Related:", other, STORY)
    assert found[1].message.startswith("A related link set into the story: ")
    assert found[1].evidence["related"] is True
    assert found[1].evidence["score"] > found[4].evidence["score"]
    assert found[4].message.startswith("A link set into the story: no shared names")
    assert "related" not in found[4].evidence
    assert found[3].message == "Not the story: part of a link set into it"


def test_the_word_before_a_title_is_no_label_of_it():
    reasons = told(STORY, "READ MORE: Ten soups for cold days", STORY)[1].evidence["reasons"]
    assert not any("label" in reason for reason in reasons)


def test_a_title_that_somebody_kept_is_not_judged_again():
    texts = (STORY, "READ MORE: Ten soups for cold days", STORY)
    knowledge = Knowledge(kept=frozenset({(normalised(texts[1]), 0)}))
    document = Document.from_blocks(texts)
    assert not list(proofread(document, knowledge, [inline_card.RULE]))


def test_on_a_page_too_a_card_says_what_it_has_to_do_with_the_story():
    above, below = PAGES[0]
    for headline, story in STORIES.items():
        card = "READ MORE: Ten soups for cold winter days"
        texts = (*(line.format(headline) for line in above), *story[:2], card, *story[2:], *below)
        found = proofread(Document.from_blocks(texts, headline=headline))
        [told] = [finding for finding in found if finding.quote == card]
        assert told.rule == "inline-card" or told.confidence >= 0.98, headline


@pytest.mark.parametrize(
    "lead", ["You may also like", "Recommended", "Must read", "CHECK OUT", "Don’t miss"]
)
def test_words_that_recommend_lead_to_another_page_too(lead):
    assert found(f"{lead}: {TITLE}", STORY) == [(0, 0, 0)]
    assert not found(f"{lead}: what the tide brings in at night", STORY)
    assert not found(f"{lead}: The council meets again.", STORY)


def test_under_a_title_behind_shouted_words_anything_of_the_page_may_stand():
    other = "Our weather page"
    assert found(f"READ ALSO: JUST IN: {TITLE}", other) == [(0, 0, 0)]
    assert not found(f"Read also: {TITLE}", other)


def test_an_unrelated_title_behind_shouted_words_goes_for_sure_and_a_related_one_does_not():
    related, other = "Library open again after the vote of the council", "Ten soups for cold days"
    sure = told(STORY, f"READ ALSO: {related}", f"READ ALSO: {other}", f"Read also: {other}", STORY)
    assert [sure[number].confidence >= 0.98 for number in (1, 2, 3)] == [False, True, False]


def test_what_a_guide_may_recommend_itself_goes_where_a_person_saw_it_go():
    leads = ("Recommended", "Don’t miss", "RECOMMENDED", "You may also like")
    texts = [text for lead in leads for text in (f"{lead}: Allow two hours for the tower", STORY)]
    sure = told(STORY, *texts)
    assert [sure[number].confidence >= 0.9 for number in (1, 3, 5, 7)] == [False, False, True, True]
