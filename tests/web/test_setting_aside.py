"""What was set aside or erased says so where it is looked at, and who brings it back."""

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from lxml import html

from newsroom.actions.purging import purge_article
from newsroom.actions.setting_aside import set_aside_article
from newsroom.models import Article, ArticleState
from tests.making import fresh, person
from tests.web.conftest import HTMX
from tests.web.test_finishing import card_in, made, open_error, signed_in, step
from tests.web.test_gate_strip import end_of, focus_in

pytestmark = pytest.mark.django_db


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


def state_in_head(client, story):
    page = html.fromstring(client.get(f"/articles/{story.pk}/").content.decode())
    head = page.get_element_by_id("saved")
    assert "claimed by you" in head.text_content()
    return head.xpath("string(.//*[@class='state'])")


def test_what_somebody_has_claimed_and_set_aside_is_not_told_to_be_in_review():
    editor, story = signed_in("Editor"), made()
    editor.post(f"/articles/{story.pk}/claim/", headers=HTMX)
    assert state_in_head(editor, story) == "In review"
    set_aside_article(story.pk, ArticleState.SPIKED, by=person())
    assert state_in_head(editor, story) == "spiked"


def test_a_reviewer_is_told_that_an_editor_brings_it_back(desk):
    story = made()
    set_aside_article(story.pk, ArticleState.SPIKED, by=person())
    page = html.fromstring(desk.get(f"/articles/{story.pk}/?last=1").content.decode())
    assert "An editor brings it back." in page.get_element_by_id("card").text_content()
    assert not page.xpath("//form[contains(@action, '/restore/')]")
    assert step(desk, story, "restore").status_code == 403


def test_what_was_erased_says_so_and_offers_nothing_to_bring_back():
    story, admin = made(), signed_in("Admin")
    purge_article(story.pk, why="Court order 7", by=User.objects.get(groups__name="Admin"))
    page = html.fromstring(admin.get(f"/articles/{story.pk}/").content.decode())
    card = page.get_element_by_id("card")
    assert "It was erased for good" in card.text_content()
    assert not card.xpath(".//form")
    (focus,) = page.xpath("//*[@autofocus]")
    assert "Court order 7" in admin.get(focus.get("href")).content.decode()


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        ("to-review", ["hold", "spike"]),
        ("killed", []),
        ("spiked", ["hold"]),
        ("exported after it left", ["kill"]),
        ("to-review after it left", ["hold", "kill"]),
        ("spiked after it left", ["hold", "kill"]),
    ],
)
def test_the_last_card_offers_to_set_a_story_aside_where_that_can_be(state, offered):
    desk, story = signed_in("Editor"), made()
    state, _, left = state.partition(" ")
    Article.objects.filter(pk=story.pk).update(
        state=state, left_at=timezone.now() if left else None
    )
    card = end_of(desk, story)
    assert card.xpath(".//button[@name='act']/@value") == offered
    assert not end_of(signed_in("Reviewer"), story).xpath(".//button[@name='act']")
    for act in offered:
        sent = {"act": act, "article": story.pk, "story": "1"}
        asked = desk.post("/bulk/", sent).content.decode()
        assert "can be. The others" not in asked
        (back,) = html.fromstring(asked).xpath("//a[text()='Do nothing']/@href")
        assert back == f"/articles/{story.pk}/"


@pytest.mark.parametrize(("act", "state"), [("hold", "on hold"), ("spike", "spiked")])
def test_an_act_from_a_storys_own_page_is_told_by_what_it_did_to_the_story(act, state):
    desk, story = signed_in("Editor"), made()
    sent = {"act": act, "article": story.pk, "story": "1", "count": "1"}
    page = html.fromstring(desk.post("/bulk/do/", sent, follow=True).content.decode())
    (told,) = page.xpath("//ul[@class='messages']/li")
    assert told.text.strip() == f"“Harbour bridge reopens” is {state}."
    (undo,) = told.xpath("./button/@value")
    history = desk.get(f"/articles/{story.pk}/history/").content.decode()
    assert f'id="undo-{undo}"' in history
    step(desk, story, "undo", operation=undo)
    assert fresh(story).state == ArticleState.TO_REVIEW


def test_what_is_not_to_be_used_says_so_and_why_before_any_flag_of_it():
    desk, story = signed_in("Editor"), open_error()
    set_aside_article(story.pk, ArticleState.SPIKED, by=person(), note="The rights ran out.")
    card = card_in(desk.get(f"/articles/{story.pk}/"))
    assert card.xpath("string(.//h2)") == "Spiked"
    assert "The rights ran out." in card.text_content()
    assert focus_in(card).text_content() == "Bring it back to review"
    asked = card_in(desk.get(f"/articles/{story.pk}/?flag={story.flags.get().pk}"))
    assert "restord" in asked.text_content()
