"""The system's Chromium, driven by Playwright; it opens no connection of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.services.processes import program

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run the browser, headless."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium", Path("/usr/bin")), args=FLAGS
        )
        yield browser
        browser.close()


def complaints_of(page: Page) -> list[str]:
    """Give a list that fills with what the policy refused and what the scripts raised."""
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))

    def hear(text: str) -> None:
        if "Content Security Policy" in text:
            heard.append(text)

    page.on("console", lambda message: hear(message.text))
    return heard
