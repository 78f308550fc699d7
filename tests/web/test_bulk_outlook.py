"""Before an act it is said to which articles it can be done, and to which not, and why."""

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from newsroom.models import Article, ArticleState
from tests.making import article
from tests.web.conftest import HTMX, LEAD
from tests.web.test_bulk import stories

pytestmark = pytest.mark.django_db


def asked(client, act, ids, **more):
    answer = client.post(reverse("bulk"), {"act": act, "article": ids}, **more)
    return html.fromstring(answer.content.decode())


def button_of(page):
    (button,) = page.xpath("//*[@class='verbs']/button")
    return button


def told(page):
    return " ".join(page.get_element_by_id("outlook").text_content().split())


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_can_be_done_to_none_is_not_offered_and_says_why(editor, headers):
    page = asked(editor, "approve", stories(2), headers=headers)
    assert "It can be done to none of them: they are to review." in told(page)
    assert button_of(page).get("disabled") is not None
    assert button_of(page).get("aria-describedby") == "outlook"


def test_of_several_states_each_is_counted(editor):
    ids = stories(2)
    Article.objects.filter(pk=ids[0]).update(state=ArticleState.ON_HOLD)
    why = told(asked(editor, "approve", ids))
    assert why.endswith("none of them: they are 1 on hold, 1 to review.")


def test_of_one_article_it_is_said_of_that_one(editor):
    one = stories(1)
    assert told(asked(editor, "approve", one)) == "It cannot be done: the article is to review."
    killed = told(asked(editor, "kill", one))
    assert killed == "It cannot be done: the article has not left, or is killed."


def test_where_nothing_is_surely_furniture_there_is_nothing_to_press(editor):
    page = asked(editor, "furniture", [article([LEAD]).pk])
    assert "No block in them is that sure" in told(page)
    assert button_of(page).get("disabled") is not None


def test_what_it_would_ask_is_left_away_where_it_is_not_offered(editor):
    page = asked(editor, "send-back", stories(2))
    assert not page.xpath("//input[@name='note']")
    assert button_of(page).get("disabled") is not None


def test_what_can_be_done_to_one_of_them_is_offered(editor):
    ids = stories(2)
    Article.objects.filter(pk=ids[0]).update(state=ArticleState.TO_APPROVE)
    page = asked(editor, "approve", ids)
    assert "1 of 2 can be." in told(page)
    assert button_of(page).get("disabled") is None
    assert button_of(asked(editor, "furniture", ids)).get("disabled") is None


def test_sure_furniture_of_what_is_not_to_be_used_is_neither_counted_nor_promised(editor):
    used, spiked = stories(2)
    Article.objects.filter(pk=spiked).update(state=ArticleState.SPIKED)
    sent = {"act": "furniture", "article": [used, spiked]}
    page = editor.post(reverse("bulk"), sent).content.decode()
    assert "1 block in 1 article is that sure" in page
    assert "1 of 2 can be. The others are 1 spiked" in page


def test_before_a_kill_only_what_has_left_is_counted(editor):
    left, inside = stories(2)
    Article.objects.filter(pk=left).update(left_at=timezone.now())
    sent = {"act": "kill", "article": [left, inside]}
    page = editor.post(reverse("bulk"), sent).content.decode()
    assert "1 of 2 can be. The others have not left, or are killed:" in page


def test_before_a_spike_what_left_and_is_under_review_again_is_told_from_the_rest(editor):
    left, inside = stories(2)
    Article.objects.filter(pk=left).update(left_at=timezone.now())
    sent = {"act": "spike", "article": [left, inside]}
    page = editor.post(reverse("bulk"), sent).content.decode()
    assert "1 of 2 can be. The others are 1 to review that left before:" in page
