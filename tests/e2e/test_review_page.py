"""The review page in a real browser: for everyone, at every width, on paper, without scripts."""

import pytest
from playwright.sync_api import Response, expect

from tests.e2e.conftest import press
from tests.e2e.stories import assert_focus_on, bridge, flag
from tests.making import clean, fresh

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story():
    return bridge()


def test_without_scripts_every_flag_is_a_form(browser, live_server, desk, story):
    plain = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    plain.add_cookies(desk.context.cookies())
    page = plain.new_page()
    page.goto(f"/articles/{story.pk}/?flag={flag('restord').pk}")
    page.locator("#card .verbs .primary").click()
    expect(page.locator(f"#card[data-flag='{flag('officals').pk}']")).to_be_visible()
    page.locator("#card summary").click()
    page.locator("#card input[name=replacement]").fill("clerks")
    page.get_by_role("button", name="Use it").click()
    assert "restored span on Monday, clerks said" in " ".join(clean(story))
    plain.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_of_the_page_is_accessible(desk, story, accessible, scheme):
    desk.emulate_media(color_scheme=scheme)
    accessible(desk)
    for query in ("?group=all", "?view=changes", "?last=1", "?field=byline"):
        desk.goto(f"/articles/{story.pk}/{query}")
        accessible(desk)
    block = fresh(story).revision.block_rows()[2]
    desk.goto(f"/articles/{story.pk}/?block={block.pk}")
    accessible(desk)
    desk.goto(f"/articles/{story.pk}/?flag={flag('restord').pk}")
    press(desk, "a")
    assert_focus_on(desk, "officals")
    accessible(desk)
    press(desk, "?")
    accessible(desk)


def test_print_gives_the_clean_copy(desk, story):
    press(desk, "o")
    expect(desk.locator("#card.group")).to_be_visible()
    press(desk, "Enter")
    assert_focus_on(desk, "restord")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    desk.emulate_media(media="print")
    printed = desk.locator("body").inner_text().split("\n")
    assert [line for line in printed if line.strip()] == clean(story)


@pytest.mark.parametrize("width", [1280, 640, 390])
def test_nothing_runs_over_the_edge(desk, story, width):
    desk.set_viewport_size({"width": width, "height": 844})
    for query in ("", "?group=all", "?view=changes", "?last=1"):
        desk.goto(f"/articles/{story.pk}/{query}")
        assert desk.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_load_is_small_and_from_here_alone(browser, desk, story, live_server):
    answers: list[Response] = []
    page = browser.new_context(base_url=live_server.url).new_page()
    page.context.add_cookies(desk.context.cookies())
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"/articles/{story.pk}/", wait_until="networkidle")
    assert len(answers) <= 8  # and no more; a browser with a window asks for an icon, too, but
    assert page.locator("link[rel=icon]").get_attribute("href").startswith("data:")
    assert {answer.url.split("/")[2] for answer in answers} == {live_server.url.split("/")[2]}
    assert sum(len(answer.body()) for answer in answers) <= 150_000
    page.context.close()
