"""Hand work on words, blocks and fields, as the review page sends it."""

import pytest
from lxml import html

from newsroom.engine.block import Block, Role
from newsroom.models import Flag
from tests.making import article, clean, fresh, furniture, spelling
from tests.web.conftest import HTMX, LEAD

pytestmark = pytest.mark.django_db
SECOND = "The queue was gone by nine."


@pytest.fixture
def story():
    """Give an article of two paragraphs."""
    return article([Block(LEAD, Role.PARAGRAPH), Block(SECOND, Role.PARAGRAPH)])


def send(client, story, name, **given):
    return client.post(f"/articles/{story.pk}/{name}/", given, headers=HTMX)


def blocks_of(story):
    return [block.pk for block in fresh(story).revision.block_rows()]


def card_in(answer):
    return html.fromstring(f"<div>{answer.content.decode()}</div>").get_element_by_id("card")


def undo(client, story):
    return send(client, story, "undo")


def test_selected_words_are_replaced_and_the_act_is_undone(desk, story):
    block = blocks_of(story)[0]
    given = {"block": block, "start": LEAD.index("Monday"), "quote": "Monday"}
    answer = send(desk, story, "correct", replacement="Tuesday", **given)
    assert answer.status_code == 200
    assert clean(story)[0].endswith("on Tuesday.")
    undo(desk, story)
    assert clean(story)[0] == LEAD


def test_words_that_stand_elsewhere_by_now_are_a_conflict_in_the_card(desk, story):
    given = {"block": blocks_of(story)[0], "start": 3, "quote": "Monday"}
    answer = send(desk, story, "correct", replacement="Tuesday", **given)
    assert answer.status_code == 409
    assert "does not stand there" in card_in(answer).text_content()


def test_a_block_is_edited_split_merged_and_given_a_role(desk, story):
    first, second = blocks_of(story)
    text = "One part.\r\n\r\nAnother part."
    answer = send(desk, story, "edit", block=first, text=text, role="subheading")
    story_anew = html.fromstring(answer.content.decode()).get_element_by_id("story")
    assert story_anew.xpath("./@hx-swap-oob")
    assert "Another part." in story_anew.text_content()
    assert clean(story) == ["One part.", "Another part.", SECOND]
    split = blocks_of(story)
    send(desk, story, "edit", block=split[1], merge=second, text="Another part.", role="paragraph")
    assert clean(story) == ["One part.", f"Another part. {SECOND}"]
    undo(desk, story)
    undo(desk, story)
    assert clean(story) == [LEAD, SECOND]


def test_what_was_typed_into_a_block_that_changed_stays(desk, story):
    first = blocks_of(story)[0]
    send(desk, story, "edit", block=first, text="Faster words.", role="paragraph")
    answer = send(desk, story, "edit", block=first, text="My <slower> words.", role="paragraph")
    assert answer.status_code == 409
    assert "My <slower> words." in card_in(answer).text_content()
    assert clean(story)[0] == "Faster words."


def test_a_block_is_taken_out_and_moved(desk, story):
    first, second = blocks_of(story)
    send(desk, story, "restructure", down=first)
    assert clean(story) == [SECOND, LEAD]
    send(desk, story, "restructure", take_out=second)
    assert clean(story) == [LEAD]


def test_a_field_is_corrected_at_the_version_that_was_seen(desk, story):
    given = {"field": "byline", "value": "By Ada", "version": fresh(story).version}
    assert send(desk, story, "field", **given).status_code == 200
    assert fresh(story).byline == "By Ada"
    answer = send(desk, story, "field", **{**given, "value": "By Bea"})
    assert answer.status_code == 409
    assert card_in(answer).xpath(".//input[@name='value']/@value") == ["By Bea"]


@pytest.mark.parametrize("name", ["correct", "edit", "restructure", "field"])
def test_a_form_that_makes_no_sense_is_refused_in_words(desk, story, name):
    given = {"block": "x", "take_out": "²", "field": "state", "value": "ready", "version": "1"}
    answer = send(desk, story, name, **given)
    assert answer.status_code == 422
    assert fresh(story).version == story.version


def test_a_word_goes_into_the_dictionary_with_its_like(desk):
    text = "Okiti and Okiti"
    story = article([text], [spelling(0, text, "Okiti", "Okay"), spelling(0, text, "and", "or")])
    flag = Flag.objects.get(quote="Okiti")
    shown = desk.get(f"/articles/{story.pk}/?flag={flag.pk}&wider=term", headers=HTMX)
    assert "takes 1 open flag along" in card_in(shown).text_content()
    assert card_in(shown).xpath(".//button[@name='scope']/@value") == ["article"]
    address = f"/articles/{story.pk}/widen/{flag.pk}/"
    given = {"scope": "article", "version": "1", "wider": "term"}
    answer = desk.post(address, given, headers=HTMX)
    assert card_in(answer).get("data-flag") == str(Flag.objects.get(quote="and").pk)
    assert Flag.objects.get(pk=flag.pk).state == "dismissed"
    assert desk.post(address, given, headers=HTMX).status_code == 409
    wide = {**given, "scope": "house"}
    assert desk.post(address, wide, headers=HTMX).status_code == 403


def test_the_group_shows_what_goes_beside_what_stays(desk):
    from_page = ["ADVERTISEMENT", LEAD, "Share this"]
    story = article(from_page, [furniture(0, from_page[0], 0.99), furniture(2, from_page[2], 0.9)])
    card = card_in(desk.get(f"/articles/{story.pk}/?group=all", headers=HTMX))
    ticks = card.xpath(".//input[@type='checkbox']")
    assert [tick.get("checked") is not None for tick in ticks] == [True, False]
    assert LEAD in card.find_class("staying")[0].text_content()
    heads = [head.text_content() for head in card.iter("h2")]
    assert heads == ["Goes: 1 of 2", "Stays: 1, and what is not ticked"]
    send(desk, story, "decide", choice=ticks[0].get("value"))
    assert clean(story) == [LEAD, "Share this"]
