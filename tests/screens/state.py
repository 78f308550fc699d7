"""A state of a screen: who sees it, what shows it, and what puts things back."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

Step = Callable[[Page], object]


@dataclass(frozen=True)
class State:
    """A screen in one state; `leave` brings back what `show` changed, for the next look."""

    name: str
    show: Step
    by: str = "editor"
    leave: Step | None = None


def at(path: str) -> Step:
    """Give what opens an address."""
    return lambda page: page.goto(path)


def story(headline: str, search: str = "") -> Step:
    """Give what opens the article whose headline begins so."""

    def show(page: Page) -> None:
        page.goto(f"/?tab=all&q={search}")
        page.locator("a.title", has_text=headline).first.click()
        page.locator("#card").wait_for()

    return show


def first(page: Page) -> None:
    """Open the first article of the queue."""
    page.goto("/")
    page.locator("a.title").first.click()
    page.locator("#card").wait_for()


def with_query(open_it: Step, query: str) -> Step:
    """Give what opens an article's page with a query after its address."""

    def show(page: Page) -> None:
        open_it(page)
        page.goto(f"{page.url.split('?')[0]}?{query}")

    return show


def pressing(*keys: str, on: Step = first, until: str = "") -> Step:
    """Give what opens a page, presses keys, waiting for what each brings, then for an element."""

    def show(page: Page) -> None:
        on(page)
        for key in keys:
            page.keyboard.press(key)
            settle(page)
        if until:
            page.locator(until).first.wait_for()

    return show


def then(*steps: Step) -> Step:
    """Give what takes one step after the other."""

    def show(page: Page) -> None:
        for step in steps:
            step(page)

    return show


def press(name: str) -> Step:
    """Give what presses the button or link of this name."""

    def step(page: Page) -> None:
        found = page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name))
        found.first.click()
        settle(page)

    return step


def fill(field: str, words: str) -> Step:
    """Give what fills the field with this name."""
    return lambda page: page.locator(f"main [name={field}], #content [name={field}]").last.fill(
        words
    )


def settle(page: Page) -> None:
    """Wait until the answers that are under way have come and been shown."""
    page.wait_for_timeout(50)
    page.wait_for_load_state()
    under_way = page.locator(".htmx-request, .htmx-swapping, .htmx-settling")
    under_way.first.wait_for(state="detached")
