"""The review page in every state."""

from playwright.sync_api import Page

from tests.screens.state import (
    State,
    at,
    fill,
    first,
    press,
    pressing,
    settle,
    story,
    then,
    with_query,
)

FIRE = "Night fire"
fire = story(FIRE)
LINKED = "source:harrowmere-gazette"


def undo(page: Page) -> None:
    """Take back everything that was done to the article on the page."""
    page.goto(page.url.split("?")[0])
    for _ in range(9):
        page.keyboard.press("u")
        settle(page)
        if page.locator("#problem .problem").count():
            break


def elsewhere(page: Page, *keys: str) -> None:
    """Press keys on the same page in another window."""
    other = page.context.new_page()
    other.goto(page.url)
    for key in keys:
        other.keyboard.press(key)
        settle(other)
    other.close()


def conflict(page: Page) -> None:
    """Decide a flag that was decided in another window meanwhile."""
    fire(page)
    elsewhere(page, "d")
    page.keyboard.press("d")
    page.locator("#card .problem").wait_for()


def lost_edit(page: Page, theirs: str = " It was out by dawn.") -> None:
    """Save a block's text that was changed in another window meanwhile."""
    fire(page)
    page.keyboard.press("j")
    settle(page)
    page.keyboard.press("t")
    page.locator("#text").wait_for()
    other = page.context.new_page()
    other.goto(page.url)
    for key in ("j", "t"):
        other.keyboard.press(key)
        settle(other)
    other.locator("#text").press("End")
    other.keyboard.type(theirs)
    press("Save")(other)
    other.close()
    page.locator("#text").press("End")
    page.keyboard.type(" Nobody was hurt.")
    press("Save")(page)
    page.locator("#card .problem").wait_for()


def lost_block(page: Page) -> None:
    """Save a block's text where another window has made two blocks of it meanwhile."""
    lost_edit(page, "\n\nIt was out by dawn.")


def headless(page: Page) -> None:
    """Take the headline out, and go where another is typed."""
    fire(page)
    page.locator("#story .line", has_text=FIRE).first.locator("a.n").click()
    settle(page)
    press("Take it out")(page)
    with_query(lambda page: None, "field=headline")(page)


def lost_session(page: Page) -> None:
    """Decide a flag after the session has ended, and sign in with a wrong password."""
    fire(page)
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("d")
    page.locator("dialog#sign-in[open]").wait_for()


def link(page: Page) -> None:
    """Open a link inside a line of the story."""
    page.goto(f"/?q={LINKED}")
    page.locator("a.title").first.click()
    page.locator(".story a.link").first.click()
    page.locator("#card.block").wait_for()


def field(name: str) -> State:
    """Give the state in which a detail of the article is corrected."""
    return State(f"field-{name}", then(with_query(fire, f"field={name}"), settle))


def dropped(page: Page) -> None:
    """Open the drawer at a tab that no key opens."""
    fire(page)
    page.locator(".views").get_by_role("link", name="Raw").click()
    page.locator("#drawer [aria-selected=true]", has_text="Raw").wait_for()


def decided_row(page: Page) -> None:
    """Show a flag that was decided."""
    page.keyboard.press("a")
    settle(page)
    shown = page.locator(".flag.accepted").first.get_attribute("href")
    page.goto(f"{page.url.split('?')[0]}{shown}")


def embargoed(page: Page) -> None:
    """Let an article leave only years from now."""
    with_query(fire, "field=embargo")(page)
    page.locator("#value").fill("2099-03-14T09:30")
    if page.locator("#note").count():
        page.locator("#note").fill("The agency moved it")
    press("Save")(page)


def embargo_refused(page: Page) -> None:
    """End an embargo early without a reason."""
    embargoed(page)
    with_query(fire, "field=embargo")(page)
    page.locator("#value").fill("")
    press("Save")(page)
    page.locator("#card .problem").wait_for()


def free(page: Page) -> None:
    """End the embargo, with a reason."""
    page.locator("#note").fill("The agency has lifted it")
    press("Save")(page)


words = pressing("j", "s", "ArrowRight", "Shift+ArrowRight", on=fire)
take_all = pressing("o", "a", on=fire)
taken = then(take_all, lambda page: page.goto(f"{page.url.split('?')[0]}?group=taken"))

REVIEW = (
    State("review", first),
    State("review-hints", fire, by="admin"),
    *(
        State(f"kind-{kind}", with_query(fire, f"kind={kind}"))
        for kind in ("spelling", "punctuation", "furniture", "links", "caption", "repetition")
    ),
    State("keys", pressing("?", on=fire)),
    State("wider", pressing("Shift+D", on=fire)),
    State("wider-term", pressing("w", on=with_query(fire, "kind=spelling"))),
    State("write-it-yourself", pressing("e", on=with_query(fire, "kind=spelling"))),
    State("quotation", with_query(story("Commuters stranded"), "kind=spelling")),
    State("view-original", pressing("v", on=fire)),
    State("view-changes", pressing("v", "v", on=fire)),
    State("view-clean", pressing("v", "v", "v", on=fire)),
    State("drawer-diff", pressing("i", on=fire, until="#drawer [role=tab]")),
    State("drawer-history", pressing("h", on=fire, until="#drawer [role=tab]")),
    State("drawer-raw", dropped),
    State("drawer-comments", pressing("c", on=fire, until="#drawer #comment")),
    State(
        "drawer-comments-said",
        then(
            pressing("c", on=story("Hospital"), until="#drawer #comment"),
            fill("text", "Is the county’s own figure newer? I have asked them."),
            press("Comment"),
        ),
    ),
    State("drawer-similar", pressing("m", on=story("Karvia and"), until="#drawer [role=tab]")),
    State("drawer-similar-none", pressing("m", on=fire, until="#drawer [role=tab]")),
    State("group", pressing("o", on=fire)),
    State("furniture-gone", take_all, leave=undo),
    State("taken", taken, leave=undo),
    State("print", then(fire, lambda page: page.emulate_media(media="print"))),
    State("block", pressing("j", "t", on=fire)),
    State("words", words),
    State("words-correct", then(words, lambda page: page.keyboard.press("Enter"), settle)),
    State("link", link),
    *map(field, ("byline", "published", "credit", "canonical", "due", "priority")),
    State("embargo", embargoed),
    State("embargo-ends", then(embargoed, settle, with_query(fire, "field=embargo"))),
    State("embargo-refused", embargo_refused, leave=free),
    State("embargo-told", with_query(fire, "field=embargo"), by="reviewer"),
    State(
        "field-refused",
        then(with_query(fire, "field=published"), fill("value", "soon"), press("Save")),
    ),
    State("decided", pressing("j", "j", "a", on=fire), leave=undo),
    State("undone", pressing("a", "u", on=fire)),
    State("decided-row", then(with_query(fire, "kind=spelling"), decided_row), leave=undo),
    State("conflict", conflict, leave=undo),
    State("lost-edit", lost_edit, leave=undo),
    State("lost-block", lost_block, leave=undo),
    State("headline", headless, leave=undo),
    State("last-step", with_query(fire, "last=1")),
    State("gate-refused", pressing("Control+Enter", on=fire, until="#card .problem")),
    State("preview", pressing("p", on=fire)),
    State("session-lost", lost_session),
)

FINISHED = (
    State("to-approve", with_query(story("Mystery donor", "state:to-approve"), "last=1")),
    State("ready", with_query(story("Crews contain", "state:ready"), "last=1")),
    State("on-hold", with_query(story("Widow", "state:on-hold"), "last=1")),
    State("family", pressing("m", on=story("Ferry timetable"), until="#drawer .twin, #drawer h3")),
    State("sent-back", at("/?tab=needs-changes")),
)
