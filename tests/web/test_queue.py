"""The queue: its order, its filters, its pages, taking the next one."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from newsroom.actions.claiming import claim_article
from newsroom.models import Article
from newsroom.web.queue import Queue
from newsroom.web.rows import page_of, read_place
from tests.making import article, furniture, person, source, spelling
from tests.web.conftest import AD, LEAD

pytestmark = pytest.mark.django_db


def found(user, **query) -> list[int]:
    address = QueryDict(mutable=True)
    address.update({"tab": "all", **query})
    queue = Queue.of(address, user)
    assert queue.search.errors == ()
    return sorted(queue.articles.values_list("pk", flat=True))


def many(count: int) -> list[Article]:
    place = source()
    return [article([LEAD], of=place, headline=f"Story {n}") for n in range(count)]


def test_the_worst_come_first_then_priority_then_the_oldest_due(reviewer):
    plain, soon, first, worst = many(4)
    now = timezone.now()
    Article.objects.filter(pk=soon.pk).update(due=now)
    Article.objects.filter(pk=first.pk).update(priority=1)
    Article.objects.filter(pk=worst.pk).update(worst=2)
    rows, _ = page_of(Article.objects.all(), "")
    assert [row.pk for row in rows] == [worst.pk, first.pk, soon.pk, plain.pk]


def test_pages_follow_each_other_without_a_gap_or_a_repeat(monkeypatch, reviewer):
    monkeypatch.setattr("newsroom.web.rows.ROWS", 3)
    now = timezone.now()
    for n, story in enumerate(many(11)):
        due = now + timedelta(hours=n % 3) if n % 4 else None
        Article.objects.filter(pk=story.pk).update(worst=n % 3, priority=n % 2, due=due)
    seen, after = [], ""
    while True:
        rows, after = page_of(Article.objects.all(), after)
        seen += [row.pk for row in rows]
        if not after:
            break
    assert seen == list(Article.objects.all().in_queue_order().values_list("pk", flat=True))


@pytest.mark.parametrize(
    "key", ["", "x", "1_2_3", "1_2_3_4_5", "a_b_c_d", "1_1_1_2026-99-99", "1_1_1_2026-01-01T10:00"]
)
def test_a_place_that_makes_no_sense_is_the_beginning(key):
    assert read_place(key) is None


@pytest.mark.one_database  # how often it asks does not hang on what answers
@pytest.mark.parametrize("address", ["/", "/?q=has:open&tab=all"])
def test_thirty_rows_ask_as_many_queries_as_one(
    desk, reviewer, django_assert_num_queries, address, django_assert_max_num_queries
):
    article([LEAD], [spelling(0, LEAD, "restord", "restored")])
    with django_assert_max_num_queries(12) as one:
        desk.get(address)
    for story in many(29):
        claim_article(story.pk, by=reviewer)
    with django_assert_num_queries(len(one)):
        assert desk.get(address).status_code == 200


def test_the_opening_words_leave_out_what_is_to_be_taken_out(desk):
    story = article([AD, LEAD], [furniture(0, AD)])
    assert story.lead == LEAD
    assert story.headline == LEAD


def test_taking_the_next_gives_the_first_that_nobody_is_on(desk, reviewer):
    first, second = many(2)
    claim_article(first.pk, by=person("Reviewer"))
    answer = desk.post(reverse("take-next"))
    assert answer["Location"].split("?")[0] == reverse("review", args=[second.pk])
    assert Article.objects.get(pk=second.pk).claimed_by == reviewer


def test_taking_the_next_keeps_to_the_filter(desk):
    article([LEAD], of=source("delta"))
    wanted = article([LEAD], of=source("echo"))
    answer = desk.post(reverse("take-next"), {"q": "source:echo"})
    assert answer["Location"].startswith(reverse("review", args=[wanted.pk]) + "?")
    assert "q=source%3Aecho" in answer["Location"]


def test_nothing_left_to_take_is_said_in_words(desk, reviewer):
    answer = desk.post(reverse("take-next"))
    assert answer.status_code == 422
    assert "Nothing is left to take: every article here is done" in answer.content.decode()
    claim_article(article([LEAD]).pk, by=person("Editor"))
    assert "or somebody is on it." in desk.post(reverse("take-next")).content.decode()
    claim_article(article([LEAD]).pk, by=reviewer)
    answer = desk.post(reverse("take-next")).content.decode()
    assert "Nothing is left to take but what you are on: 1 article." in answer


def test_a_search_that_finds_nothing_here_says_whether_another_state_has_some(desk, story):
    page = desk.get("/?tab=on-hold&q=Traffic").content.decode()
    assert "No article that is on hold fits “Traffic”; 1 in another state does." in page
    assert "Look in every state" in page
    page = desk.get("/?tab=on-hold&q=zeppelin").content.decode()
    assert "No article fits “zeppelin”, in any state." in page
    assert "Look in every state" not in page


def test_an_empty_desk_says_how_to_begin():
    client = Client()
    client.force_login(person("Editor"))
    page = client.get("/").content.decode()
    assert page.count("<li><b>") == 3
    assert f'href="{reverse("import")}"' in page


def test_htmx_gets_the_queue_alone(desk, story):
    page = desk.get("/", headers={"HX-Request": "true"}).content.decode()
    assert page.lstrip().startswith('<div id="queue"')


def test_hostile_text_stays_text_in_the_queue(desk):
    bad = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    article([bad], of=source(name=bad), headline=bad)
    page = desk.get("/", {"q": bad, "tab": "all"}).content.decode()
    page += desk.get("/").content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_a_queue_is_saved_by_name_shown_and_forgotten(desk, reviewer):
    sent = {"name": " Delta, open ", "q": "source:delta has:open", "tab": "all"}
    desk.post(reverse("queue-save"), sent)
    saved = reviewer.queues.get()
    assert (saved.name, saved.tab, saved.text) == ("Delta, open", "all", "source:delta has:open")
    assert "?tab=all&amp;q=source%3Adelta%20has%3Aopen" in desk.get("/").content.decode()
    other = person("Reviewer")
    colleague = Client()
    colleague.force_login(other)
    colleague.post(reverse("queue-forget", args=[saved.pk]))
    assert "Delta, open" not in colleague.get("/").content.decode()
    assert reviewer.queues.count() == 1
    desk.post(reverse("queue-forget", args=[saved.pk]))
    assert reviewer.queues.count() == 0


@pytest.mark.parametrize("sent", [{"name": " ", "q": "a"}, {"name": "x", "q": "colour:red"}])
def test_a_queue_that_makes_no_sense_is_not_saved(desk, reviewer, sent):
    assert desk.post(reverse("queue-save"), sent).status_code == 422
    assert reviewer.queues.count() == 0


def test_who_is_on_no_desk_is_told_so_instead_of_led_to_steps_that_lead_nowhere():
    client = Client()
    client.force_login(person("Editor", desk=""))
    many(1)
    page = client.get("/").content.decode()
    assert "You are on no desk yet" in page
    assert "This is how work begins" not in page
    form = client.get("/sources/new/").content.decode()
    assert "You are on no desk yet" in form
    assert 'name="slug"' not in form


def test_since_when_somebody_is_on_a_story_is_said_in_words(desk, reviewer):
    (story,) = many(1)
    claim_article(story.pk, by=reviewer)
    assert "you, just now" in desk.get("/?tab=all").content.decode()
    Article.objects.filter(pk=story.pk).update(claimed_until=timezone.now() + timedelta(minutes=6))
    assert "you, 4\xa0minutes" in desk.get("/?tab=all").content.decode()
