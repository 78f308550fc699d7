"""Measure how long a key takes until the focus is on the next flag: `make bench` runs it last.

Starts the application on the sample articles, in a folder of its own, and decides thirty flags in
a real Chromium with the key `a`; the browser's own clock runs from the keydown to the focus.
Prints the median, in milliseconds.
"""

import statistics
import sys
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.taking_screenshots import BASE, application  # noqa: E402
from tests.screens.people import People  # noqa: E402
from tests.services.chromium import chromium  # noqa: E402

FLAGS = 30
WATCH = """
window.took = [];
let pressed = null;
document.addEventListener("keydown", () => { pressed = performance.now(); }, true);
document.addEventListener("focusin", (event) => {
  if (pressed === null || !event.target.closest("#card")) return;
  window.took.push(performance.now() - pressed);
  pressed = null;
}, true);
"""


def measured(page: Page) -> list[float]:
    """Decide flags, article after article, until there are enough; give milliseconds of each."""
    took: list[float] = []
    while len(took) < FLAGS:
        page.goto("/")
        page.keyboard.press("n")
        page.locator("#card").wait_for()
        took += _of_one_article(page, FLAGS - len(took))
    return took


def _of_one_article(page: Page, most: int) -> list[float]:
    for count in range(1, most + 1):
        nothing_proposed = page.locator("#card a[autofocus], #card summary[autofocus]").count()
        page.keyboard.press("d" if nothing_proposed else "a")
        page.wait_for_function("count => window.took.length === count", arg=count)
        if page.locator("#card.end").count():
            break
    took: list[float] = page.evaluate("window.took")
    return took


def main() -> int:
    """Measure, and print the median, the quickest and the slowest."""
    with application() as passwords, chromium() as browser:
        page = People(browser, BASE, passwords).page("editor", "1280-light")
        page.add_init_script(WATCH)
        took = measured(page)
    print("\nFrom a key to the focus on the next flag, in Chromium")
    print(f"median of {len(took)}: {statistics.median(took):.0f} ms", end=", ")
    print(f"from {min(took):.0f} to {max(took):.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
