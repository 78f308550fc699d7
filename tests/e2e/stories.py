"""Make the stories that several tests in the browser begin with, and say where the focus is."""

from playwright.sync_api import Page, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Flag
from tests.making import article, furniture, source, spelling

AD = "ADVERTISEMENT"
LEAD = "Traffic crossed the restord span on Monday, officals said."
SAID = "“We told them eleven weaks,” she said."
ROWS = (
    "The forecasters of the county had said at breakfast, and once more an hour later, that there"
    " would be rain untill noon, and after that a dry afternoon with a light wind from the west.",
    "They waited untill dusk.",
    "“I stayed untill the end,” she said.",
)
WHILE_READING = 60_000  # finishing reads the article with every rule; the first time loads words
FOCUS = "() => document.activeElement.value || document.activeElement.textContent"


def bridge() -> Article:
    """Give an article with two furniture lines and three words to mend, one of them quoted."""
    texts = [
        Block("Harbour bridge reopens", Role.HEADLINE),
        Block(AD),
        Block(LEAD, Role.PARAGRAPH),
        Block(SAID, Role.PARAGRAPH),
        Block(AD),
    ]
    findings = [
        furniture(1, AD),
        spelling(2, LEAD, "restord", "restored"),
        spelling(2, LEAD, "officals", "officials"),
        spelling(3, SAID, "weaks", "weeks"),
        furniture(4, AD),
    ]
    return article(texts, findings, of=source("delta"))


def flag(quote: str) -> Flag:
    return Flag.objects.filter(quote=quote).order_by("pk")[0]


def assert_focus_on(page: Page, quote: str) -> None:
    """Hold that the card shows a flag, the focus is on its first button, its place is marked."""
    wanted = flag(quote)
    expect(page.locator(f"#card[data-flag='{wanted.pk}']")).to_be_visible()
    expect(page.locator("#card [autofocus]")).to_be_focused()
    value, wanted = page.evaluate(FOCUS), flag(quote)  # its version, now that it is shown
    assert value.startswith(f"{wanted.pk}:{wanted.version}:")
    expect(page.locator(f"#flag-{wanted.pk}")).to_have_attribute("aria-current", "true")


def bridge_with_copy() -> Article:
    """Give an article with an ad and two words to mend, and a copy of it elsewhere."""
    texts = [Block("ADVERTISEMENT"), Block(LEAD, Role.PARAGRAPH)]
    article(["Traffic crossed the old span on Monday."], headline="Harbour bridge reopens today")
    findings = [
        furniture(1, "ADVERTISEMENT"),
        spelling(2, LEAD, "restord", "restored"),
        spelling(2, LEAD, "officals", "officials"),
    ]
    return article(texts, findings, of=source("delta"), headline="Harbour bridge reopens today")


def rows_of_the_queue() -> list[Article]:
    """Give an article with a slip, and three with another, one of them quoted."""
    place = source("delta", name="Delta Portal")
    made = []
    for text in (LEAD, *ROWS):
        wrong, right = ("restord", "restored") if text == LEAD else ("untill", "until")
        made.append(article([text], [spelling(0, text, wrong, right)], of=place, headline=text))
    return made
