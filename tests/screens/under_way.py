"""What workers do while a page is looked at: an import and an act on many articles, under way."""

import time

from playwright.sync_api import Page

from tests.screens.state import State, press, settle

HEAD = "guid,headline,text"
MANY = 150  # articles, so that they are under way for as long as a picture takes


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


def importing(page: Page) -> None:
    """Import so many that it takes a while."""
    day = time.monotonic_ns()  # so that each look brings others
    import_table(page, [f'{day}-{n},Pilot’s log {n},"{_log(day + n)}"' for n in range(MANY)])
    page.locator("#progress").wait_for()


def _log(night: int) -> str:
    line = "On watch {0} the pilot brought tanker {1} in untill the fog came up over the quay."
    return "\n".join(line.format(n, night) for n in range(1, 13))


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
