"""The admin's pages in every state."""

from playwright.sync_api import Page

from tests.screens.state import State, Step, at, fill, press, settle, then

ARTICLES = "/admin/newsroom/article/"
LISTS = (
    *("article", "badrow", "batch", "block", "comment", "decision", "desk", "dismissal", "event"),
    *("family", "flag", "handoutrecord", "operation", "rawfile", "revision", "rulerecord"),
    *("signinattempt", "source", "sourceline", "term"),
)


def some(page: Page) -> None:
    """Ask to approve two articles that cannot be."""
    page.goto(ARTICLES)
    for number in range(2):
        page.locator(".action-select").nth(number).check()
    page.select_option("select[name=action]", "approve")
    page.get_by_role("button", name="Go").click()


def chosen(act: str, path: str = ARTICLES, across: bool = False) -> Step:
    """Give what asks for an act on all rows of a list, or on all rows of all its pages."""

    def show(page: Page) -> None:
        page.goto(path)
        in_cards = page.evaluate("matchMedia('(max-width: 767px)').matches")  # without their head
        ticks = page.locator(".action-select") if in_cards else page.locator("#action-toggle")
        ticks.first.check()
        if across and not in_cards:
            page.locator(".actions .question a").click()
        page.select_option("select[name=action]", act)
        page.get_by_role("button", name="Go").click()

    return show


def row(model: str, number: int = 0) -> Step:
    """Give what opens a row of a list."""

    def show(page: Page) -> None:
        page.goto(f"/admin/newsroom/{model}/")
        page.locator("#result_list tbody th a").nth(number).click()

    return show


def office(name: str, *steps: Step) -> State:
    """Give a state of the admin's pages, seen by an admin."""
    return State(f"admin-{name}", then(*steps), by="admin")


new_account = then(
    at("/admin/auth/user/add/"), fill("username", "late-desk"), fill("password", "1234")
)

OFFICE = (
    office("index", at("/admin/")),
    *(office(name, at(f"/admin/newsroom/{name}/")) for name in LISTS),
    office("users", at("/admin/auth/user/")),
    office("groups", at("/admin/auth/group/")),
    office("filtered", at(f"{ARTICLES}?state__exact=to-review&errors=yes")),
    office("nothing-found", at(f"{ARTICLES}?q=nothing-has-this-word")),
    *(
        office(f"one-{name}", row(name))
        for name in ("article", "flag", "operation", "source", "desk", "batch", "term", "event")
    ),
    *(
        office(f"asks-{act}", chosen(act))
        for act in (
            *("furniture", "finish", "send-back", "assign", "prioritise", "hand-out", "spike"),
            *("embargo", "schedule"),
        )
    ),
    office("asks-across", chosen("check", across=True)),
    office("refused", some, press("Approve"), settle),
    office("asks-take-back", chosen("take_back", "/admin/newsroom/term/")),
    office("user", at("/admin/auth/user/add/")),
    office("user-refused", new_account, press("Save")),
)
