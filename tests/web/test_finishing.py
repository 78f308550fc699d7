"""The last step, as the review page sends it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from lxml import html

from newsroom.actions.bulk import start_bulk
from newsroom.actions.purging import purge_article
from newsroom.actions.setting_aside import set_aside_article
from newsroom.models import Article, ArticleState, HandOutRecord
from tests.making import article, fresh, furniture, headed, person, source, spelling
from tests.web.conftest import HTMX, LEAD

pytestmark = pytest.mark.django_db


def made(**of):
    return headed([LEAD], [], of=source(**of))


def open_error():
    return headed([LEAD], [spelling(0, LEAD, "restord", "restored")])


def step(client, story, name, **given):
    given = {"version": str(fresh(story).version), **given}
    return client.post(f"/articles/{story.pk}/{name}/", given, headers=HTMX)


def signed_in(role):
    client = Client()
    client.force_login(person(role))
    return client


def card_in(answer):
    return html.fromstring(f"<div>{answer.content.decode()}</div>").get_element_by_id("card")


def test_finishing_leads_to_the_next_article_and_claims_it(desk, reviewer):
    first, following = made(), made()
    answer = step(desk, first, "finish")
    assert answer["HX-Redirect"] == f"/articles/{following.pk}/"
    assert fresh(first).state == "ready"
    assert fresh(following).claimed_by_id == reviewer.pk


def test_after_the_last_article_the_queue_follows(desk):
    assert step(desk, made(), "finish")["HX-Redirect"] == "/"


def test_what_the_gate_still_asks_is_said_in_the_card(desk):
    story = open_error()
    answer = step(desk, story, "finish")
    assert answer.status_code == 422
    assert "1 error to decide" in card_in(answer).text_content()
    assert not card_in(answer).xpath(".//input[@name='override']")
    assert fresh(story).state == "to-review"


def test_an_editor_may_pass_the_gate_with_a_reason_that_stays_typed():
    story, editor = open_error(), signed_in("Editor")
    assert card_in(step(editor, story, "finish")).xpath(".//input[@name='override']")
    step(editor, story, "finish", override="The word is the shop's own.")
    assert fresh(story).state == "ready"


def test_a_reviewer_does_not_pass_the_gate_even_with_a_reason(desk):
    story = open_error()
    assert step(desk, story, "finish", override="Because.").status_code == 403
    assert fresh(story).state == "to-review"


def test_a_page_that_is_out_of_date_finishes_nothing(desk):
    story = made()
    answer = step(desk, story, "finish", version="7")
    assert answer.status_code == 409
    assert "changed meanwhile" in card_in(answer).text_content()
    assert card_in(answer).xpath(".//input[@name='version']/@value") == [str(fresh(story).version)]


def test_a_second_pair_of_eyes_approves_or_sends_back_with_a_note(desk):
    story, editor = made(second_eyes=True), signed_in("Editor")
    step(desk, story, "finish")
    assert fresh(story).state == "to-approve"
    assert step(editor, story, "send-back", note=" ").status_code == 422
    step(editor, story, "send-back", note="The name is wrong.")
    assert fresh(story).state == "needs-changes"
    assert "The name is wrong." in desk.get(f"/articles/{story.pk}/").content.decode()
    step(desk, story, "finish")
    step(editor, story, "approve")
    assert fresh(story).state == "ready"


def test_what_is_ready_is_handed_out_as_a_file_and_recorded(desk):
    story = made()
    step(desk, story, "finish")
    answer = step(desk, story, "hand-out", format="text")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert LEAD in answer.content.decode()
    assert HandOutRecord.objects.get().article_id == story.pk


def test_what_is_not_ready_does_not_leave(desk):
    answer = step(desk, made(), "hand-out", format="text")
    assert answer.status_code == 422
    assert not HandOutRecord.objects.exists()


def test_a_claim_is_taken_given_up_and_not_taken_from_somebody(desk, reviewer):
    story = made()
    desk.post(f"/articles/{story.pk}/claim/")
    assert fresh(story).claimed_by_id == reviewer.pk
    assert signed_in("Reviewer").post(f"/articles/{story.pk}/claim/").status_code == 422
    desk.post(f"/articles/{story.pk}/claim/", {"release": "1"})
    assert fresh(story).claimed_by_id is None


def test_until_when_somebody_is_on_it_is_told_by_the_desks_clock(desk, settings):
    settings.TIME_ZONE = "Asia/Kolkata"
    story = made()
    desk.post(f"/articles/{story.pk}/claim/")
    until = f"{timezone.localtime(fresh(story).claimed_until):%H:%M}"
    answer = signed_in("Reviewer").post(f"/articles/{story.pk}/claim/")
    assert f"ngozi is on it until {until}." in answer.content.decode()


def test_the_next_article_is_the_one_after_it_in_the_queue(desk):
    stories = [made(), made(), made()]
    order = [a.pk for a in Article.objects.in_queue_order()]
    assert set(order) == {story.pk for story in stories}
    for name, way in (("next", 1), ("previous", -1)):
        led = desk.get(f"/articles/{order[1]}/{name}/")["Location"]
        assert led == f"/articles/{order[1 + way]}/"


def test_preview_history_and_raw_import_show_what_they_should(desk):
    story = open_error()
    assert LEAD in desk.get(f"/articles/{story.pk}/preview/").content.decode()
    assert LEAD in desk.get(f"/articles/{story.pk}/raw/").content.decode()
    flag = story.flags.get()
    desk.post(f"/articles/{story.pk}/decide/", {"choice": f"{flag.pk}:1:accepted:0"})
    told = desk.get(f"/articles/{story.pk}/history/").content.decode()
    assert "“restord” → “restored”" in told
    assert "ngozi" in told


@pytest.mark.parametrize("count", [1, 30])
def test_history_asks_the_same_for_one_act_and_for_thirty(desk, count, django_assert_num_queries):
    text = " ".join(f"wrod{n}" for n in range(count))
    story = headed([text], [spelling(0, text, f"wrod{n}", "word") for n in range(count)])
    for flag in story.flags.all():
        desk.post(
            f"/articles/{story.pk}/decide/", {"choice": f"{flag.pk}:1:accepted:0"}, headers=HTMX
        )
    with django_assert_num_queries(9):
        assert desk.get(f"/articles/{story.pk}/history/").status_code == 200


def test_what_was_set_aside_is_brought_back_where_it_is_looked_at():
    editor, story = signed_in("Editor"), made()
    set_aside_article(story.pk, ArticleState.ON_HOLD, by=person(), note="The family asks.")
    card = html.fromstring(editor.get(f"/articles/{story.pk}/?last=1").content.decode())
    assert "It is on hold: “The family asks.”" in card.get_element_by_id("card").text_content()
    (button,) = card.xpath("//form[contains(@action, '/restore/')]//button")
    assert button.get("autofocus") is not None
    stale = editor.post(f"/articles/{story.pk}/restore/", {"version": "1"}, headers=HTMX)
    assert stale.status_code == 409
    assert step(editor, story, "restore")["HX-Redirect"] == f"/articles/{story.pk}/"
    assert fresh(story).state == ArticleState.TO_REVIEW


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        ("to-review", ["hold", "spike"]),
        ("exported", ["kill"]),
        ("killed", []),
        ("spiked", ["hold"]),
    ],
)
def test_the_last_card_offers_to_set_a_story_aside_where_that_can_be(state, offered):
    desk, story = signed_in("Editor"), made()
    Article.objects.filter(pk=story.pk).update(state=state)
    card = end_of(desk, story)
    assert card.xpath(".//button[@name='act']/@value") == offered
    assert not end_of(signed_in("Reviewer"), story).xpath(".//button[@name='act']")
    for act in offered:
        asked = desk.post("/bulk/", {"act": act, "article": story.pk}).content.decode()
        assert "can be. The others" not in asked
        (back,) = html.fromstring(asked).xpath("//a[text()='Do nothing']/@href")
        assert back == f"/articles/{story.pk}/"


def test_what_is_not_to_be_used_says_so_and_why_before_any_flag_of_it():
    desk, story = signed_in("Editor"), open_error()
    set_aside_article(story.pk, ArticleState.SPIKED, by=person(), note="The rights ran out.")
    card = card_in(desk.get(f"/articles/{story.pk}/"))
    assert card.xpath("string(.//h2)") == "Spiked"
    assert "The rights ran out." in card.text_content()
    assert focus_in(card).text_content() == "Bring it back to review"
    asked = card_in(desk.get(f"/articles/{story.pk}/?flag={story.flags.get().pk}"))
    assert "restord" in asked.text_content()


def test_a_reviewer_is_told_that_an_editor_brings_it_back(desk):
    story = made()
    set_aside_article(story.pk, ArticleState.SPIKED, by=person())
    page = html.fromstring(desk.get(f"/articles/{story.pk}/?last=1").content.decode())
    assert "An editor brings it back." in page.get_element_by_id("card").text_content()
    assert not page.xpath("//form[contains(@action, '/restore/')]")
    assert step(desk, story, "restore").status_code == 403


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


def test_the_queue_offers_to_undo_the_last_finish_too(desk):
    story = made(second_eyes=True)
    page = desk.get(step(desk, story, "finish")["HX-Redirect"])
    (button,) = told_in(page)[0].xpath(".//button")
    desk.post(button.get("formaction"))
    assert fresh(story).state == "to-review"


def test_undo_of_an_article_finished_in_bulk_with_others_says_so(desk, reviewer):
    stories = [made(second_eyes=True), made(second_eyes=True)]
    start_bulk("finish", [story.pk for story in stories], {}, by=reviewer)
    answer = step(desk, stories[0], "undo")
    assert "on many articles" in answer.content.decode()
    assert fresh(stories[0]).state == "to-approve"


def end_of(client, story):
    return card_in(client.get(f"/articles/{story.pk}/?last=1", headers=HTMX))


def focus_in(card):
    (focus,) = card.xpath(".//*[@autofocus]")
    return focus


def strip_of(client, story):
    page = html.fromstring(client.get(f"/articles/{story.pk}/").content.decode())
    return [mark.text_content() for mark in page.get_element_by_id("gate")]


def put_off(client, story):
    flag = story.flags.get()
    address = f"/articles/{story.pk}/decide/"
    client.post(address, {"choice": f"{flag.pk}:{flag.version}:deferred"}, headers=HTMX)


def test_an_error_left_for_later_has_the_focus_and_the_strip_says_it_once(desk):
    story = open_error()
    put_off(desk, story)
    card = end_of(desk, story)
    assert focus_in(card).text_content().startswith("To what was left for later")
    assert "1 error must be decided before it is finished" in card.text_content()
    assert "then finish" not in card.text_content()
    assert strip_of(desk, story) == ["1 error left for later", "no embargo"]


def test_a_missing_credit_line_has_the_focus_before_the_finish(desk):
    story = made(requires_credit=True)
    focus = focus_in(end_of(desk, story))
    assert (focus.text_content(), focus.get("href")) == ("credit line missing", "?field=credit")
    assert focus_in(card_in(step(desk, story, "finish"))).text_content() == "credit line missing"


def test_of_a_story_without_text_the_lines_that_were_taken_out_have_the_focus(desk):
    story = article(["ADVERTISEMENT"], [furniture(0, "ADVERTISEMENT")])
    flag = story.flags.get()
    address = f"/articles/{story.pk}/decide/"
    desk.post(address, {"choice": f"{flag.pk}:1:accepted"}, headers=HTMX)
    assert focus_in(end_of(desk, story)).get("href") == "?group=taken"
    editor = signed_in("Editor")
    refused = card_in(step(editor, story, "finish"))
    assert "no headline and no text is left" in refused.text_content()
    assert not refused.xpath(".//input[@name='override']")


def test_who_finished_it_is_told_that_somebody_else_approves_and_goes_on():
    story, editor = made(second_eyes=True), signed_in("Editor")
    step(editor, story, "finish")
    card = end_of(editor, story)
    assert "You finished it: somebody else must approve it" in card.text_content()
    assert focus_in(card).text_content() == "On to the next"
    other = end_of(signed_in("Editor"), story)
    assert focus_in(other).text_content() == "Approve and next"


def test_with_nothing_missing_the_finish_has_the_focus(desk):
    story = made()
    assert focus_in(end_of(desk, story)).text_content().startswith("Finish and next")
    assert strip_of(desk, story) == ["nothing open", "no embargo"]


def test_a_headline_that_is_missing_is_typed_where_the_gate_leads_to():
    story, editor = article(["Traffic crossed the span on Monday."]), signed_in("Editor")
    assert strip_of(editor, story) == ["nothing open", "no headline yet, give it one", "no embargo"]
    refused = card_in(step(editor, story, "finish"))
    assert focus_in(refused).get("href") == "?field=headline"
    assert not refused.xpath(".//input[@name='override']")
    card = card_in(editor.get(f"/articles/{story.pk}/?field=headline", headers=HTMX))
    (field,) = card.xpath(".//input[@name='field']/@value")
    step(editor, story, "field", field=field, value="The bridge is open again")
    assert fresh(story).headline == "The bridge is open again"
    assert focus_in(end_of(editor, story)).text_content().startswith("Finish and next")


def test_what_was_typed_for_a_headline_stays_when_somebody_was_faster(desk):
    story = article([LEAD])
    seen = fresh(story).version
    step(signed_in("Editor"), story, "field", field="headline", value="The bridge is open")
    late = step(desk, story, "field", field="headline", value="The span is open", version=seen)
    assert late.status_code == 409
    assert card_in(late).xpath(".//input[@name='value']/@value") == ["The span is open"]
    assert "The bridge is open" in late.content.decode()


def test_what_was_erased_says_so_and_offers_nothing_to_bring_back():
    story, admin = made(), signed_in("Admin")
    purge_article(story.pk, why="Court order 7", by=User.objects.get(groups__name="Admin"))
    page = html.fromstring(admin.get(f"/articles/{story.pk}/").content.decode())
    card = page.get_element_by_id("card")
    assert "It was erased for good" in card.text_content()
    assert not card.xpath(".//form")
    (focus,) = page.xpath("//*[@autofocus]")
    assert "Court order 7" in admin.get(focus.get("href")).content.decode()
