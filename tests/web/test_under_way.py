"""An act that goes on behind the queue: once it is over, the queue is told as it is by then."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from newsroom.models import Article, ArticleState, Operation, OperationState
from tests.making import headed, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def act(editor):
    by = User.objects.get(pk=editor.session["_auth_user_id"])
    return Operation.objects.create(
        kind="set-aside", by=by.username, by_id=by.pk, state=OperationState.RUNNING, total=30
    )


def polled(desk, act, **more):
    address = reverse("operation", args=[act.pk])
    asked = {"within": "1", "tab": "to-review", **more}
    answer = desk.get(address, asked, headers={"HX-Request": "true"})
    return html.fromstring(f"<div>{answer.content.decode()}</div>")


def over(act):
    Operation.objects.filter(pk=act.pk).update(state=OperationState.DONE, done=30)


def anew(page):
    return page.xpath("//*[@hx-swap-oob]/@id")


def test_while_an_act_goes_on_only_how_far_it_is_is_asked_for(editor, act):
    headed(["A storm came."])
    page = polled(editor, act, q="storm")
    assert anew(page) == []
    (asks,) = page.xpath("//*[@id='operation']/@hx-get")
    assert asks == f"/operations/{act.pk}/?tab=to-review&q=storm&within=1"


def test_once_it_is_over_the_tabs_their_counts_and_the_rows_are_as_they_are_by_then(editor, act):
    first, second = headed(["A storm came."]), headed(["The ferry left."])
    Article.objects.filter(pk=first.pk).update(state=ArticleState.ON_HOLD)
    over(act)
    page = polled(editor, act)
    assert anew(page) == ["queue-count", "queue-tabs", "queue-listing"]
    tabs = " ".join(page.get_element_by_id("queue-tabs").text_content().split())
    assert "To review 1In" in tabs
    assert "On hold 1All" in tabs
    assert "1 article" in page.get_element_by_id("queue-count").text_content()
    assert page.xpath("//tbody/tr/@id") == [f"article-{second.pk}"]
    assert "30 done" in page.get_element_by_id("operation").text_content()


@pytest.mark.parametrize("ticked", [{"article": "1"}, {"all": "1"}])
def test_what_somebody_has_ticked_meanwhile_stays_ticked(editor, act, ticked):
    headed(["A storm came."])
    over(act)
    assert anew(polled(editor, act, **ticked)) == ["queue-count", "queue-tabs"]


def test_it_asks_the_same_for_one_row_and_for_thirty(editor, act):
    over(act)
    place, asked = source(), []
    for count in (1, 29):
        for _ in range(count):
            headed(["A storm came."], of=place)
        with CaptureQueriesContext(
            connection,
        ) as caught:
            polled(editor, act)
        asked.append(len(caught))
    assert asked[0] == asked[1]


def test_what_was_refused_is_counted_by_its_reasons_and_above_a_queue_only_begun(editor, act):
    stories = [headed(["A storm came."]) for _ in range(12)]
    refused = [[story.pk, "It is on hold already."] for story in stories]
    refused[3][1] = "It was erased."
    over(act)
    Operation.objects.filter(pk=act.pk).update(refused=refused)
    page = polled(editor, act).get_element_by_id("operation")
    counted = page.xpath(".//ul[@class='reasons']/li")
    assert [one.text_content() for one in counted] == [
        "11 It is on hold already.",
        "1 It was erased.",
    ]
    assert len(page.xpath(".//tbody/tr")) == 10
    assert "and 2 more, on its own page" in page.text_content()
    whole = html.fromstring(editor.get(reverse("operation", args=[act.pk])).content.decode())
    assert len(whole.xpath("//*[@id='operation']//tbody/tr")) == 12


def test_reasons_that_differ_are_not_counted(editor, act):
    stories = [headed(["A storm came."]) for _ in range(2)]
    refused = [[story.pk, f"Nothing fits the {n}."] for n, story in enumerate(stories)]
    over(act)
    Operation.objects.filter(pk=act.pk).update(refused=refused)
    assert not polled(editor, act).xpath("//ul[@class='reasons']")
