"""Learnt lines in a browser: settled by one key each, undone by one, readable at every width."""

import re

import pytest
from playwright.sync_api import expect

from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.models import Flag, LineState, SourceLine
from tests.actions.feeding import TAIL, bring_in, row
from tests.making import source

MORE = "More of the harbour's stories in our letter"
SHARE = "Send this page to a friend"


@pytest.fixture
def place(live_server):
    made = source("delta", name="Delta Portal")
    bring_in(made, *(row(n, tail=f"{SHARE}\n\n{MORE}\n\n{TAIL}") for n in range(4)))
    return made


def state_of(shown):
    return SourceLine.objects.get(shown=shown).state


def in_focus(page, shown):
    page.wait_for_function(
        "shown => document.querySelector('#line blockquote')?.textContent === shown", arg=shown
    )


def test_lines_are_confirmed_rejected_and_taken_back_by_keyboard(signed_in, place, accessible):
    page = signed_in("Editor")
    page.goto("/sources/delta/")
    in_focus(page, SHARE)
    accessible(page)
    page.keyboard.press("j")
    in_focus(page, MORE)
    expect(page.get_by_role("button", name="Furniture: flag it for sure")).to_be_focused()
    page.keyboard.press("a")
    in_focus(page, TAIL)
    assert state_of(MORE) == LineState.CONFIRMED
    assert Flag.objects.open().filter(rule=NAME, quote=MORE, confidence=0.999).count() == 4
    page.keyboard.press("u")
    in_focus(page, MORE)
    assert state_of(MORE) == LineState.PROPOSED
    page.keyboard.press("d")
    in_focus(page, TAIL)
    assert state_of(MORE) == LineState.REJECTED
    page.keyboard.press("k")
    in_focus(page, SHARE)
    page.keyboard.press("a")
    in_focus(page, TAIL)
    assert page.evaluate("document.activeElement.value") == "confirmed"
    page.keyboard.press("Enter")
    page.wait_for_selector("text=No line is proposed.")
    assert {state_of(SHARE), state_of(TAIL)} == {LineState.CONFIRMED}
    accessible(page)


def test_what_was_settled_is_taken_back_act_by_act_and_done_again(signed_in, place):
    page = signed_in("Editor")
    page.goto("/sources/delta/")
    for key, following in (("a", MORE), ("d", TAIL), ("a", None)):
        page.keyboard.press(key)
        if following:
            in_focus(page, following)
    page.wait_for_selector("text=No line is proposed.")
    for key, shown, state in (
        ("u", TAIL, LineState.PROPOSED),
        ("u", MORE, LineState.PROPOSED),
        ("u", SHARE, LineState.PROPOSED),
        ("u", None, None),
        ("U", SHARE, LineState.CONFIRMED),
        ("U", MORE, LineState.REJECTED),
        ("u", MORE, LineState.PROPOSED),
    ):
        page.keyboard.press(key)
        if not shown:
            expect(page.locator("#said")).to_contain_text("is not possible here")
            continue
        done = "Undone" if key == "u" else "Redone"
        expect(page.locator("#said")).to_contain_text(re.compile(f"{done}: .*{shown}"))
        assert state_of(shown) == state
    in_focus(page, MORE)
    page.keyboard.press("a")
    expect(page.locator("#said")).to_contain_text("is furniture of")
    page.keyboard.press("U")  # what was undone before a new act is not done again
    expect(page.locator("#said")).to_contain_text("is not possible here")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_lines_are_readable_at_every_width(signed_in, place, accessible, width, scheme):
    page = signed_in("Editor")
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto("/sources/delta/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    accessible(page)


def test_ticked_lines_are_settled_at_once_by_keyboard(signed_in, place, accessible):
    page = signed_in("Editor")
    page.goto("/sources/delta/")
    in_focus(page, SHARE)
    for key, following in (("x", None), ("j", MORE), ("j", TAIL), ("x", None)):
        page.keyboard.press(key)
        if following:
            in_focus(page, following)
    page.keyboard.press("X")
    expect(page.locator("#line")).to_contain_text("2 lines at once")
    expect(page.locator("#line")).to_contain_text("4 open articles, as 8 blocks")
    expect(page.get_by_role("button", name="Furniture: flag all 2 for sure")).to_be_focused()
    accessible(page)
    page.keyboard.press("a")
    expect(page.locator("#said")).to_contain_text("2 lines, the first")
    assert {state_of(SHARE), state_of(TAIL)} == {LineState.CONFIRMED}
    assert state_of(MORE) == LineState.PROPOSED
    page.keyboard.press("u")
    expect(page.locator("#said")).to_contain_text("Undone: 2 lines")
    assert {state_of(SHARE), state_of(TAIL)} == {LineState.PROPOSED}
    page.keyboard.press("o")
    expect(page.locator("#line")).to_contain_text("3 lines at once")
    page.keyboard.press("Escape")
    in_focus(page, SHARE)


def test_the_key_that_goes_on_is_told_and_types_in_a_field(signed_in, place):
    page = signed_in("Editor")
    page.goto("/sources/delta/")
    button = page.get_by_role("button", name="Settle the ticked ones …", exact=True)
    expect(button.locator("kbd")).to_have_text("X")
    page.keyboard.press("X")
    expect(page.locator("#problem")).to_have_text("Tick some lines first.")
    page.locator("#proposals [name=tick]").first.press("x")
    field = page.get_by_label("Name", exact=True)
    field.press("End")
    field.press("X")
    expect(field).to_have_value("Delta PortalX")
    expect(page.locator("#line blockquote")).to_be_visible()
    page.get_by_role("heading", name="Delta Portal").click()
    page.keyboard.press("?")
    row = page.locator("dialog#keys tr", has_text="go on with the ticked rows")
    expect(row.locator("kbd")).to_have_text("X")
    page.keyboard.press("X")
    page.keyboard.press("Escape")
    page.keyboard.press("X")
    expect(page.locator("#line")).to_contain_text("1 line at once")
