"""A finish is taken back where it leads to: the next article or the queue, by button or key."""

import pytest
from lxml import html

from newsroom.actions.bulk import start_bulk
from newsroom.models import Operation
from tests.making import fresh
from tests.web.conftest import HTMX
from tests.web.test_finishing import made, open_error, signed_in, step

pytestmark = pytest.mark.django_db


def told_in(page):
    return html.fromstring(page.content.decode()).xpath("//*[@id='messages']//li")


def test_the_page_that_follows_offers_to_undo_the_finish_by_button_and_by_key(desk):
    first, following = made(second_eyes=True), made()
    page = desk.get(step(desk, first, "finish")["HX-Redirect"])
    (told,) = told_in(page)
    assert "is to approve" in told.text_content()
    (button,) = told.xpath(".//button")
    key = html.fromstring(page.content.decode()).get_element_by_id("undo")
    assert (key.get("name"), key.get("value")) == ("operation", button.get("value"))
    given = {"operation": key.get("value")}
    back = desk.post(f"/articles/{following.pk}/undo/", given, headers=HTMX)
    assert back["HX-Redirect"] == f"/articles/{first.pk}/"
    assert fresh(first).state == "to-review"
    assert "Undone: Finished" in told_in(desk.get(back["HX-Redirect"]))[0].text_content()


def test_the_page_that_follows_asks_for_no_more_than_a_page_may(
    desk, django_assert_max_num_queries
):
    first, following = made(), open_error()
    there = step(desk, first, "finish")["HX-Redirect"]
    assert there == f"/articles/{following.pk}/"
    with django_assert_max_num_queries(8):
        assert told_in(desk.get(there))


@pytest.mark.parametrize("worked", [False, True])
def test_undo_of_a_finish_leaves_the_next_article_unless_something_was_done_there(
    desk, reviewer, worked
):
    first, following = made(second_eyes=True), made()
    page = desk.get(step(desk, first, "finish")["HX-Redirect"])
    key = html.fromstring(page.content.decode()).get_element_by_id("undo")
    assert fresh(following).claimed_by == reviewer
    if worked:
        step(desk, following, "field", field="byline", value="Ife Adeyemi")
    step(desk, following, "undo", operation=key.get("value"))
    assert (fresh(first).claimed_by, fresh(first).is_claimed) == (reviewer, True)
    assert fresh(following).is_claimed is worked


def test_after_the_next_act_the_key_undoes_that_one(desk):
    first, _ = made(second_eyes=True), open_error()
    page = desk.get(step(desk, first, "finish")["HX-Redirect"])
    choice = html.fromstring(page.content.decode()).xpath("//button[@name='choice']/@value")[0]
    address = page.request["PATH_INFO"] + "decide/"
    answer = desk.post(address, {"choice": choice}, headers=HTMX)
    key = html.fromstring(f"<div>{answer.content.decode()}</div>").get_element_by_id("undo")
    assert key.get("name") == "undo"


def test_the_queue_offers_to_undo_the_last_finish_too_and_leads_back_to_it(desk, reviewer):
    story = made(second_eyes=True)
    page = desk.get(step(desk, story, "finish", tab="to-review", q="source:delta")["HX-Redirect"])
    (button,) = told_in(page)[0].xpath(".//button")
    form = html.fromstring(page.content.decode()).get_element_by_id(button.get("form"))
    sent = {field.get("name"): field.get("value") for field in form.xpath(".//input")}
    back = desk.post(button.get("formaction"), sent)
    assert fresh(story).state == "to-review"
    assert (fresh(story).claimed_by, fresh(story).is_claimed) == (reviewer, True)
    assert back["Location"] == f"/articles/{story.pk}/?tab=to-review&q=source%3Adelta"
    assert "Undone: Finished" in told_in(desk.get(back["Location"]))[0].text_content()


def test_an_undo_in_the_list_of_acts_shows_what_it_came_to(desk):
    story = made(second_eyes=True)
    step(desk, story, "finish")
    act = Operation.objects.get(kind="finish")
    back = desk.post(f"/operations/{act.pk}/undo/")
    assert back["Location"] == f"/operations/{Operation.objects.latest('pk').pk}/"


def test_undo_of_an_article_finished_in_bulk_with_others_says_so(desk, reviewer):
    stories = [made(second_eyes=True), made(second_eyes=True)]
    start_bulk("finish", [story.pk for story in stories], {}, by=reviewer)
    answer = step(desk, stories[0], "undo")
    assert "on many articles" in answer.content.decode()
    assert fresh(stories[0]).state == "to-approve"


def test_the_undo_of_the_finish_survives_a_reload_until_something_else_is_done(desk):
    first, following = made(second_eyes=True), open_error()
    there = step(desk, first, "finish")["HX-Redirect"]
    for _ in range(2):
        page = desk.get(there)
        (told,) = told_in(page)
        assert "is to approve" in told.text_content()
        key = html.fromstring(page.content.decode()).get_element_by_id("undo")
        assert key.get("name") == "operation"
    assert not told_in(desk.get(f"/articles/{first.pk}/"))
    flag = following.flags.get()
    desk.post(f"/articles/{following.pk}/decide/", {"choice": f"{flag.pk}:{flag.version}:sic"})
    desk.get(there)  # which tells of the decision
    assert not told_in(desk.get(there))


def test_what_was_undone_elsewhere_is_not_told_again(desk):
    first, _ = made(second_eyes=True), open_error()
    there = step(desk, first, "finish")["HX-Redirect"]
    step(desk, first, "undo")
    assert not [told for told in told_in(desk.get(there)) if "is to approve" in told.text_content()]


def test_a_finish_is_not_told_again_once_somebody_has_approved_it(desk):
    first, _ = made(second_eyes=True), open_error()
    there = step(desk, first, "finish")["HX-Redirect"]
    assert "is to approve" in told_in(desk.get(there))[0].text_content()
    step(signed_in("Editor"), first, "approve")
    assert not told_in(desk.get(there))
