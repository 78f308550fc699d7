"""The review page in a real browser: with the keyboard alone, the focus always where it should."""

import pytest
from playwright.sync_api import Page, Response, expect

from newsroom.engine.block import Block, Role
from newsroom.models import Article, Flag, FlagState
from tests.e2e.conftest import PASSWORD, press
from tests.making import article, clean, fresh, furniture, headed, source, spelling

pytestmark = pytest.mark.django_db(transaction=True)

AD = "ADVERTISEMENT"
LEAD = "Traffic crossed the restord span on Monday, officals said."
SAID = "“We told them eleven weaks,” she said."
WHILE_READING = 60_000  # finishing reads the article with every rule; the first time loads words
FOCUS = "() => document.activeElement.value || document.activeElement.textContent"


@pytest.fixture
def story():
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


def test_an_article_is_cleared_with_the_keyboard_alone(desk, story):
    assert_focus_on(desk, AD)
    press(desk, "o")
    expect(desk.locator("#card.group")).to_be_visible()
    expect(desk.get_by_role("button", name="Take 2 lines out")).to_be_focused()
    press(desk, "Enter")
    assert_focus_on(desk, "restord")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    press(desk, "u")
    assert_focus_on(desk, "restord")
    press(desk, "U")
    assert_focus_on(desk, "officals")
    press(desk, "1")
    assert_focus_on(desk, "weaks")
    press(desk, "a")
    expect(desk.get_by_text("Nothing left to decide")).to_be_visible()
    expect(desk.locator("#card").get_by_role("button", name="Finish")).to_be_focused()
    press(desk, "Control+Enter")
    expect(desk.get_by_text("is ready.")).to_be_visible(timeout=WHILE_READING)
    assert clean(story) == [
        "Harbour bridge reopens",
        "Traffic crossed the restored span on Monday, officials said.",
        "“We told them eleven weeks,” she said.",
    ]


def test_a_line_that_is_kept_is_told_once_and_leaves_the_focus_at_the_next_act(desk):
    desk.evaluate("() => { window.stays = true; }")
    press(desk, "d")
    expect(desk.locator("#quote mark")).to_have_text("restord")
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    expect(desk.locator(".toast")).to_contain_text(f"“{AD}” kept, block 2")
    expect(desk.locator(".story .band")).to_have_count(1)
    press(desk, "a")
    expect(desk.locator("#quote mark")).to_have_text("officals")
    expect(desk.get_by_text("kept, block 2")).to_have_count(0)
    assert desk.evaluate("window.stays")


def test_the_story_stands_where_it_stood_though_lines_above_are_lower_now(desk):
    lead = desk.locator(".story .line", has_text="Traffic crossed")
    tall = "(place, height) => { document.querySelector(place).style.minHeight = height; }"
    desk.evaluate(f"() => {{ ({tall})('main', '2000px'); ({tall})('.story .line', '250px'); }}")
    desk.evaluate("() => scrollBy(0, 320)")
    before = lead.bounding_box()["y"]
    press(desk, "d")
    expect(desk.locator(".story .band")).to_have_count(1)
    assert abs(lead.bounding_box()["y"] - before) < 2


def test_what_is_decided_beside_another_view_is_in_that_view_at_once(desk):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "v")
    expect(desk.get_by_text("As it came in")).to_be_visible()
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    press(desk, "v")
    expect(desk.get_by_text("What was changed, word by word")).to_be_visible()
    expect(desk.locator("#quote mark")).to_have_text("restord")
    desk.evaluate("() => { window.stays = true; }")
    press(desk, "a")
    expect(desk.locator("#story ins")).to_have_text("restored")
    expect(desk.locator("#card [autofocus]")).to_be_focused()
    assert desk.evaluate("window.stays")


def test_the_hints_are_put_away_and_the_focus_is_at_the_next_act(desk):
    got_it = desk.get_by_role("button", name="Got it")
    got_it.focus()
    press(desk, "Enter")
    expect(got_it).to_have_count(0)
    assert_focus_on(desk, AD)


def test_the_keys_step_through_the_flags(desk):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "j")
    assert_focus_on(desk, "officals")
    press(desk, "k")
    assert_focus_on(desk, "restord")


def test_own_words_are_typed_and_no_key_fires_in_the_field(desk, story):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "e")
    field = desk.locator("#card input[name=replacement]")
    expect(field).to_be_focused()
    desk.keyboard.type("mended d u")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    assert "the mended d u span" in " ".join(clean(story))


def test_who_is_slower_sees_the_verdict_and_keeps_what_was_typed(desk, story):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "e")
    desk.keyboard.type("my words")
    Flag.objects.filter(quote="restord").update(
        state=FlagState.DISMISSED, version=2, decided_by="Ada"
    )
    press(desk, "Enter")
    card = desk.locator("#card")
    expect(card.get_by_role("alert")).to_contain_text("Ada has decided this flag meanwhile")
    expect(card.locator("input[name=replacement]")).to_have_value("my words")
    assert desk.evaluate("document.getElementById('card').contains(document.activeElement)")


def test_after_a_lost_session_one_signs_in_in_place_and_what_was_typed_stays(desk, story):
    press(desk, "j")
    assert_focus_on(desk, "restord")
    press(desk, "e")
    desk.keyboard.type("my words")
    desk.context.clear_cookies(name="sessionid")
    press(desk, "Enter")
    dialog = desk.locator("dialog#sign-in")
    expect(dialog.get_by_label("Name")).to_be_focused()
    desk.keyboard.type("editor")
    press(desk, "Tab")
    desk.keyboard.type(PASSWORD)
    press(desk, "Enter")
    expect(dialog).not_to_be_visible()
    field = desk.locator("#card input[name=replacement]")
    expect(field).to_be_focused()
    expect(field).to_have_value("my words")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    assert "the my words span" in " ".join(clean(story))


def test_who_signed_in_anew_in_another_tab_sends_what_they_typed_once_more(desk, story):
    press(desk, "j", "e")
    desk.keyboard.type("my words")
    desk.context.clear_cookies(name="sessionid")
    other = desk.context.new_page()
    other.goto(desk.url.split("/articles/")[0] + "/sign-in/")
    other.get_by_label("Name").fill("editor")
    other.get_by_label("Password").fill(PASSWORD)
    other.keyboard.press("Enter")
    expect(other.get_by_role("heading", name="To review")).to_be_visible()
    other.close()
    press(desk, "Enter")
    expect(desk.locator("#problem")).to_contain_text("You are signed in as editor now")
    expect(desk.locator("#card input[name=replacement]")).to_have_value("my words")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    assert "the my words span" in " ".join(clean(story))


def test_who_lost_every_cookie_signs_in_in_place_too(desk, story):
    press(desk, "j", "e")
    desk.keyboard.type("my words")
    desk.context.clear_cookies()
    press(desk, "Enter")
    dialog = desk.locator("dialog#sign-in")
    expect(dialog.get_by_label("Name")).to_be_focused()
    desk.keyboard.type("editor")
    press(desk, "Tab")
    desk.keyboard.type(PASSWORD)
    press(desk, "Enter")
    expect(dialog).not_to_be_visible()
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    assert "the my words span" in " ".join(clean(story))


def test_keys_with_control_are_left_to_the_browser_and_dialogs_keep_theirs(desk):
    press(desk, "Control+d", "Alt+a")
    assert_focus_on(desk, AD)
    press(desk, "?")
    expect(desk.locator("dialog#keys")).to_be_visible()
    press(desk, "a")
    press(desk, "Escape")
    expect(desk.locator("dialog#keys")).not_to_be_visible()
    assert flag(AD).state == FlagState.OPEN


def test_words_are_selected_and_corrected_by_hand(desk, story):
    line = desk.locator(".line p", has_text="Traffic")
    line.evaluate(
        """p => {
            const text = [...p.childNodes].find(n => n.data?.includes("Monday"));
            const at = text.data.indexOf("Monday");
            getSelection().setBaseAndExtent(text, at, text, at + 6);
        }"""
    )
    expect(desk.locator("#correct")).to_be_visible()
    press(desk, "s")
    field = desk.get_by_label("Replace “Monday” by")
    expect(field).to_be_focused()
    field.fill("Tuesday")
    press(desk, "Enter")
    expect(desk.locator("ins", has_text="Tuesday")).to_be_visible()
    assert "on Tuesday," in " ".join(clean(story))


def test_without_scripts_every_flag_is_a_form(browser, live_server, desk, story):
    plain = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    plain.add_cookies(desk.context.cookies())
    page = plain.new_page()
    page.goto(f"/articles/{story.pk}/?flag={flag('restord').pk}")
    page.locator("#card .verbs .primary").click()
    expect(page.locator(f"#card[data-flag='{flag('officals').pk}']")).to_be_visible()
    page.locator("#card summary").click()
    page.locator("#card input[name=replacement]").fill("clerks")
    page.get_by_role("button", name="Use it").click()
    assert "restored span on Monday, clerks said" in " ".join(clean(story))
    plain.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_of_the_page_is_accessible(desk, story, accessible, scheme):
    desk.emulate_media(color_scheme=scheme)
    accessible(desk)
    for query in ("?group=all", "?view=changes", "?last=1", "?field=byline"):
        desk.goto(f"/articles/{story.pk}/{query}")
        accessible(desk)
    block = fresh(story).revision.block_rows()[2]
    desk.goto(f"/articles/{story.pk}/?block={block.pk}")
    accessible(desk)
    desk.goto(f"/articles/{story.pk}/?flag={flag('restord').pk}")
    press(desk, "a")
    assert_focus_on(desk, "officals")
    accessible(desk)
    press(desk, "?")
    accessible(desk)


def test_print_gives_the_clean_copy(desk, story):
    press(desk, "o")
    expect(desk.locator("#card.group")).to_be_visible()
    press(desk, "Enter")
    assert_focus_on(desk, "restord")
    press(desk, "Enter")
    assert_focus_on(desk, "officals")
    desk.emulate_media(media="print")
    printed = desk.locator("body").inner_text().split("\n")
    assert [line for line in printed if line.strip()] == clean(story)


@pytest.mark.parametrize("width", [1280, 640, 390])
def test_nothing_runs_over_the_edge(desk, story, width):
    desk.set_viewport_size({"width": width, "height": 844})
    for query in ("", "?group=all", "?view=changes", "?last=1"):
        desk.goto(f"/articles/{story.pk}/{query}")
        assert desk.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_load_is_small_and_from_here_alone(browser, desk, story, live_server):
    answers: list[Response] = []
    page = browser.new_context(base_url=live_server.url).new_page()
    page.context.add_cookies(desk.context.cookies())
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"/articles/{story.pk}/", wait_until="networkidle")
    assert len(answers) <= 8  # and no more; a browser with a window asks for an icon, too, but
    assert page.locator("link[rel=icon]").get_attribute("href").startswith("data:")
    assert {answer.url.split("/")[2] for answer in answers} == {live_server.url.split("/")[2]}
    assert sum(len(answer.body()) for answer in answers) <= 150_000
    page.context.close()


def test_thirty_flags_are_cleared_in_thirty_keys_and_one(signed_in, live_server):
    text = " ".join(f"wrod{n} stands" for n in range(30))
    many = headed([text], [spelling(0, text, f"wrod{n} ", "word ") for n in range(30)])
    page = signed_in("Editor")
    page.goto(f"/articles/{many.pk}/")
    for n in range(30):
        assert_focus_on(page, f"wrod{n} ")
        press(page, "Enter")
    expect(page.get_by_text("Nothing left to decide")).to_be_visible()
    press(page, "Enter")
    expect(page.get_by_text("is ready.")).to_be_visible(timeout=WHILE_READING)
    assert Article.objects.get(pk=many.pk).state == "ready"
