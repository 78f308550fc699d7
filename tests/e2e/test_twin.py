"""A dirty file goes to a clean copy, from upload to download, with the keyboard alone."""

from playwright.sync_api import Page, expect

from newsroom.models import Article, HandOutRecord
from tests.making import source
from tests.twin import CLEAN, TWIN

MOST = 60  # tabs to any control of a page
# A card changes before its answer, too: when it learns where else its words stand.
ANSWERED = """(before) => {
    const card = document.querySelector("#card");
    return card.innerHTML !== before && !card.hasAttribute("aria-busy");
}"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until a control has the focus, as a person without a mouse does."""
    for _ in range(MOST):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard never came to {selector}")


def flag_in_focus(page: Page) -> dict[str, str]:
    """Give the category and the words of the flag whose card is shown, and its id."""
    card = page.locator("#card")
    return {"class": card.get_attribute("class") or "", "text": card.inner_text()}


def clear(page: Page) -> int:
    """Decide what is open as a person would, one key a decision; give how many keys it took."""
    keys = 0
    while page.locator("#card.end").count() == 0:
        before = page.locator("#card").inner_html()
        words = flag_in_focus(page)
        if "furniture" in words["class"] or "links" in words["class"]:
            page.keyboard.press("o" if keys == 0 else "a")
        elif "repetition" in words["class"]:
            page.keyboard.press("d")
        else:
            page.keyboard.press("Enter")  # the first suggestion has the focus
        keys += 1
        page.wait_for_function(ANSWERED, arg=before)
    return keys


def enter(page: Page, selector: str) -> None:
    """Go to a control with the keyboard, press Enter, and wait for the page it leads to."""
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def bring_in(page: Page) -> None:
    """Upload the twin on the import page, look at the preview, import it, open the article."""
    page.on("filechooser", lambda _: None)  # from now on: asked for too late, none is announced
    page.goto("/")
    enter(page, "a[href='/import/']")
    tab_to(page, "#source")
    page.keyboard.type("Herald")
    tab_to(page, "#files")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files(TWIN)
    enter(page, "main form button.primary")
    expect(page.get_by_text("1 would come in")).to_be_visible()
    enter(page, "main form button")
    enter(page, "main a[href^='/articles/']")


def download(page: Page) -> str:
    """Download the clean copy as plain text from the article's last card."""
    tab_to(page, "button[name=format][value=text]:not([data-copies])")
    with page.expect_download() as downloaded:
        page.keyboard.press("Enter")
    return downloaded.value.path().read_text("utf-8")


def test_a_dirty_file_becomes_the_clean_copy_a_person_would_have_made(signed_in):
    source("herald")
    page = signed_in("Editor")
    bring_in(page)
    assert clear(page) <= 12
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    story = Article.objects.get()
    assert story.state == "ready"
    page.goto(f"/articles/{story.pk}/")
    copy, wanted = download(page), CLEAN.read_text("utf-8")
    paragraphs = [line for line in wanted.split("\n") if line]
    lines = [line for line in copy.split("\n") if line]
    assert lines[: len(paragraphs)] == paragraphs
    assert not {*lines[len(paragraphs) :]} & {*TWIN.read_text("utf-8").split("\n")}
    record = HandOutRecord.objects.get()
    assert "no quotation changed" in record.change_note
    assert record.change_note in copy
