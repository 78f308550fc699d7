"""How the desk looks where people need it otherwise: no line moves, forced colours, less motion."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, SavedQueue
from tests.e2e.test_hearing import recommended
from tests.making import article, furniture, person, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

# The line breaks right after the word: with the old words beside the new ones it would be longer.
PLAIN = "The harbour board of the town will meet again on Monday to hear what its engineers "
LEAD = f"{PLAIN}recieved, {PLAIN}sent, {PLAIN}wrote, {PLAIN}drew and {PLAIN}goverment."
AD = "ADVERTISEMENT"
SHIFTS = """
window.moved = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    for (const source of entry.sources)
      if (source.currentRect.height && source.node?.parentElement?.closest?.("article.story"))
        window.moved.push([source.node.outerHTML, source.previousRect, source.currentRect]);
}).observe({ type: "layout-shift", buffered: true });
"""
PLACES = """() => [...document.querySelectorAll(".story .line")].map(
  (line) => line.getBoundingClientRect().top + scrollY
)"""


@pytest.fixture
def story(live_server):
    blocks = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(AD), Block(LEAD, Role.PARAGRAPH)]
    findings = [furniture(0, AD), furniture(2, AD)]
    for number in (1, 3):
        findings.append(spelling(number, LEAD, "recieved", "received"))
        findings.append(spelling(number, LEAD, "goverment", "government"))
    return article(blocks, findings, of=source("delta"))


def decide_all(page: Page, count: int) -> None:
    for left in range(count - 1, -1, -1):
        page.keyboard.press("Enter")
        expect(page.locator("#tabs b").first).to_have_text(str(left))


@pytest.mark.parametrize("width", [1280, 900, 390])
def test_no_line_moves_when_flags_are_decided(desk, story, width):
    desk.set_viewport_size({"width": width, "height": 900})
    desk.add_init_script(SHIFTS)
    desk.reload(wait_until="networkidle")
    before = desk.evaluate(PLACES)
    decide_all(desk, 6)
    assert desk.evaluate(PLACES) == before
    assert desk.evaluate("window.moved") == []


def test_the_page_stands_still_while_the_next_flag_is_in_view(signed_in, live_server):
    wrong = [f"wrod{chr(97 + n)}" for n in range(24)]
    text = f"The board wrote {', '.join(wrong)} and nothing else."
    found = [spelling(0, text, word, word.replace("ro", "or")) for word in wrong]
    story = article([Block(text, Role.PARAGRAPH)], found, of=source("delta"))
    page = signed_in("Admin")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"/articles/{story.pk}/")
    for left in range(23, 3, -1):  # the list of flags is longer than its room, the story is not
        page.keyboard.press("Enter")
        expect(page.locator("#said")).to_contain_text(f"{left} left")
        assert page.evaluate("scrollY") == 0
    row, room = (page.locator(at).bounding_box() for at in (".rest [aria-current]", ".rest"))
    assert room["y"] <= row["y"] <= room["y"] + room["height"] - row["height"]


def test_forced_colours_leave_what_is_meant_by_colour_to_lines(browser, live_server, desk, story):
    context = browser.new_context(base_url=live_server.url, forced_colors="active")
    context.add_cookies(desk.context.cookies())
    page = context.new_page()
    page.goto(f"/articles/{story.pk}/")

    def style(selector: str, name: str) -> str:
        return str(page.locator(selector).first.evaluate(f"e => getComputedStyle(e).{name}"))

    assert style(".flag.spelling", "textDecorationLine") == "underline"
    assert style(".band", "borderTopStyle") == "solid"
    assert style("#card", "borderTopStyle") == "solid"
    assert style("#card .chips button", "outlineStyle") == "solid"  # it has the focus
    assert style(".rest .dot", "borderTopStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#tabs b").first).to_have_text("5")
    page.keyboard.press("Enter")
    expect(page.locator("ins").first).to_be_visible()
    page.reload()
    assert style("ins", "textDecorationLine") == "underline"
    assert style("#finish .primary", "borderTopWidth") == "2px"
    context.close()


def test_with_less_motion_nothing_moves_by_itself(browser, live_server, desk, story):
    context = browser.new_context(base_url=live_server.url, reduced_motion="reduce")
    context.add_cookies(desk.context.cookies())
    page = context.new_page()
    page.goto(f"/articles/{story.pk}/")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_be_visible()
    moving = """() => document.getAnimations().map((a) => a.effect.getComputedTiming().duration)"""
    assert all(duration == 0 for duration in page.evaluate(moving))
    context.close()


def test_at_twice_the_size_nothing_scrolls_sideways(browser, live_server, desk, story):
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": 640, "height": 400},
        device_scale_factor=2,
    )
    context.add_cookies(desk.context.cookies())
    page = context.new_page()
    for address in ("", "?group=all", "?last=1", "?field=byline", "?view=changes"):
        page.goto(f"/articles/{story.pk}/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640
    for address in ("/", "/occurrences/", "/rules/", "/profile/", "/sources/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 640
    context.close()


CUT = """() => [...document.querySelectorAll(".bar *")].filter((part) => {
  const box = part.getBoundingClientRect();
  const wide = part.scrollWidth > part.clientWidth;
  const hides = wide && getComputedStyle(part).overflowX !== "visible";
  return part.checkVisibility() && (hides || box.left < 0 || box.right > innerWidth + 0.5);
}).map((part) => part.outerHTML)"""
OVERLAPS = """() => {
  const parts = [...document.querySelectorAll(".bar > *")].filter((part) => part.checkVisibility());
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return boxes.some((box, n) => n && box.width && box.left < boxes[n - 1].right - 0.5);
}"""


@pytest.mark.parametrize("width", [1280, 1024, 640, 390, 320])
def test_nothing_in_the_top_bar_is_cut_off_or_laid_over_something_else(desk, story, width):
    """At 640 it is what 1280 shows at twice the size."""
    name, text = "Everything of the harbour for the evening", "source:delta"
    SavedQueue.objects.create(user=User.objects.get(), name=name, tab="to-review", text=text)
    until = timezone.now() + timedelta(minutes=9)
    by_another = {"claimed_by": person(name="adunola-temiloluwa"), "claimed_until": until}
    desk.set_viewport_size({"width": width, "height": 800})
    for claimed in ({}, by_another):
        Article.objects.filter(pk=story.pk).update(**claimed)
        desk.goto(f"/articles/{story.pk}/?tab=to-review&q={text}")
        assert desk.evaluate(CUT) == []
        assert not desk.evaluate(OVERLAPS)
        assert desk.locator("#bar").bounding_box()["height"] <= (50 if width > 390 else 64)


@pytest.mark.parametrize("width", [1280, 640, 390, 320])
def test_at_every_width_one_gets_to_redo_claims_keys_and_the_next_article(desk, story, width):
    desk.set_viewport_size({"width": width, "height": 800})
    desk.reload()
    bar = desk.locator("#bar")
    for name in ("Redo", "Claim", "Previous article", "Next article", "Keys"):
        if width < 640 and not desk.locator("#more").is_visible():
            bar.get_by_role("button", name="More").click()
        found = bar.get_by_role("button", name=name).or_(bar.get_by_role("link", name=name))
        expect(found).to_have_count(1)
        expect(found).to_be_in_viewport(ratio=1)
    found.click()
    expect(desk.locator("dialog#keys")).to_be_visible()
    desk.keyboard.press("Escape")
    desk.keyboard.press("d")
    expect(desk.locator("#toast")).to_contain_text("kept")
    desk.keyboard.press("u")
    expect(desk.locator("#toast")).to_contain_text("Undone")
    if width < 640:
        bar.get_by_role("button", name="More").click()
    expect(bar.get_by_role("button", name="Release")).to_be_visible()
    bar.get_by_role("button", name="Redo").click()
    expect(desk.locator("#toast")).to_contain_text("Redone")
    expect(desk.locator("#more")).to_be_hidden()
    expect(desk.locator("#card [autofocus]")).to_be_focused()


def test_a_window_at_twice_its_size_shows_the_keys_and_a_phone_does_not(desk):
    hint = desk.locator("#card .chips kbd").first
    for width, shown in ((1280, True), (640, True), (390, False)):
        desk.set_viewport_size({"width": width, "height": 400})
        expect(hint).to_be_visible(visible=shown)


def test_a_list_of_links_fits_the_narrowest_window(signed_in, live_server):
    titles = [f"Ten harbours that {n} of us should see before the winter" for n in range(3)]
    found = [recommended(n, title) for n, title in enumerate(titles)]
    story = article([Block(title) for title in titles], found, of=source("delta"))
    page = signed_in("Admin")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/articles/{story.pk}/")
    expect(page.locator("table.links button").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
