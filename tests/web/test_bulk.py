"""Acts on many articles: asked first, refused one by one, undone at once."""

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from newsroom.models import Article, ArticleState, Decision, FlagState, How, Operation
from newsroom.models.article import sign_of
from tests.making import article, furniture, person, source
from tests.web.conftest import AD, LEAD

pytestmark = pytest.mark.django_db


def stories(count: int, **more) -> list[int]:
    place = source(**more)
    made = (article([AD, LEAD], [furniture(0, AD)], of=place) for _ in range(count))
    return [story.pk for story in made]


def test_the_page_that_asks_does_nothing_and_says_how_many(editor):
    ids = stories(3)
    answer = editor.post(reverse("bulk"), {"act": "furniture", "article": ids})
    assert "3 blocks in 3 articles are that sure" in answer.content.decode()
    assert not Decision.objects.exists()
    answer = editor.post(reverse("bulk"), {"act": "furniture", "article": ids[:1]})
    assert "1 block in 1 article is that sure" in answer.content.decode()


def test_sure_furniture_is_accepted_in_bulk_and_undone_at_once(editor):
    ids = stories(3)
    sent = {"act": "furniture", "article": ids, "count": "3"}
    answer = editor.post(reverse("bulk-do"), sent)
    operation = Operation.objects.get(kind="bulk")
    assert answer["Location"] == reverse("operation", args=[operation.pk])
    assert set(Decision.objects.values_list("after", "how")) == {(FlagState.ACCEPTED, How.BULK)}
    editor.post(reverse("operation-undo", args=[operation.pk]))
    assert set(Article.objects.values_list("open_flags", flat=True)) == {1}


def test_an_undo_counts_articles_as_the_act_on_many_did(editor):
    texts, place = [AD, LEAD, "Share this"], source()
    findings = [furniture(0, AD), furniture(2, "Share this")]
    ids = [article(texts, findings, of=place).pk for _ in range(3)]
    editor.post(reverse("bulk-do"), {"act": "furniture", "article": ids, "count": "3"})
    operation = Operation.objects.get(kind="bulk")
    editor.post(reverse("operation-undo", args=[operation.pk]))
    undone = Operation.objects.get(kind="undo")
    assert (operation.done, undone.done, undone.total) == (3, 3, 3)
    page = editor.get(reverse("operations")).content.decode()
    assert 'aria-label="Redo: Undone: Accept all sure furniture' in page
    page = editor.post(reverse("operation-undo", args=[undone.pk]), follow=True).content.decode()
    assert "Redone: Accept all sure furniture" in page
    assert "Undone: Undone" not in page.split("It undoes")[0]


def test_what_an_act_will_do_is_said_of_one_article_and_of_many(editor):
    one, two = stories(2)

    def said(*ids):
        return editor.post(reverse("bulk"), {"act": "spike", "article": ids}).content.decode()

    assert "Newsroom will spike it: not to be used." in said(one)
    assert "Newsroom will spike them: not to be used." in said(one, two)


def test_what_is_less_sure_stays(editor):
    story = article([AD, LEAD], [furniture(0, AD, confidence=0.97)])
    editor.post(reverse("bulk-do"), {"act": "furniture", "article": story.pk, "count": "1"})
    assert not Decision.objects.exists()


def test_refused_items_are_told_one_by_one_with_their_reasons(editor):
    ready, waiting = stories(2)
    Article.objects.filter(pk=waiting).update(state=ArticleState.TO_APPROVE, open_errors=0)
    sent = {"act": "approve", "article": [ready, waiting], "count": "2"}
    asked = editor.post(reverse("bulk"), sent).content.decode()
    assert "1 of 2 can be. The others are 1 to review" in asked
    page = editor.post(reverse("bulk-do"), sent, follow=True).content.decode()
    assert "nothing to approve" in page
    assert reverse("review", args=[ready]) in page


def test_all_that_was_found_is_what_the_search_found_and_no_more(editor):
    wanted, other = stories(2, slug="delta"), stories(1, slug="echo")
    sent = {"act": "hold", "all": "1", "q": "source:delta", "count": "2"}
    editor.post(reverse("bulk-do"), sent | {"sign": sign_of(wanted)})
    held = Article.objects.filter(state=ArticleState.ON_HOLD).values_list("pk", flat=True)
    assert set(held) == set(wanted)
    assert other[0] not in held


def test_a_queue_that_grew_since_it_was_looked_at_is_not_acted_on(editor):
    stories(2)
    sent = {"act": "hold", "all": "1", "count": "1"}
    answer = editor.post(reverse("bulk-do"), sent)
    assert answer.status_code == 409
    assert not Article.objects.filter(state=ArticleState.ON_HOLD).exists()


def test_a_queue_that_holds_others_since_it_was_looked_at_is_not_acted_on(editor):
    _, gone = stories(2)
    form = html.fromstring(
        editor.post(reverse("bulk"), {"act": "hold", "all": "1"}).content.decode()
    ).xpath("//form[.//input[@name='act']]")[-1]
    sent = dict(form.form_values())
    assert sent["count"] == "2"
    Article.objects.filter(pk=gone).update(state=ArticleState.READY)  # one leaves, one comes in
    stories(1, slug="echo")
    answer = editor.post(reverse("bulk-do"), sent)
    assert answer.status_code == 409
    assert "It would be other articles now" in answer.content.decode()
    assert not Article.objects.filter(state=ArticleState.ON_HOLD).exists()


def test_more_than_a_few_wait_for_a_worker_and_show_how_far_they_are(
    editor, settings, django_capture_on_commit_callbacks
):
    ids = stories(30)
    with django_capture_on_commit_callbacks() as woken:
        sent = {"act": "hold", "article": ids, "count": "30"}
        page = editor.post(reverse("bulk-do"), sent, follow=True).content.decode()
    assert len(woken) == 1
    assert "0 of 30 done" in page
    assert 'hx-trigger="every 1s"' in page
    woken[0]()
    operation = Operation.objects.get(kind="set-aside")
    page = editor.get(reverse("operation", args=[operation.pk])).content.decode()
    assert "hx-trigger" not in page
    assert Article.objects.filter(state=ArticleState.ON_HOLD).count() == 30


def test_sending_back_needs_its_note(editor):
    sent = {"act": "send-back", "article": stories(1), "count": "1", "note": " "}
    assert editor.post(reverse("bulk-do"), sent).status_code == 422


def test_assigning_and_priorities_reach_the_articles(editor):
    (pk,), to = stories(1), person("Reviewer")
    editor.post(reverse("bulk-do"), {"act": "assign", "article": pk, "count": "1", "to": to.pk})
    sent = {"act": "prioritise", "article": pk, "count": "1", "priority": "2"}
    editor.post(reverse("bulk-do"), sent)
    assert Article.objects.values_list("assigned_to", "priority").get(pk=pk) == (to.pk, 2)
    assert Operation.objects.filter(summary="Assign").exists()


@pytest.mark.parametrize("wrong", [{"to": "x"}, {"to": ""}, {"to": "9" * 30}])
def test_a_choice_that_is_none_is_refused_in_words(editor, wrong):
    sent = {"act": "assign", "article": stories(1), "count": "1", **wrong}
    assert editor.post(reverse("bulk-do"), sent).status_code == 422


def test_an_act_above_the_role_is_not_offered_and_refused(desk):
    stories(1)
    assert 'value="spike"' not in desk.get("/").content.decode()
    sent = {"act": "spike", "all": "1", "count": "1"}
    assert desk.post(reverse("bulk-do"), sent).status_code == 403


def test_what_has_left_is_killed_from_the_queue_and_brought_back_by_one_undo(editor):
    (story,) = stories(1)
    Article.objects.filter(pk=story).update(state=ArticleState.EXPORTED, left_at=timezone.now())
    sent = {"act": "kill", "article": story, "note": "Recalled by the agency", "count": "1"}
    assert "kill it: recalled after it left" in editor.post(reverse("bulk"), sent).content.decode()
    editor.post(reverse("bulk-do"), sent)
    assert Article.objects.get().state == ArticleState.KILLED
    operation = Operation.objects.get(kind="set-aside")
    editor.post(reverse("operation-undo", args=[operation.pk]))
    assert Article.objects.get().state != ArticleState.KILLED


def test_who_does_nothing_is_led_back_to_where_they_asked(editor):
    (story,) = stories(1)
    sent = {"act": "hold", "article": story, "tab": "all", "q": "is:duplicate"}
    for more, back in (({}, "/?tab=all&q="), ({"story": "1"}, f"/articles/{story}/?tab=all&q=")):
        page = html.fromstring(editor.post(reverse("bulk"), sent | more).content.decode())
        assert page.xpath("//a[text()='Do nothing']/@href") == [f"{back}is%3Aduplicate"]


def test_nothing_ticked_is_said_in_words(editor):
    answer = editor.post(reverse("bulk"), {"act": "check"})
    assert answer.status_code == 422
    assert "tick some rows first" in answer.content.decode()
