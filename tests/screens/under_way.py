"""What workers do: how an import begins, and an act on many articles that is under way."""

from playwright.sync_api import Page

from tests.screens.state import State, press, settle

HEAD = "guid,headline,text"


def import_table(page: Page, rows: list[str]) -> None:
    """Import the rows of a table into the harbour's source, up to where it begins."""
    table = "\n".join((HEAD, *rows)).encode()
    page.goto("/import/?source=harbour-wire")
    page.get_by_label("Source").select_option("harbour-wire")
    page.get_by_label("One or many").set_input_files(
        {"name": "harbour.csv", "mimeType": "text/csv", "buffer": table}
    )
    press("Preview")(page)
    page.get_by_role("button", name="Import").click()
    page.wait_for_url("**/batches/*/")


def checking(page: Page) -> None:
    """Have every article read again."""
    page.goto("/?tab=all")
    page.locator("[name=all]").check()
    page.select_option("#act", "check")
    press("Go on")(page)
    page.locator("#bulk form").wait_for()
    press("Check again")(page)
    page.locator("#progress").wait_for()


def done(page: Page) -> None:
    """Wait until it is through."""
    page.locator("#progress").wait_for(state="detached")
    settle(page)


UNDER_WAY = (State("checking", checking, leave=done),)
