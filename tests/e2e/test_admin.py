"""An admin acts on many articles at once, in Django's admin."""

import io
import zipfile

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.keeping import keep_term
from newsroom.jobs.working import work_waiting
from newsroom.models import Article, ArticleState, FlagState, Operation, Term
from tests.making import furniture, headed, person, source, spelling

TEXT = "Traders in Okiti recieve the new rules on Monday, the ministry said."
AD = "ADVERTISEMENT"
LISTS = ("article", "batch", "comment", "family", "flag", "operation", "source", "sourceline")


def stories(many: int, of=None) -> list[Article]:
    of = of or source()
    found = [spelling(0, TEXT, "recieve", "receive"), furniture(1, AD)]
    return [headed([TEXT, AD], found, of=of) for _ in range(many)]


def choose(page: Page, act: str, many: int | None = None) -> None:
    boxes = page.locator(".action-select")
    if many is None:
        page.locator("#action-toggle").check()
    for n in range(many or 0):
        boxes.nth(n).check()
    page.select_option("select[name=action]", act)
    page.get_by_role("button", name="Go").click()


def test_an_admin_takes_the_furniture_out_of_many_and_undo_is_one(signed_in):
    stories(3)
    page = signed_in("Admin")
    page.goto("/admin/newsroom/article/")
    choose(page, "furniture")
    expect(page.get_by_text("3 articles", exact=True)).to_be_visible()
    page.get_by_role("button", name="Accept all sure furniture").click()
    expect(page.locator(".messagelist")).to_contain_text("3 done, 0 refused")
    assert all(a.problems == {"spelling": 1} for a in Article.objects.all())
    operation = Operation.objects.get(kind="bulk")
    assert operation.decisions.count() == 3


def test_an_admin_is_told_what_was_refused_and_why(signed_in):
    editor = person()
    first, *_ = stories(3, of=source(second_eyes=True))
    for flag in first.flags.all():
        choice = Choice(first.pk, flag.pk, FlagState.ACCEPTED, flag.version)
        decide_flags([choice], by=editor)
    page = signed_in("Admin")
    page.goto("/admin/newsroom/article/")
    choose(page, "finish")
    page.get_by_role("button", name="Finish").click()
    expect(page.locator(".messagelist")).to_contain_text("1 done, 2 refused")
    expect(page.locator(".messagelist")).to_contain_text("2 errors to decide")
    states = set(Article.objects.values_list("pk", "state"))
    assert (first.pk, ArticleState.TO_APPROVE) in states
    page.goto("/admin/newsroom/article/?state__exact=to-approve")
    choose(page, "send-back", many=1)
    page.get_by_role("button", name="Send back").click()  # the browser asks for the note first
    page.get_by_label("Note").fill("Ask the port authority")
    page.get_by_role("button", name="Send back").click()
    expect(page.locator(".messagelist")).to_contain_text("1 done")
    assert Article.objects.get(pk=first.pk).note == "Ask the port authority"


def test_an_admin_hands_the_ready_ones_out_as_a_zip(signed_in):
    made = [headed([TEXT], of=source()) for _ in range(2)]
    page = signed_in("Admin")
    page.goto("/admin/newsroom/article/")
    choose(page, "finish")
    page.get_by_role("button", name="Finish").click()
    choose(page, "hand-out")
    with page.expect_download() as download:
        page.get_by_role("button", name="Hand out", exact=True).click()
    names = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())).namelist()
    assert len(names) == len(made)
    assert set(Article.objects.values_list("state", flat=True)) == {ArticleState.EXPORTED}


def test_an_act_takes_all_articles_of_all_pages_and_says_what_it_left(signed_in):
    made = stories(54)
    Article.objects.filter(pk__in=[a.pk for a in made[:3]]).update(state=ArticleState.SPIKED)
    page = signed_in("Admin")
    page.goto("/admin/newsroom/article/")
    page.locator("#action-toggle").check()
    page.get_by_role("button", name="Select all 54 articles").click()
    page.select_option("select[name=action]", "spike")
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_text("54 articles", exact=True)).to_be_visible()
    expect(page.get_by_text("and 46 more")).to_be_visible()
    expect(page.get_by_text("it works in the background")).to_be_visible()
    page.get_by_label("Note").fill("Sent twice by the agency")
    page.get_by_role("button", name="Spike").click()
    expect(page.locator(".messagelist")).to_contain_text("works in the background")
    work_waiting()
    page.get_by_role("link", name="what was done").click()
    operation = Operation.objects.get(summary="Spike: 54 articles")
    assert (operation.done, len(operation.refused)) == (51, 3)
    for _, sentence in operation.refused:
        expect(page.locator(".field-reasons")).to_contain_text(sentence)
    page.get_by_role("link", name="On the desk").click()
    page.get_by_role("button", name="Undo all of it").click()
    work_waiting()
    assert Article.objects.filter(state=ArticleState.SPIKED).count() == 3


def test_a_word_is_taken_back_after_a_page_that_says_what_it_means(signed_in, accessible):
    page = signed_in("Admin")
    keep_term("jollof", by=User.objects.get(username="admin"))
    page.goto("/admin/newsroom/term/")
    choose(page, "take_back", many=1)
    expect(page.get_by_role("heading", name="Take back?")).to_be_visible()
    expect(page.locator(".confirm")).to_contain_text("1 term will be taken back")
    accessible(page)
    page.get_by_role("link", name="No, back to the list").click()
    assert Term.objects.get().removed_at is None
    choose(page, "take_back", many=1)
    page.get_by_role("button", name="Take back").click()
    expect(page.locator(".messagelist")).to_contain_text("1 done, 0 refused")
    assert Term.objects.get().removed_by == "admin"
    page.get_by_role("link", name="the dictionary", exact=True).click()
    expect(page.get_by_role("button", name="Bring back")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_admins_pages_break_no_policy_and_are_named(signed_in, scheme):
    stories(1)
    page = signed_in("Admin")
    page.emulate_media(color_scheme=scheme)
    for path in ("", *(f"newsroom/{name}/" for name in LISTS), "auth/user/"):
        page.goto(f"/admin/{path}")
        assert "Newsroom" in page.title()
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 844})
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= 0, f"{path} is {wide} px too wide"
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto("/admin/newsroom/article/")
    choose(page, "spike")
    expect(page.get_by_role("heading", name="Spike?")).to_be_visible()
