"""Take pictures of the desk in every state: `make screenshots`.

Starts the application on the sample articles, in a folder of its own, and drives Chromium. Two
pictures go into docs/ for the README; all of them, at 1280 and 390 pixels, light and dark, into
var/screenshots/, to be looked at. Exits 1 where a page scrolls sideways.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.services.chromium import chromium  # noqa: E402
from tests.services.starting import free_port  # noqa: E402

PICTURES = ROOT / "var" / "screenshots"
PORT = str(free_port())
BASE = f"http://127.0.0.1:{PORT}"
WIDE, NARROW = {"width": 1280, "height": 860}, {"width": 390, "height": 844}
LOOKS = (
    ("1280-light", WIDE, "light"),
    ("1280-dark", WIDE, "dark"),
    ("390-light", NARROW, "light"),
    ("390-dark", NARROW, "dark"),
)
IN_README = {"queue-1280-light": "queue.png", "spelling-1280-light": "review.png"}


def first_article(page: Page) -> None:
    """Open the first article of the queue."""
    page.goto("/")
    page.locator("a[href^='/articles/']").first.click()
    page.locator("#card").wait_for()


def of_kind(kind: str) -> Callable[[Page], None]:
    """Give what shows the first article's flags of one kind."""

    def show(page: Page) -> None:
        first_article(page)
        page.goto(f"{page.url.split('?')[0]}?kind={kind}")

    return show


def at(path: str) -> Callable[[Page], None]:
    """Give what opens an address."""
    return lambda page: page.goto(path) and None


def pressing(*keys: str) -> Callable[[Page], None]:
    """Give what opens the first article and presses keys there."""

    def show(page: Page) -> None:
        first_article(page)
        for key in keys:
            page.keyboard.press(key)
            page.wait_for_timeout(400)

    return show


def last_step(page: Page) -> None:
    """Show the last card, without anything decided."""
    first_article(page)
    page.goto(f"{page.url.split('?')[0]}?last=1")


def conflict(page: Page) -> None:
    """Decide a flag that was decided in another window meanwhile."""
    first_article(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.keyboard.press("d")
    other.wait_for_timeout(800)
    other.close()
    page.keyboard.press("d")
    page.locator("#card .problem").wait_for()


def byline(page: Page) -> None:
    """Open the byline to be corrected."""
    first_article(page)
    page.locator(".details a").first.click()
    page.locator("#card.field").wait_for()


def with_link(page: Page) -> None:
    """Open a link inside a line of the story."""
    page.goto("/?q=source:harrowmere-gazette")
    page.locator("a.title").first.click()
    page.locator(".story a.link").first.click()
    page.locator("#card.block").wait_for()


def ticked(page: Page) -> None:
    """Ask for an act on two articles of the queue."""
    page.goto("/")
    for number in range(2):
        page.locator("tbody .tick input").nth(number).check()
    page.select_option("#act", "hold")
    page.get_by_role("button", name="Go on").click()
    page.wait_for_timeout(500)


def one_occurrence(page: Page) -> None:
    """Open the concordance of the most frequent finding."""
    page.goto("/occurrences/")
    page.locator(".list .what a").first.click()


def lost_session(page: Page) -> None:
    """Decide a flag after the session has ended; it stands last, for nothing is signed in then."""
    first_article(page)
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("d")
    page.locator("dialog#sign-in[open]").wait_for()


STATES: dict[str, Callable[[Page], None]] = {
    "queue": at("/"),
    "queue-empty": at("/?q=has:open+nothing-has-this-word"),
    "queue-wrong-search": at("/?q=colour:red"),
    "review": first_article,
    "spelling": of_kind("spelling"),
    "links": of_kind("links"),
    "keys": pressing("?"),
    "wider": pressing("Shift+D"),
    "changes": pressing("v", "v"),
    "comments": pressing("c"),
    "drawer": pressing("i"),
    "similar": pressing("m"),
    "group": pressing("o"),
    "block": pressing("j", "t"),
    "words": pressing("j", "s", "ArrowRight", "Shift+ArrowRight"),
    "link": with_link,
    "field": byline,
    "decided": pressing("j", "j", "a"),
    "conflict": conflict,
    "last-step": last_step,
    "preview": pressing("p"),
    "bulk": ticked,
    "occurrence": one_occurrence,
    "occurrences": at("/occurrences/"),
    "import": at("/import/"),
    "batches": at("/batches/"),
    "sources": at("/sources/"),
    "rules": at("/rules/"),
    "reports": at("/reports/"),
    "operations": at("/operations/"),
    "dictionary": at("/dictionary/"),
    "profile": at("/profile/"),
    "not-found": at("/articles/999999/"),
    "lost-session": lost_session,
}


@contextmanager
def application() -> Iterator[dict[str, str]]:
    """Run the application on the samples; give its passwords."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {"NEWSROOM_VAR": folder, "PORT": PORT, "HTTPS": "off", "DATABASE_URL": ""}
        server = subprocess.Popen(
            [sys.executable, "manage.py", "start"],
            cwd=ROOT,
            env={**os.environ, **settings},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            for line in server.stdout or ():
                if "Ctrl+C stops everything" in line:
                    break
            kept = (Path(folder) / "passwords.txt").read_text()
            yield dict(re.findall(r"^(\w+)\s+(\S+)$", kept, re.MULTILINE))
        finally:
            server.terminate()
            server.wait(30)


def sign_in(page: Page, password: str) -> None:
    """Sign in as the editor."""
    page.goto("/sign-in/")
    page.get_by_label("Name").fill("editor")
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "sign-in" not in url)


def take(browser: Browser, password: str) -> int:
    """Take every picture; give how many pages scroll sideways."""
    sideways = 0
    for look, size, scheme in LOOKS:
        context = browser.new_context(base_url=BASE, viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        sign_in(page, password)
        for name, show in STATES.items():
            show(page)
            page.wait_for_timeout(200)
            picture = PICTURES / f"{name}-{look}.png"
            page.screenshot(path=picture)
            if f"{name}-{look}" in IN_README:
                page.screenshot(path=ROOT / "docs" / IN_README[f"{name}-{look}"])
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                print(f"{name} scrolls sideways, {look}")
                sideways += 1
        context.close()
    return sideways


def main() -> int:
    """Take them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    (ROOT / "docs").mkdir(exist_ok=True)
    with application() as passwords, chromium() as browser:
        sideways = take(browser, passwords["editor"])
    print(f"{len(STATES) * len(LOOKS)} pictures in {PICTURES.relative_to(ROOT)}")
    return 1 if sideways else 0


if __name__ == "__main__":
    sys.exit(main())
