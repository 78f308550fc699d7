"""At its end the card says what the gate asks, and the focus is where the next act is."""

import pytest
from lxml import html

from tests.making import article, fresh, furniture
from tests.web.conftest import HTMX, LEAD
from tests.web.test_finishing import card_in, made, open_error, signed_in, step

pytestmark = pytest.mark.django_db


def end_of(client, story):
    return card_in(client.get(f"/articles/{story.pk}/?last=1", headers=HTMX))


def focus_in(card):
    (focus,) = card.xpath(".//*[@autofocus]")
    return focus


def strip_of(client, story):
    page = html.fromstring(client.get(f"/articles/{story.pk}/").content.decode())
    return [mark.text_content() for mark in page.get_element_by_id("gate")]


def put_off(client, story):
    flag = story.flags.get()
    address = f"/articles/{story.pk}/decide/"
    client.post(address, {"choice": f"{flag.pk}:{flag.version}:deferred"}, headers=HTMX)


def test_an_error_left_for_later_has_the_focus_and_the_strip_says_it_once(desk):
    story = open_error()
    put_off(desk, story)
    card = end_of(desk, story)
    assert focus_in(card).text_content().startswith("To what was left for later")
    assert "1 error must be decided before it is finished" in card.text_content()
    assert "then finish" not in card.text_content()
    assert strip_of(desk, story) == ["1 error left for later", "no embargo"]


def test_a_missing_credit_line_has_the_focus_before_the_finish(desk):
    story = made(requires_credit=True)
    focus = focus_in(end_of(desk, story))
    assert (focus.text_content(), focus.get("href")) == ("credit line missing", "?field=credit")
    assert focus_in(card_in(step(desk, story, "finish"))).text_content() == "credit line missing"


def test_of_a_story_without_text_the_lines_that_were_taken_out_have_the_focus(desk):
    story = article(["ADVERTISEMENT"], [furniture(0, "ADVERTISEMENT")])
    flag = story.flags.get()
    address = f"/articles/{story.pk}/decide/"
    desk.post(address, {"choice": f"{flag.pk}:1:accepted"}, headers=HTMX)
    assert focus_in(end_of(desk, story)).get("href") == "?group=taken"
    editor = signed_in("Editor")
    refused = card_in(step(editor, story, "finish"))
    assert "no headline and no text is left" in refused.text_content()
    assert not refused.xpath(".//input[@name='override']")


def test_who_finished_it_is_told_that_somebody_else_approves_and_goes_on():
    story, editor = made(second_eyes=True), signed_in("Editor")
    step(editor, story, "finish")
    card = end_of(editor, story)
    assert "You finished it: somebody else must approve it" in card.text_content()
    assert focus_in(card).text_content() == "On to the next"
    other = end_of(signed_in("Editor"), story)
    assert focus_in(other).text_content() == "Approve and next"


def test_with_nothing_missing_the_finish_has_the_focus(desk):
    story = made()
    assert focus_in(end_of(desk, story)).text_content().startswith("Finish and next")
    assert strip_of(desk, story) == ["nothing open", "no embargo"]


def test_a_headline_that_is_missing_is_typed_where_the_gate_leads_to():
    story, editor = article(["Traffic crossed the span on Monday."]), signed_in("Editor")
    assert strip_of(editor, story) == ["nothing open", "no headline yet, give it one", "no embargo"]
    refused = card_in(step(editor, story, "finish"))
    assert focus_in(refused).get("href") == "?field=headline"
    assert not refused.xpath(".//input[@name='override']")
    card = card_in(editor.get(f"/articles/{story.pk}/?field=headline", headers=HTMX))
    (field,) = card.xpath(".//input[@name='field']/@value")
    step(editor, story, "field", field=field, value="The bridge is open again")
    assert fresh(story).headline == "The bridge is open again"
    assert focus_in(end_of(editor, story)).text_content().startswith("Finish and next")


def test_what_was_typed_for_a_headline_stays_when_somebody_was_faster(desk):
    story = article([LEAD])
    seen = fresh(story).version
    step(signed_in("Editor"), story, "field", field="headline", value="The bridge is open")
    late = step(desk, story, "field", field="headline", value="The span is open", version=seen)
    assert late.status_code == 409
    assert card_in(late).xpath(".//input[@name='value']/@value") == ["The span is open"]
    assert "The bridge is open" in late.content.decode()
