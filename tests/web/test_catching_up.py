"""A page that others overtook: the answer shows the story as it stands, and who did what."""

import pytest
from django.test import Client
from lxml import html

from newsroom.engine.block import Block, Role
from newsroom.models import Flag
from tests.making import article, fresh, furniture, person, spelling
from tests.web.conftest import AD, HTMX, LEAD

pytestmark = pytest.mark.django_db
SECOND = "The queue was gone by nine."


@pytest.fixture
def story():
    """Give an article of a furniture line and two paragraphs, a misspelt word in one."""
    texts = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(SECOND, Role.PARAGRAPH)]
    return article(texts, [furniture(0, AD), spelling(1, LEAD, "restord", "restored")])


@pytest.fixture
def ada():
    """Give the client of a colleague, Ada."""
    client = Client()
    client.force_login(person("Reviewer", "ada"))
    return client


def send(client, story, name, **given):
    return client.post(f"/articles/{story.pk}/{name}/", given, headers=HTMX)


def shown_by(answer):
    return html.fromstring(f"<div>{answer.content.decode()}</div>")


def flag_of(quote):
    return Flag.objects.get(quote=quote)


def choice(quote, verdict="accepted"):
    flag = flag_of(quote)
    return f"{flag.pk}:{flag.version}:{verdict}"


def test_a_decision_on_a_page_that_others_overtook_brings_the_story_up_to_date(desk, ada, story):
    seen = fresh(story).version
    send(ada, story, "decide", choice=choice(AD), at_version=seen)
    answer = send(desk, story, "decide", choice=choice("restord") + ":0", at_version=seen)
    page = shown_by(answer)
    assert "taken out" in page.get_element_by_id(f"line-{flag_of(AD).block_id}").text_content()
    assert page.get_element_by_id("story").get("hx-swap-oob") == "true"
    assert not page.get_element_by_id("story").xpath(".//*[@hx-swap-oob]")
    told = "ada has changed the article meanwhile (“ADVERTISEMENT” taken out)"
    assert told in page.get_element_by_id("toast").text_content()
    assert told in page.get_element_by_id("said").text_content()
    shown = page.get_element_by_id("at-version").get("value")
    assert shown == str(fresh(story).version)


def test_alone_only_what_changed_is_shown_and_nobody_is_named(desk, story):
    seen = fresh(story).version
    answer = send(desk, story, "decide", choice=choice(AD), at_version=seen)
    assert "meanwhile" not in answer.content.decode()
    assert not shown_by(answer).xpath("//*[@id='story']")
    again = send(desk, story, "decide", choice=choice("restord") + ":0", at_version=seen)
    assert "meanwhile" not in again.content.decode()
    assert shown_by(again).xpath("//*[@id='story']")  # another window of the same person did it


def test_a_conflict_on_a_flag_shows_the_story_and_who_is_on_it(desk, ada, story):
    seen, late = fresh(story).version, choice("restord")
    send(ada, story, "decide", choice=choice("restord", "dismissed"), at_version=seen)
    answer = send(desk, story, "decide", choice=late + ":0", at_version=seen)
    assert answer.status_code == 409
    page = shown_by(answer)
    assert "In review by ada" in page.get_element_by_id("saved").text_content()
    assert page.get_element_by_id("story") is not None
    assert not page.xpath("//*[@id='toast']")  # the card says it
    assert "ada has decided this flag meanwhile" in page.get_element_by_id("card").text_content()


def test_a_finish_of_a_page_that_others_overtook_shows_the_story_too(desk, ada, story):
    seen = fresh(story).version
    send(ada, story, "decide", choice=choice(AD), at_version=seen)
    answer = send(desk, story, "finish", version=seen, at_version=seen)
    assert answer.status_code == 409
    assert "taken out" in shown_by(answer).get_element_by_id("story").text_content()


def test_without_scripts_the_message_says_who_changed_it(desk, ada, story):
    seen = fresh(story).version
    send(ada, story, "decide", choice=choice(AD))
    given = {"choice": choice("restord") + ":0", "at_version": seen}
    page = desk.post(f"/articles/{story.pk}/decide/", given, follow=True)
    assert "ada has changed the article meanwhile" in page.content.decode()


def test_a_card_that_is_opened_on_a_page_that_others_overtook_brings_the_story_up_to_date(
    desk, ada, story
):
    seen = fresh(story).version
    send(ada, story, "decide", choice=choice(AD), at_version=seen)
    asked = {"flag": flag_of("restord").pk, "at_version": seen}
    page = shown_by(desk.get(f"/articles/{story.pk}/", asked, headers=HTMX))
    assert page.get_element_by_id("card").get("data-flag") == str(flag_of("restord").pk)
    assert "taken out" in page.get_element_by_id("story").text_content()
    assert "ada has changed the article" in page.get_element_by_id("said").text_content()
    shown = page.get_element_by_id("at-version").get("value")
    assert shown == str(fresh(story).version)
    again = desk.get(f"/articles/{story.pk}/", asked | {"at_version": shown}, headers=HTMX)
    assert not shown_by(again).xpath("//*[@id='story']")


def test_an_undo_whose_answer_was_lost_takes_nothing_more_back_when_it_is_sent_again(desk, story):
    send(desk, story, "decide", choice=choice(AD))
    send(desk, story, "decide", choice=choice("restord") + ":0")
    seen = fresh(story).version
    send(desk, story, "undo", undo="1", at_version=seen)
    again = send(desk, story, "undo", undo="1", at_version=seen)
    assert again.status_code == 409
    assert [flag_of(AD).state, flag_of("restord").state] == ["accepted", "open"]
    page = shown_by(again)
    told = page.get_element_by_id("card").text_content()
    assert "Nothing was taken back: this page did not show your last step" in told
    assert "Undone: “restord" in told
    shown = page.get_element_by_id("at-version").get("value")
    assert send(desk, story, "undo", undo="1", at_version=shown).status_code == 200
    assert flag_of(AD).state == "open"


def test_an_undo_on_a_page_that_only_others_overtook_takes_the_own_step_back(desk, ada, story):
    send(desk, story, "decide", choice=choice(AD))
    seen = fresh(story).version
    send(ada, story, "decide", choice=choice("restord") + ":0")
    assert send(desk, story, "undo", undo="1", at_version=seen).status_code == 200
    assert [flag_of(AD).state, flag_of("restord").state] == ["open", "accepted"]
