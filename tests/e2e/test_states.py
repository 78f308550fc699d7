"""Every state the review page can be in passes axe: panels, refusals, dialogs, what has passed."""

import pytest
from playwright.sync_api import expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Flag
from tests.making import article, furniture, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

AD = "ADVERTISEMENT"
LEAD = "Traffic crossed the restord span on Monday, officals said."


@pytest.fixture
def story(live_server):
    blocks = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(AD)]
    findings = [
        furniture(0, AD),
        spelling(1, LEAD, "restord", "restored"),
        spelling(1, LEAD, "officals", "officials"),
        furniture(2, AD),
    ]
    return article(blocks, findings, of=source("delta"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_panels_refusals_and_dialogs_are_accessible(desk, story, accessible, scheme):
    desk.emulate_media(color_scheme=scheme)
    page, card = desk, desk.locator("#card")
    word = Flag.objects.get(quote="restord")
    for asked in ("wider=term", "wider=dismiss"):
        page.goto(f"/articles/{story.pk}/?flag={word.pk}&{asked}")
        accessible(page)
    page.goto(f"/articles/{story.pk}/?group=all")
    page.keyboard.press("a")
    expect(page.locator("#toast")).to_contain_text("Undo all 2")
    accessible(page)
    page.keyboard.press("o")
    expect(page.get_by_role("region", name="What was taken out")).to_be_visible()
    accessible(page)
    page.goto(f"/articles/{story.pk}/?flag={word.pk}")
    Flag.objects.filter(pk=word.pk).update(state="dismissed", version=7, decided_by="Ada")
    page.keyboard.press("a")
    expect(card.get_by_role("alert")).to_contain_text("Ada has decided")
    accessible(page)
    page.keyboard.press("9")
    expect(page.locator("#toast")).to_contain_text("is not possible here")
    accessible(page)
    page.goto(f"/articles/{story.pk}/preview/")
    accessible(page)


def test_the_last_step_and_what_was_refused_there_are_accessible(desk, story, accessible):
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("#card").get_by_role("alert")).to_be_visible(timeout=60_000)
    accessible(desk)
    for state in ("to-approve", "ready", "spiked", "on-hold"):
        Article.objects.filter(pk=story.pk).update(state=state)
        desk.goto(f"/articles/{story.pk}/?last=1")
        accessible(desk)


def test_a_lost_session_and_an_unreached_server_are_accessible(desk, accessible):
    desk.route("**/decide/", lambda asked: asked.abort())
    desk.reload()  # a page that is there already may ask past the route for a while
    desk.keyboard.press("a")
    told = "Newsroom cannot be reached: this may be saved or not."
    expect(desk.get_by_role("alert").first).to_contain_text(told)
    accessible(desk)
    desk.unroute("**/decide/")
    desk.context.clear_cookies(name="sessionid")
    desk.keyboard.press("a")
    expect(desk.locator("dialog#sign-in").get_by_label("Name")).to_be_focused()
    accessible(desk)


def test_a_place_in_a_long_queue_is_no_sentence_with_links_in_it(desk, accessible):
    desk.locator(".ways .quiet").evaluate("place => { place.textContent = '212 of 1,000+'; }")
    accessible(desk)
