"""Every key of the table is pressed, and does what the table says of it."""

import re

import pytest
from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Dismissal, Flag, Term
from newsroom.web.keys import KEYS
from tests.making import clean, furniture, headed, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

AD = "ADVERTISEMENT"
RIGHT = {"teh": "the", "wich": "which", "becuase": "because"}
RIGHT |= {"recieve": "receive", "wierd": "weird", "untill": "until"}
TEXT = f"They wrote {', '.join(RIGHT)} on the board."
LAST = "The harbour master said nothing more."
WHILE_READING = 60_000  # finishing reads the article with every rule; the first time loads words
KEY_OF = {key.command: key.key for key in KEYS}
NUMBERS = {f"accept-{n}" for n in range(3, 10)}  # with 1 and 2 they are one row of code


@pytest.fixture
def stories(live_server):
    place = source("delta", name="Delta Portal")
    blocks = [Block(AD), Block(TEXT, Role.PARAGRAPH), Block(LAST, Role.PARAGRAPH), Block(AD)]
    found = [furniture(0, AD), *(spelling(1, TEXT, *pair) for pair in RIGHT.items())]
    found.append(furniture(3, AD))
    return [headed(blocks, found, of=place) for _ in range(2)]


class Keyboard:
    """A desk on which only keys are pressed; it knows which commands were."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pressed: set[str] = set()

    def press(self, command: str) -> None:
        """Press the keys of a command, one after the other, once the page's scripts are there.

        A page is seen before it has read them, and hears no key until then.
        """
        self.pressed.add(command)
        self.page.wait_for_load_state("domcontentloaded")
        for key in KEY_OF[command].split():
            self.page.keyboard.press(key.replace("Ctrl", "Control"))

    def shows(self, quote: str) -> None:
        """Hold that the card shows a word, and that the next act has the focus."""
        ids = [str(f.pk) for f in Flag.objects.filter(quote=quote)]
        card = self.page.locator(",".join(f"#card[data-flag='{pk}']" for pk in ids))
        expect(card).to_be_visible()
        expect(self.page.locator("#card [autofocus]")).to_be_focused()

    def said(self, words: str) -> None:
        """Hold that the live region says it."""
        expect(self.page.locator("#said")).to_contain_text(words)


@pytest.fixture
def desk(signed_in, stories) -> Keyboard:
    page = signed_in("Editor")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/?q=source:delta")
    return Keyboard(page)


def walk_the_queue(desk: Keyboard) -> None:
    page = desk.page
    desk.press("next-flag")
    desk.press("tick")
    expect(page.locator("tbody .tick input").first).to_be_checked()
    desk.press("go-on")
    expect(page.locator("#bulk")).to_contain_text("1 article")
    desk.press("close")
    expect(page.locator("#bulk")).to_be_empty()
    desk.press("next-flag")
    desk.press("tick")
    desk.press("next-flag")
    desk.press("previous-flag")
    expect(page.locator("a.title").first).to_be_focused()
    desk.press("search")
    expect(page.locator("#search")).to_be_focused()
    desk.press("close")
    expect(page.locator("a.title").first).to_be_focused()
    desk.press("take-next")
    desk.shows(AD)


def decide(desk: Keyboard) -> None:
    desk.press("decide-all")
    expect(desk.page.locator("#card.group [autofocus]")).to_be_focused()
    desk.press("close")
    desk.shows(AD)
    desk.press("take-out")
    desk.said(f"“{AD}” taken out, block 1")
    desk.shows("teh")
    for command, words in (
        ("accept", "“teh” → “the”, block 2"),
        ("accept-1", "“wich” → “which”"),
        ("dismiss", "“becuase” dismissed"),
        ("sic", "“recieve” marked sic"),
        ("later", "“wierd” put off"),
        ("undo", "Undone: “wierd” put off"),
        ("redo", "Redone: “wierd” put off"),
    ):
        desk.press(command)
        desk.said(words)
    desk.shows("untill")


def reach_further(desk: Keyboard, stories) -> None:
    desk.press("dictionary")
    expect(desk.page.locator(".wider [autofocus]")).to_be_focused()
    desk.press("accept-1")
    desk.said("“untill” added to the dictionary for this article")
    assert Term.objects.get(removed_at=None).text == "untill"
    desk.press("undo")
    desk.shows("untill")
    desk.press("dismiss-wider")
    expect(desk.page.locator(".wider [autofocus]")).to_be_focused()
    desk.press("accept-2")
    desk.said("“untill” dismissed for Delta Portal, 2 flags")
    assert Dismissal.objects.get(removed_at=None).scope == "source"
    desk.press("undo")
    desk.shows("untill")
    desk.press("edit")
    desk.page.keyboard.type("till")
    desk.page.keyboard.press("Enter")
    desk.said("“untill” → “till”")
    assert "till on the board" in clean(stories[0])[0]


def look_around(desk: Keyboard) -> None:
    page = desk.page
    for command, tab in (("drawer", "diff"), ("history", "history"), ("similar", "similar")):
        desk.press(command)
        expect(page.locator(f"#drawer[data-tab={tab}] [aria-selected=true]")).to_be_focused()
    desk.press("comment")
    expect(page.locator("#comment")).to_be_focused()
    desk.press("close")
    expect(page.locator("#drawer")).to_be_hidden()
    for view in ("Original", "Changes", "Clean", "Review"):
        desk.press("view")
        expect(page.locator(".views [aria-current=page]")).to_have_text(view)
    desk.press("preview")
    expect(page.get_by_role("link", name="Back to the review")).to_be_focused()
    desk.press("preview")
    expect(page.locator("#card [autofocus]")).to_be_focused()
    desk.press("help")
    expect(page.locator("dialog#keys")).to_be_visible()
    desk.press("close")
    expect(page.locator("#card [autofocus]")).to_be_focused()


def work_by_hand(desk: Keyboard) -> None:
    desk.press("edit-text")
    expect(desk.page.locator("#card textarea")).to_be_focused()
    desk.press("close")
    expect(desk.page.locator("#card [autofocus]")).to_be_focused()
    desk.press("correct")
    desk.said("They")
    desk.press("close")
    expect(desk.page.locator("#card [autofocus]")).to_be_focused()


def lead_elsewhere(desk: Keyboard, stories) -> None:
    page, here = desk.page, desk.page.url
    for command, there in (
        ("next-article", rf"/articles/{stories[1].pk}/"),
        ("previous-article", rf"/articles/{stories[0].pk}/"),
        ("go-occurrences", "/occurrences/"),
        ("go-reports", "/reports/"),
        ("go-queue", r"://[^/]+/$"),
    ):
        desk.press(command)
        page.wait_for_url(re.compile(there))
        page.locator("h1").first.wait_for()
    page.goto(here)
    desk.shows(AD)


def finish_and_copy(desk: Keyboard, stories) -> None:
    page = desk.page
    desk.shows(AD)
    desk.press("accept")
    expect(page.get_by_text("1 left for later")).to_be_visible()
    desk.press("next-flag")
    desk.shows("wierd")
    desk.press("dismiss")
    expect(page.get_by_text("Nothing left to decide")).to_be_visible()
    desk.press("finish")
    told = re.compile("is ready|Read once more")  # as the second look finds
    expect(page.locator("#messages")).to_contain_text(told, timeout=WHILE_READING)
    Article.objects.filter(pk=stories[0].pk).update(state="ready")
    page.goto(f"/articles/{stories[0].pk}/?last=1")
    desk.press("copy")
    desk.said("The clean text is copied.")
    assert LAST in page.evaluate("navigator.clipboard.readText()")


def test_every_key_of_the_table_does_what_it_says(desk, stories):
    walk_the_queue(desk)
    lead_elsewhere(desk, stories)
    decide(desk)
    reach_further(desk, stories)
    look_around(desk)
    work_by_hand(desk)
    finish_and_copy(desk, stories)
    assert desk.pressed == {key.command for key in KEYS} - NUMBERS
