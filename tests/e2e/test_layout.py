"""No screen has anything cut off, one thing over another, or too small for a finger."""

import pytest
from playwright.sync_api import Page

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Flag, Source, SourceLine
from tests.making import article, furniture, source, spelling
from tests.screens.layout import faults_of
from tests.screens.office import LISTS
from tests.screens.state import settle

pytestmark = pytest.mark.django_db(transaction=True)

AD = "ADVERTISEMENT"
LEAD = (
    "The harbour board of the town will meet again on Monday to hear what its engineers recieved"
    " from the yard, what they sent back, and who is to pay for the third repair in a year."
)
BROKEN = """
<style>
  body { margin: 0; overflow-x: hidden }
  #wide { width: 900px }
  #one, #two { position: absolute; top: 200px; left: 20px; width: 90px; height: 50px }
  #two { left: 60px }
  #cut { width: 80px; overflow: hidden; white-space: nowrap }
  #row { width: 60px; overflow-x: auto; display: flex; padding-top: 40px }
  #row a { flex: 0 0 80px; height: 44px }
  #pale { background: #777; color: #888; min-height: 44px }
  #small { width: 20px; height: 20px; padding: 0 }
</style>
<p id="wide">A line that is wider than the window.</p>
<button id="one">Accept</button><button id="two">Dismiss</button>
<h2 id="cut">A heading that is longer than its place</h2>
<button id="small">x</button>
<p>Words with <a href="#wide">a link</a> among them.</p>
<button id="pale">Hardly to be read</button>
<nav id="row" class="tabs"><a href="#cut">First</a><a href="#cut" aria-current="page">Last</a></nav>
"""


@pytest.fixture
def desk(signed_in):
    """Give an editor's page, and two articles alike on the editor's desk."""
    of = source("delta", name="Delta Portal")
    blocks = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(AD), Block(LEAD, Role.PARAGRAPH)]
    found = [furniture(0, AD), spelling(1, LEAD, "recieved", "received"), furniture(2, AD)]
    for _ in range(2):
        article(blocks, found, of=of, headline="")
    return signed_in("Admin")


def look_at(page: Page, width: int, address: str, *keys: str) -> list[str]:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address)
    for key in keys:
        page.keyboard.press(key)
        settle(page)
    return faults_of(page, by_finger=width == 390)


def test_what_is_wrong_with_a_page_is_found(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.set_content(BROKEN)
    found = "\n".join(faults_of(page, by_finger=True))
    assert "beyond the edge: p “A line that" in found
    assert "lies over another: button “Accept”\n  which is: button “Dismiss”" in found
    assert "cut off: h2 “A heading" in found
    assert "20 × 20 to touch: button “x”" in found
    assert "its words stand out by 1.3 only: button “Hardly to be read”" in found
    assert "current, but out of view: a “Last”" in found
    assert "a link" not in found


@pytest.mark.parametrize("width", [1280, 390])
def test_the_review_has_room_for_everything_in_every_state(desk, width):
    desk.goto("/")
    desk.locator("a.title").first.click()
    desk.locator("#card").wait_for()
    story = desk.url.split("?")[0]
    states = [
        *[("", key) for key in ("?", "o", "e", "t", "i", "h", "m", "c", "Shift+D", "a")],
        *[("?last=1",), ("?field=byline",), ("?view=changes",), ("?kind=spelling",)],
        *[("", "Control+Enter"), ("", "j", "s", "Shift+ArrowRight")],
    ]
    for query, *keys in states:
        assert look_at(desk, width, f"{story}{query}", *keys) == [], (query, keys)
    desk.locator(".views").get_by_role("link", name="Raw").click()
    desk.locator("#drawer").wait_for()
    assert faults_of(desk, by_finger=width == 390) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_have_room_for_everything(desk, width):
    addresses = (
        *("/", "/?tab=all", "/?tab=exported", "/?q=colour:red", "/occurrences/"),
        *("/import/", "/batches/"),
        *("/sources/", "/sources/delta/", "/sources/new/", "/dictionary/", "/operations/"),
        *("/reports/", "/rules/", "/profile/", "/updates/", "/articles/999999/"),
    )
    for address in addresses:
        assert look_at(desk, width, address) == [], address
    of = Source.objects.get()
    line = {"digest": 7, "text": LEAD, "shown": LEAD, "inside": 14_417, "by_hand": 3}
    SourceLine.objects.create(source=of, state="proposed", **line)
    Source.objects.update(counted=19_990)
    assert look_at(desk, width, "/sources/delta/") == []
    assert desk.locator("#lines .kept a").count() == 1
    desk.goto("/occurrences/")
    desk.get_by_role("link", name="recieved").click()
    desk.wait_for_url("**/occurrences/*/")
    assert faults_of(desk, by_finger=width == 390) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_admin_has_room_for_everything(desk, width):
    flag = Flag.objects.earliest("pk")
    desk.emulate_media(color_scheme="dark" if width == 390 else "light")
    people = ("auth/user/", "auth/user/add/", "auth/group/", f"newsroom/flag/{flag.pk}/change/")
    for address in ("", *(f"newsroom/{name}/" for name in LISTS), *people):
        assert look_at(desk, width, f"/admin/{address}") == [], address
    desk.goto("/admin/newsroom/article/")
    desk.locator("#action-toggle" if width == 1280 else ".action-select").first.check()
    desk.select_option("select[name=action]", "spike")
    desk.get_by_role("button", name="Go").click()
    desk.get_by_role("heading", name="Spike?").wait_for()
    assert faults_of(desk, by_finger=width == 390) == []


def test_the_queue_is_printed_without_what_only_a_screen_can_do(desk):
    desk.goto("/?q=source:delta")
    desk.emulate_media(media="print")
    for control in ("form.search", ".tabs", ".acts", ".tick", ".saved"):
        assert desk.locator(control).first.is_hidden(), control
    assert desk.locator("td .title").first.is_visible()


def test_on_a_phone_the_longest_state_touches_nothing_in_the_bar(desk):
    story = Article.objects.order_by("pk").first()
    Article.objects.filter(pk=story.pk).update(state="exported")
    desk.set_viewport_size({"width": 390, "height": 844})
    desk.goto(f"/articles/{story.pk}/")
    words = "e => (r => (r.selectNodeContents(e), r.getBoundingClientRect().right))(new Range())"
    state = desk.locator("#saved .state").evaluate(words)
    undo = desk.locator("#undo").evaluate("e => e.getBoundingClientRect().left")
    assert undo - state >= 4
    assert desk.evaluate("document.documentElement.scrollWidth") <= 390
