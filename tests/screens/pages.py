"""The desk's other pages in every state."""

from pathlib import Path

from playwright.sync_api import Page

from tests.screens.state import State, Step, at, fill, press, settle, story, then

HERE = Path(__file__).parent
SPOILT = HERE / "spoilt.csv"  # rows that come in, one that is there already, two that fail
HARBOUR = "Harbour wire"


def ticked(act: str, many: int = 2, path: str = "/") -> Step:
    """Give what asks for an act on the first articles of the queue."""

    def show(page: Page) -> None:
        page.goto(path)
        for number in range(many):
            page.locator("tbody .tick input").nth(number).check()
        page.select_option("#act", act)
        press("Go on")(page)
        page.locator("#bulk form").wait_for()

    return show


def occurrence(words: str, category: str = "") -> Step:
    """Give what opens the concordance of the first finding with these words."""

    def show(page: Page) -> None:
        page.goto(f"/occurrences/?category={category}")
        page.locator(".list .what a", has_text=words).first.click()

    return show


def previewed(page: Page) -> None:
    """Preview a file with rows that come in and rows that fail."""
    page.goto("/import/")
    page.get_by_label("Source").select_option("meridian-press")
    page.get_by_label("One or many").set_input_files(SPOILT)
    press("Preview")(page)
    page.wait_for_url("**/batches/**")


def paste_lost(page: Page) -> None:
    """Preview a paste after the session has ended: one signs in above it."""
    page.goto("/import/?source=meridian-press")
    page.get_by_label("Text or HTML").fill("The span reopened to lorries at noon.")
    page.context.clear_cookies(name="sessionid")
    press("Preview")(page)
    page.locator("dialog#sign-in[open]").wait_for()


def old_page(page: Page) -> None:
    """Save a source's settings, without scripts, from a page that is older than one's session."""
    page.route("**/*.js", lambda asked: asked.abort())
    page.goto("/sources/lagoon-post/")
    page.get_by_label("Homepage").fill("https://lagoon.example/")
    page.context.clear_cookies(name="csrftoken")
    press("Save")(page)
    page.locator(".old").wait_for()


def sign_in_wrong(page: Page) -> None:
    """Sign in with a wrong password, nobody being signed in."""
    page.context.clear_cookies(name="sessionid")
    page.goto("/sign-in/")
    page.get_by_label("Name").fill("editor")
    page.get_by_label("Password").fill("not the password")
    press("Sign in")(page)


def outrun(page: Page) -> None:
    """Save a source's settings from a page that is older than its latest change."""
    page.goto("/sources/lagoon-post/")
    page.locator(".fields [name=version]").evaluate("field => { field.value = 0 }")
    fill("licence", "Partner feed, with its byline")(page)
    press("Save")(page)


def key_clash(page: Page) -> None:
    """Give one key to two acts."""
    page.goto("/profile/")
    page.locator("#key-sic").fill("d")
    press("Save the keys")(page)


PAGES = (
    State("queue", at("/")),
    State("queue-all", at("/?tab=all")),
    State("queue-found", at("/?q=source:lagoon-post has:open")),
    State("queue-empty", at("/?q=has:open+nothing-has-this-word")),
    State("queue-empty-tab", at("/?tab=exported")),
    State("queue-wrong-search", at("/?q=colour:red")),
    *(
        State(f"bulk-{act}", ticked(act))
        for act in (
            *("check", "hold", "furniture", "assign", "prioritise", "finish", "spike", "kill"),
            *("approve", "send-back", "restore", "schedule", "embargo", "hand-out"),
        )
    ),
    State("bulk-refused", then(ticked("finish"), press("Finish"), settle)),
    State("occurrences", at("/occurrences/")),
    State("occurrences-kind", at("/occurrences/?category=spelling")),
    State("occurrence-furniture", occurrence("ADVERTISEMENT")),
    State("occurrence-spelling", occurrence("", "spelling")),
    State("sources", at("/sources/")),
    State("source-lines", at("/sources/harrowmere-gazette/")),
    State("source-no-lines", at("/sources/meridian-press/")),
    State("lines", at("/sources/lagoon-post/lines/")),
    State("lines-together", at("/sources/lagoon-post/?every=1")),
    State("source-new", at("/sources/new/")),
    State(
        "source-refused",
        then(
            at("/sources/new/"), fill("name", "Lagoon"), fill("slug", "lagoon-post"), press("Add")
        ),
    ),
    State("source-outrun", outrun),
    State("import", at("/import/")),
    State("import-preview", previewed),
    State("import-refused", then(at("/import/?source=meridian-press"), press("Preview"))),
    State("import-lost", paste_lost),
    State("old-page", old_page),
    State("batches", at("/batches/")),
    State("batch", then(at("/batches/"), press("wqrl"))),
    State("batch-withdraw", at("/batches/1/withdraw/")),
    State("updates-none", at("/updates/")),
    State("rules", at("/rules/")),
    State("rules-source", at("/rules/?source=lagoon-post")),
    State("reports", at("/reports/")),
    State("operations", at("/operations/")),
    State("dictionary", at("/dictionary/")),
    State("dictionary-dismissals", at("/dictionary/?kind=dismissals")),
    State("profile", at("/profile/")),
    State("profile-clash", key_clash),
    State("not-found", at("/articles/999999/")),
    State("forbidden", at("/sources/new/"), by="reviewer"),
    State("reviewer-source", at("/sources/lagoon-post/"), by="reviewer"),
    State("reviewer-queue", at("/"), by="reviewer"),
    State("no-desk-queue", at("/"), by="stranger"),
    State("no-desk-source", at("/sources/new/"), by="stranger"),
    *(
        State(f"empty-{name or 'queue'}", at(f"/{name}{'/' if name else ''}"), by="newcomer")
        for name in (
            *("", "occurrences", "sources", "import", "batches", "updates", "dictionary"),
            *("operations", "reports", "rules"),
        )
    ),
)

LATER = (  # once more has come in and something is settled
    State("batch-done", at("/batches/")),
    State("updates", at("/updates/")),
    State("update", then(at("/updates/"), press("Ferry timetable"))),
    State("operation-refused", then(at("/operations/"), press("Finish"))),
    State("lines-settled", at("/sources/lagoon-post/")),
    State("source-without-lines", at("/sources/harbour-wire/")),
    State("dictionary-terms", at("/dictionary/?kind=terms")),
    State("dictionary-taken-back", at("/dictionary/?kind=terms&removed=1")),
    State("queue-later", at("/?tab=all")),
    State("harbour", story("Ferry timetable")),
)

SIGNED_OUT = (
    State("sign-in", at("/sign-in/"), by=""),
    State("sign-in-wrong", sign_in_wrong, by=""),
    State("sign-in-lost", at("/sign-in/?lost=1"), by=""),
)
