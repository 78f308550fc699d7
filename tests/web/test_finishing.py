"""The last step, as the review page sends it."""

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from newsroom.models import Article, HandOutRecord
from tests.making import fresh, headed, person, source, spelling
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
