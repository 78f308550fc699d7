"""What workers do: how an import begins, and an act on many articles that is under way."""

import secrets

from playwright.sync_api import Page

from tests.screens.state import State, press, settle

HEAD = "guid,headline,text"
SLIP = "Find the tides for your harbour in our app."
MANY = 60  # rows of an import that a worker does


def import_table(page: Page, rows: list[str]) -> None:
    """Import the rows of a table into the harbour's source, up to where it begins."""
    table = "\n".join((HEAD, *rows)).encode()
    page.goto("/import/?source=harbour-wire")
    page.get_by_label("Source").select_option("harbour-wire")
    page.get_by_label("One or many").set_input_files(
        {"name": "harbour.csv", "mimeType": "text/csv", "buffer": table}
    )
    press("Preview")(page)
    button = page.get_by_role("button", name="Import")
    button.click()
    button.wait_for(state="detached")


def harbour_text(week: int) -> str:
    """Write the text of a timetable, quoted as a table wants it; it has a slip."""
    line = f"The ferry of week {week} leaves the quay at {5 + week % 7}.40 and runs untill noon."
    return f'"{line}\n{SLIP}"'


def importing(page: Page) -> None:
    """Import more than is done at once; new each time, for what is there already is not offered."""
    new = secrets.token_hex(4)
    weeks = range(101, 101 + MANY)
    rows = [f"{new}-{n},Pilots’ rota for week {n},{harbour_text(n)}" for n in weeks]
    import_table(page, rows)
    page.locator("#progress").wait_for()


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


UNDER_WAY = (
    State("importing", importing, leave=done),
    State("checking", checking, leave=done),
)
