"""A story that must not run, set aside from its own page, in a real browser."""

import pytest
from playwright.sync_api import expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Desk
from tests.e2e.conftest import press
from tests.making import headed, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

LEAD = "Traffic crossed the restord span on Monday."


@pytest.fixture
def story(live_server):
    block = Block(LEAD, Role.PARAGRAPH)
    return headed([block], [spelling(0, LEAD, "restord", "restored")], of=source("delta"))


@pytest.fixture
def desk(signed_in, story):
    page = signed_in("Editor")
    member = Desk.objects.get(slug="news").members
    member.add(*member.model.objects.all())
    return page


def test_a_story_is_put_on_hold_from_its_own_page(desk, story):
    desk.goto(f"/articles/{story.pk}/?tab=to-review")
    desk.get_by_role("link", name="not to run?").click()
    desk.get_by_role("button", name="put on hold …").click()
    desk.get_by_label("Note").fill("The rights are not clear yet.")
    desk.locator("#bulk").get_by_role("button", name="Put on hold").click()
    expect(desk.locator("#toast")).to_contain_text("is on hold.")
    assert desk.url.endswith(f"/articles/{story.pk}/?tab=to-review")
    held = Article.objects.get(pk=story.pk)
    assert (held.state, held.note) == ("on-hold", "The rights are not clear yet.")
    press(desk, "u")
    expect(desk.locator("#toast")).to_contain_text("Undone: Put on hold")
    assert Article.objects.get(pk=story.pk).state == "to-review"
