"""What must hold of every screen, told by the browser: nothing wide, cut off, one over another."""

from pathlib import Path

from playwright.sync_api import Page

TOUCH = 44  # CSS pixels, tall and wide: WCAG 2.5.5
MOST = 40  # faults told of a screen; one wide thing makes all in it wide
FAULTS = Path(__file__).with_name("faults.js").read_text(encoding="utf-8")


def faults_of(page: Page, *, by_finger: bool = False) -> list[str]:
    """List in words what is wrong with how a page is laid out; fingers need targets of 44 px."""
    found: list[str] = page.evaluate(FAULTS, TOUCH if by_finger else 0)
    return found[:MOST]
