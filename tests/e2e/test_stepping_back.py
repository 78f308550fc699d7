"""The last step taken back in a real browser: the key and the button go where the toast says."""

import json

import pytest
from playwright.sync_api import expect

from newsroom.actions.importing import import_batch, preview_batch
from newsroom.engine.block import Block, Role
from newsroom.models import Article
from tests.making import below, fresh, headed, person, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)
LEAD = "Traffic crossed the restord span on Monday."
WHILE_READING = 60_000  # finishing reads the article with every rule; the first time loads words


@pytest.fixture
def stories():
    """Give two articles, each with one misspelt word."""
    of = source("delta", second_eyes=True)
    texts = [Block(LEAD, Role.PARAGRAPH)]
    return [headed(texts, [spelling(0, LEAD, "restord", "restored")], of=of) for _ in range(2)]


@pytest.fixture
def desk(signed_in, stories):
    """Give the review page of the first article, open before an editor."""
    page = signed_in("Editor")
    page.goto(f"/articles/{stories[0].pk}/")
    return page


def test_undo_after_finish_takes_the_finish_back_and_then_what_was_done_before(desk, stories):
    first, following = stories
    desk.keyboard.press("a")
    expect(desk.locator("#card.end")).to_be_visible()
    desk.keyboard.press("Control+Enter")
    desk.wait_for_url(f"**/articles/{following.pk}/**", timeout=WHILE_READING)
    expect(desk.locator("#toast")).to_contain_text("is to approve")
    expect(desk.locator("#toast").get_by_role("button", name="Undo")).to_be_visible()
    desk.keyboard.press("u")
    desk.wait_for_url(f"**/articles/{first.pk}/**")
    expect(desk.locator("#toast")).to_contain_text("Undone: Finished")
    assert fresh(first).state == "to-review"
    assert "restored" in below(first)[0]
    desk.keyboard.press("u")
    expect(desk.locator("#toast")).to_contain_text("Undone: “restord” → “restored”")
    assert below(first) == [LEAD]
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    desk.keyboard.press("u")
    expect(desk.locator("#problem, #card .problem").first).to_contain_text("nothing to undo")


def test_what_a_message_told_is_told_no_more_once_it_is_taken_back(signed_in):
    of, by = source("delta"), person("Admin")
    for text in ("The ferry left at dawn.", "The ferry left the harbour at dawn."):
        row = json.dumps({"guid": "g1", "headline": "The ferry left", "text": text})
        import_batch(preview_batch(of, [("rows.jsonl", row.encode())], by=by).pk, by=by)
    page = signed_in("Editor")
    page.goto(f"/updates/{Article.objects.get().pk}/")
    page.get_by_role("button", name="Take the newer text").press("Enter")
    expect(page.locator("#messages")).to_contain_text("The source’s newer text stands now.")
    expect(page.locator("#toast")).to_contain_text("The source’s newer text stands now.")
    page.keyboard.press("u")
    expect(page.locator("#toast")).to_contain_text("Undone: Took the source")
    expect(page.locator("#messages li")).to_have_count(0)
    expect(page.locator("#story")).not_to_contain_text("harbour")
