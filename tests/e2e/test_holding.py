"""Keys and clicks while an answer is on its way: each acts once, on what it was meant for."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Flag
from tests.e2e.conftest import SignedIn
from tests.making import article, clean, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = ("teh", "wich", "becuase", "recieve", "wierd")
RIGHT = ("the", "which", "because", "receive", "weird")
TEXT = f"They wrote {', '.join(WORDS)} on the board."
MOST = 600  # times that a test looks whether the page has asked


@pytest.fixture
def story() -> Article:
    pairs = zip(WORDS, RIGHT, strict=True)
    findings = [spelling(0, TEXT, wrong, right) for wrong, right in pairs]
    return article([Block(TEXT, Role.PARAGRAPH)], findings, of=source("delta"))


class Wire:
    """The wire between the page and the server: what was asked waits until it is let go.

    It is laid before the page is there: a page that is there already may ask past it for a while.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.holds = False
        self.waiting: list[Route] = []
        page.route("**/articles/**", self.take)

    def take(self, asked: Route) -> None:
        """Let it wait, or through."""
        if self.holds:
            self.waiting.append(asked)
        else:
            asked.continue_()

    def next(self) -> Route:
        """Give what was asked first, once something was."""
        for _ in range(MOST):
            if self.waiting:
                return self.waiting.pop(0)
            self.page.wait_for_timeout(50)
        raise AssertionError("the page asks for nothing")

    def let_go(self, count: int = 1) -> None:
        """Let the next answers through, one after the other, nothing else being asked with it."""
        for _ in range(count):
            asked = self.next()
            assert self.waiting == []
            asked.continue_()

    def open(self) -> None:
        """Hold nothing back any more, from what is asked next on."""
        self.holds = False
        self.next().continue_()


@pytest.fixture
def laid(signed_in: SignedIn) -> Wire:
    return Wire(signed_in("Editor"))


@pytest.fixture
def desk(laid: Wire, story: Article) -> Page:
    laid.page.goto(f"/articles/{story.pk}/")
    expect(laid.page.locator("#card [autofocus]")).to_be_focused()
    return laid.page


@pytest.fixture
def wire(laid: Wire, desk: Page) -> Wire:
    laid.holds = True
    return laid


def burst(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def states() -> list[str]:
    return list(Flag.objects.order_by("start").values_list("state", flat=True))


def shown(page: Page, quote: str) -> None:
    """Wait until the card shows a word, with the focus on its first button."""
    flag = Flag.objects.get(quote=quote)
    expect(page.locator(f"#card[data-flag='{flag.pk}']")).to_be_visible()
    expect(page.locator("#card [autofocus]")).to_be_focused()


def test_each_key_of_a_burst_decides_the_flag_it_was_meant_for(desk, wire):
    burst(desk, "d", "a", "j", "a")
    wire.let_go(4)
    shown(desk, "wierd")
    assert states() == ["dismissed", "accepted", "open", "accepted", "open"]


def test_enter_pressed_twice_decides_two_flags_once_each_and_what_follows_is_shown(desk, wire):
    burst(desk, "Enter", "Enter", "u", "j")
    wire.let_go(4)
    shown(desk, "becuase")
    assert states() == ["accepted", "open", "open", "open", "open"]


def test_after_a_refusal_the_keys_behind_it_are_left_out_and_that_is_said(desk, wire):
    Flag.objects.filter(quote="teh").update(state="dismissed", version=2, decided_by="Ada")
    burst(desk, "a", "d", "Enter", "g", "q")
    wire.let_go()
    expect(desk.locator("#card").get_by_role("alert")).to_contain_text("Ada has decided")
    left_out = "What you pressed meanwhile was left out: d Enter g q"
    expect(desk.locator("#toast")).to_have_text(left_out)
    expect(desk.locator("#said")).to_have_text(left_out)
    assert wire.waiting == []
    assert states() == ["dismissed", "open", "open", "open", "open"]


def test_where_the_server_is_not_reached_nothing_behind_it_is_done_and_keys_work_again(desk, wire):
    burst(desk, "a", "d")
    wire.next().abort()
    expect(desk.get_by_role("alert").first).to_contain_text("cannot be reached")
    expect(desk.locator("#toast")).to_contain_text("left out: d")
    burst(desk, "d")
    wire.let_go()
    shown(desk, "wich")
    assert states() == ["dismissed", "open", "open", "open", "open"]


def test_after_a_lost_session_the_keys_behind_it_are_left_out(desk, wire):
    desk.context.clear_cookies(name="sessionid")
    burst(desk, "a", "d", "a")
    wire.let_go()
    expect(desk.locator("dialog#sign-in").get_by_label("Name")).to_be_focused()
    assert wire.waiting == []
    assert set(states()) == {"open"}


def test_a_second_click_on_what_is_being_done_does_nothing_and_one_elsewhere_waits(desk, wire):
    desk.locator("#card .verbs .primary").dblclick()
    desk.locator("#card .verbs [data-command=dismiss]").click()
    desk.locator(f"#row-{Flag.objects.get(quote='recieve').pk} a").click()
    wire.let_go(2)
    shown(desk, "recieve")
    assert states() == ["accepted", "open", "open", "open", "open"]


def test_what_is_typed_before_the_field_is_there_stands_in_it(desk, wire, story):
    burst(desk, "t")
    desk.keyboard.type("aj d ")
    wire.let_go()
    field = desk.get_by_label("Its text")
    expect(field).to_be_focused()
    expect(field).to_have_value(f"aj d {TEXT}")  # a browser begins at the field's beginning
    assert set(states()) == {"open"}


def test_own_words_typed_behind_a_decision_are_sent_for_the_next_flag(desk, wire, story):
    burst(desk, "a", "e")
    desk.keyboard.type("that")
    burst(desk, "Enter", "d")
    wire.let_go(3)
    shown(desk, "recieve")
    assert states() == ["accepted", "accepted", "dismissed", "open", "open"]
    assert clean(story)[0].startswith("They wrote the, that, becuase")


def test_keys_pressed_on_the_way_to_another_article_decide_nothing_here(desk, wire):
    other = article([Block(TEXT, Role.PARAGRAPH)], of=source("delta-2"))
    burst(desk, "J", "a", "d")
    wire.open()
    desk.wait_for_url(f"**/articles/{other.pk}/**")
    assert set(states()) == {"open"}


def test_two_keys_of_one_command_lead_away_after_what_was_decided_before_them(desk, wire):
    burst(desk, "a", "g", "q", "d")
    wire.let_go()
    desk.wait_for_url(re.compile(r"://[^/]+/#title-\d+$"))
    assert states() == ["accepted", "open", "open", "open", "open"]


def test_a_key_that_is_held_down_decides_once_but_goes_on_through_the_flags(desk):
    for key, quote in (("a", "wich"), ("Enter", "becuase")):
        desk.keyboard.down(key)
        shown(desk, quote)
        desk.keyboard.down(key)  # the browser says again that it is down
        desk.keyboard.down(key)
        desk.keyboard.up(key)
    desk.keyboard.down("j")
    shown(desk, "recieve")
    desk.keyboard.down("j")
    shown(desk, "wierd")
    desk.keyboard.up("j")
    assert states() == ["accepted", "accepted", "open", "open", "open"]


def test_a_key_that_has_nothing_to_press_says_so(desk):
    burst(desk, "9")
    expect(desk.locator("#toast")).to_contain_text("“accept suggestion 9” is not possible here")
    burst(desk, "y")
    expect(desk.locator("#said")).to_contain_text("“copy the clean text” is not possible here")
    assert set(states()) == {"open"}
