"""Bring about what the later states show: more articles, some finished, an update, lines."""

from playwright.sync_api import Page

from tests.screens.pages import HARBOUR, ticked
from tests.screens.state import at, fill, first, press, settle, story, then, with_query
from tests.screens.under_way import done, harbour_text, import_table


def newcomers(page: Page, password: str) -> None:
    """Make an editor whose desk has nothing, and one on no desk; the admin is signed in."""
    page.goto("/admin/newsroom/desk/add/")
    then(fill("name", "Sport"), fill("slug", "sport"))(page)
    page.locator("[name=_save]").click()
    for name, desk in (("newcomer", "Sport"), ("stranger", "")):
        page.goto("/admin/auth/user/add/")
        then(fill("username", name), fill("password", password))(page)
        page.locator("#id_role").select_option("Editor")
        page.locator("#id_is_active").check()
        for box in page.locator("#id_desks label").all():
            box.locator("input").set_checked(box.inner_text().strip() == desk)
        page.locator("[name=_save]").click()


def used_to_it(page: Page) -> None:
    """Let somebody put the hints of the first article away."""
    first(page)
    press("Got it")(page)


def harbour(page: Page) -> None:
    """Add a source, and import more articles than a page of the admin shows; then one anew."""
    page.goto("/sources/new/")
    then(fill("name", HARBOUR), fill("slug", "harbour-wire"), press("Add"))(page)
    rows = [f"harbour-{n},Ferry timetable for week {n},{harbour_text(n)}" for n in range(1, 53)]
    _import(page, rows)
    _import(page, [rows[0].replace("leaves", "now leaves").replace("until noon", "until dusk")])


def _import(page: Page, rows: list[str]) -> None:
    import_table(page, rows)
    done(page)


def finished(page: Page) -> None:
    """Finish three articles against the gate, send one back, put one on hold."""
    for headline in ("Mystery donor", "Crews contain", "Footbridge"):
        _finish_all_the_same(page, headline)
    with_query(story("Footbridge"), "last=1")(page)
    fill("note", "The vote was on Tuesday: please check with the council.")(page)
    press("Send back")(page)
    page.goto("/?q=Widow")
    page.locator("tbody .tick input").first.check()
    page.select_option("#act", "hold")
    then(press("Go on"), fill("note", "The family asks for a day."), press("Put on hold"))(page)


def _finish_all_the_same(page: Page, headline: str) -> None:
    story(headline)(page)
    page.keyboard.press("Control+Enter")
    fill("override", "The desk’s editor has read it against the wire.")(page)
    page.keyboard.press("Enter")
    settle(page)


def settled(page: Page) -> None:
    """Confirm a line, refuse another, keep two words and take one back."""
    page.goto("/sources/lagoon-post/")
    page.keyboard.press("a")
    settle(page)
    for word in ("Okiti", "Saltby", "jollof"):
        page.goto("/dictionary/")
        page.locator("#text").fill(word)
        press("Add")(page)
    page.goto("/dictionary/?kind=terms")
    press("Take back")(page)


def everything(page: Page) -> None:
    """Bring all of it about, as an editor."""
    then(harbour, finished, settled, ticked("finish", 3, "/?q=source:lagoon-post"))(page)
    press("Finish")(page)
    settle(page)
    at("/")(page)
