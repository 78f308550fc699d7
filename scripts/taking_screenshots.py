"""Take pictures of every screen in every state: `make screenshots`.

Starts the application on the sample articles, in a folder of its own, and drives Chromium. Two
pictures go into docs/ for the README; all of them, at 1280 and 390 pixels, light and dark, into
var/screenshots/, to be looked at. Prints what is wrong with a screen, and exits 1: what scrolls
sideways, is cut off, lies over something else, is too small for a finger, or fails axe.

Names choose: `taking_screenshots.py queue review-hints 390`.
"""

import os
import re
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.screens import FIRST, LATER  # noqa: E402
from tests.screens.bringing import everything, newcomers, used_to_it  # noqa: E402
from tests.screens.layout import faults_of  # noqa: E402
from tests.screens.people import LOOKS, People  # noqa: E402
from tests.screens.state import State  # noqa: E402
from tests.services.chromium import chromium  # noqa: E402
from tests.services.starting import free_port  # noqa: E402

PICTURES = ROOT / "var" / "screenshots"
PORT = str(free_port())
BASE = f"http://127.0.0.1:{PORT}"
CHECKED_BY_AXE = ("1280-light", "390-dark")
BY_AXE = "--no-axe" not in sys.argv  # it takes as long as everything else together
IN_README = {"queue-1280-light": "queue.png", "kind-spelling-1280-light": "review.png"}
NEWCOMER = f"{secrets.token_urlsafe(9)} over the bar"


@contextmanager
def application() -> Iterator[dict[str, str]]:
    """Run the application on the samples; give its passwords."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {"NEWSROOM_VAR": folder, "PORT": PORT, "HTTPS": "off", "DATABASE_URL": ""}
        settings["TASKS"] = "db"  # as people have it; the tests' own do at once what is long
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
            made = dict(re.findall(r"^(\w+)\s+(\S+)$", kept, re.MULTILINE))
            yield made | dict.fromkeys(("newcomer", "stranger"), NEWCOMER)
        finally:
            server.terminate()
            server.wait(30)


def take(state: State, people: People, look: str) -> list[str]:
    """Take one picture; give what is wrong with it."""
    page = people.page(state.by, look)
    try:
        state.show(page)
        page.wait_for_timeout(150)  # fonts and scrolling have come to rest
        picture = f"{state.name}-{look}"
        page.screenshot(path=PICTURES / f"{picture}.png")
        if picture in IN_README:
            page.screenshot(path=ROOT / "docs" / IN_README[picture])
        wrong = faults_of(page, by_finger=look.startswith("390"))
        if look in CHECKED_BY_AXE and BY_AXE:
            wrong += axe_of(page)
    except Error as error:
        page.screenshot(path=PICTURES / f"{state.name}-{look}-failed.png")
        wrong = [f"could not be shown: {str(error).splitlines()[0]}"]
    if state.leave:
        state.leave(page)
    page.close()
    return wrong


def axe_of(page: Page) -> list[str]:
    """List what axe finds wrong, with where."""
    found = Axe().run(page).response["violations"]
    return [f"axe: {one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def take_all(states: Iterable[State], people: People, wanted: Callable[[str], bool]) -> int:
    """Take every picture that is wanted, say what is wrong, and give how much."""
    found: dict[str, list[str]] = {}
    for look in LOOKS:
        for state in states:
            if wanted(f"{state.name}-{look}"):
                for fault in take(state, people, look):
                    found.setdefault(fault, []).append(f"{state.name}-{look}")
    for fault, pictures in found.items():
        more = f" and {len(pictures) - 2} more" if len(pictures) > 2 else ""
        print(f"{fault}: {', '.join(pictures[:2])}{more}", flush=True)
    return len(found)


def wanted_by(names: list[str]) -> Callable[[str], bool]:
    """Tell pictures by names of states and looks; no name wants all."""
    looks = [name for name in names if name.startswith(("1280", "390"))]
    states = [name for name in names if name not in looks]

    def wanted(picture: str) -> bool:
        state, _, look = picture.rpartition("-")
        state, _, width = state.rpartition("-")
        of_look = not looks or any(f"{width}-{look}".startswith(name) for name in looks)
        return of_look and (not states or any(state.startswith(name) for name in states))

    return wanted


def main() -> int:
    """Take them all."""
    wanted = wanted_by([name for name in sys.argv[1:] if not name.startswith("--")])
    PICTURES.mkdir(parents=True, exist_ok=True)
    (ROOT / "docs").mkdir(exist_ok=True)
    with application() as passwords, chromium() as browser:
        people = People(browser, BASE, passwords)
        newcomers(people.page("admin", "1280-light"), NEWCOMER)
        used_to_it(people.page("editor", "1280-light"))
        wrong = take_all(FIRST, people, wanted)
        if any(wanted(f"{state.name}-{look}") for state in LATER for look in LOOKS):
            everything(people.page("editor", "1280-light"))
            wrong += take_all(LATER, people, wanted)
    print(f"{wrong} faults; the pictures are in {PICTURES.relative_to(ROOT)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
