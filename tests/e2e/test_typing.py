"""What somebody types is sent, or given up by them: no key and no click throws it away."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Desk, Flag, FlagState
from tests.e2e.test_reviewing import press
from tests.making import article, clean, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

LEAD = "Traffic crossed the restord span on Monday, officals said."
LAST = "It rained all day."


@pytest.fixture
def story(live_server):
    texts = [Block(LEAD, Role.PARAGRAPH), Block(LAST, Role.PARAGRAPH)]
    pairs = (("restord", "restored"), ("officals", "officials"))
    return article(texts, [spelling(0, LEAD, *pair) for pair in pairs], of=source("delta"))


@pytest.fixture
def desk(signed_in, story) -> Page:
    page = signed_in("Editor")
    member = Desk.objects.get(slug="news").members
    member.add(*member.model.objects.all())
    page.goto(f"/articles/{story.pk}/")
    return page


def type_into(page: Page, key: str, words: str) -> None:
    """Open the field of a key, and type at its end."""
    press(page, key)
    expect(page.locator("#card :is(textarea, input[name=replacement])")).to_be_focused()
    press(page, "End")
    page.keyboard.type(words)


def test_what_finishes_sends_the_paragraph_that_is_typed_and_nothing_is_finished(desk, story):
    type_into(desk, "t", " Ferries ran late.")
    press(desk, "Control+Enter")
    expect(desk.locator(".story")).to_contain_text("Ferries ran late.")
    assert "Ferries ran late." in clean(story)[0]
    assert Article.objects.get(pk=story.pk).state == "to-review"


def test_what_finishes_sends_the_words_that_are_typed_for_a_flag(desk, story):
    type_into(desk, "e", " anew")
    press(desk, "Tab", "Control+Enter")  # on the field's own button, too
    expect(desk.locator("ins", has_text="restored anew")).to_be_visible()
    assert Flag.objects.get(quote="restord").replacement == "restored anew"
    assert Article.objects.get(pk=story.pk).state == "to-review"


def test_what_was_refused_is_still_typed_and_sent_by_the_same_key(desk, story):
    type_into(desk, "e", " anew")
    Flag.objects.filter(quote="restord").update(state=FlagState.DISMISSED, version=2)
    press(desk, "Enter")
    field = desk.locator("#card input[name=replacement]")
    expect(desk.locator("#card").get_by_role("alert")).to_be_visible()
    expect(field).to_have_value("restored anew")
    field.focus()
    press(desk, "Control+Enter")
    expect(desk.locator("ins", has_text="restored anew")).to_be_visible()
    assert Article.objects.get(pk=story.pk).state == "to-review"
