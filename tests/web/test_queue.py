"""The queue: its order, its filters, its pages, taking the next one."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from newsroom.actions.claiming import claim_article, release_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.models import Article, ArticleState, Flag, FlagState
from newsroom.web.queue import Queue
from newsroom.web.rows import page_of, read_place
from tests.making import article, furniture, person, source, spelling
from tests.web.conftest import AD, LEAD

pytestmark = pytest.mark.django_db

FERRY = [
    "The ferry between Okiti and the islands sailed again on Monday after two years of repairs.",
    "Hundreds of passengers had waited at the jetty since dawn, some of them with goats and drums.",
    "The harbour master said that the engines had been changed and the hull painted twice over.",
]


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


def test_filters_find_what_they_say(reviewer):
    one = article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=source("delta"))
    two = article(["Nothing is wrong."], of=source("echo"), headline="Rice exporters ask")
    flag = Flag.objects.get(article=one)
    decide_flags([Choice(one.pk, flag.pk, FlagState.DISMISSED, flag.version)], by=reviewer)
    release_article(one.pk, by=reviewer)  # deciding has claimed it
    claim_article(two.pk, by=reviewer)
    assert found(reviewer, q="source:DELTA") == [one.pk]
    assert found(reviewer, q="source:delta source:echo") == [one.pk, two.pk]
    assert found(reviewer, q="rule:made-up-rule") == [one.pk]
    assert found(reviewer, q="has:dismissed") == [one.pk]
    assert found(reviewer, q="has:open") == []
    assert found(reviewer, q="rule:made-up-rule has:open") == []
    assert found(reviewer, q="by:me") == found(reviewer, q="by:NGOZI") == [one.pk]
    assert found(reviewer, q="claimed:me") == found(reviewer, q="claimed:anybody") == [two.pk]
    assert found(reviewer, q="claimed:nobody") == [one.pk]
    assert found(reviewer, q="rice exporters") == [two.pk]
    assert found(reviewer, q=f"#{two.pk}") == [two.pk]
    assert found(reviewer, tab="in-review") == [two.pk]
    assert found(reviewer, tab="ready") == []


def test_of_a_filter_given_twice_either_is_found_but_of_is_both_as_the_help_says(desk, reviewer):
    late, claimed, both = many(3)
    past = timezone.now() - timezone.timedelta(days=1)
    Article.objects.filter(pk__in=[late.pk, both.pk]).update(due=past)
    for story in (claimed, both):
        claim_article(story.pk, by=reviewer)
    assert found(reviewer, q="is:overdue is:claimed") == [both.pk]
    assert found(reviewer, q=f"due:>={past.date()} due:<{past.date()}") == []
    assert found(reviewer, q="claimed:me claimed:nobody") == [late.pk, claimed.pk, both.pk]
    said = "A filter given twice finds either; <code>is:</code> and days given twice find what is"
    assert f"{said} both." in desk.get("/").content.decode()


def test_days_are_compared_from_their_first_moment_to_their_last(reviewer):
    (story,) = many(1)
    noon = timezone.make_aware(timezone.datetime(2026, 3, 14, 23, 59))
    Article.objects.filter(pk=story.pk).update(imported_at=noon)
    for text in ("2026-03-14", ">=2026-03-14", "<=2026-03-14", ">2026-03-13", "<2026-03-15"):
        assert found(reviewer, q=f"imported:{text}") == [story.pk], text
    for text in ("2026-03-13", ">2026-03-14", "<2026-03-14", ">=2026-03-15"):
        assert found(reviewer, q=f"imported:{text}") == [], text


def test_the_very_same_text_is_a_duplicate_and_its_row_says_of_which(desk, reviewer):
    one, two = article([LEAD], of=source("a")), article([LEAD], of=source("b"))
    article(["Another story."])
    assert found(reviewer, q="is:duplicate") == [one.pk, two.pk]
    page = desk.get("/").content.decode()
    assert f"like #{one.pk}" in page
    assert f"like #{two.pk}" in page


def test_a_twin_on_another_desk_is_not_told_of(desk):
    other = article([LEAD], of=source("b", desk="sport"))
    article([LEAD], of=source("a"))
    assert f"like #{other.pk}" not in desk.get("/").content.decode()


def test_an_error_in_the_search_is_said_in_words_and_finds_nothing(desk, story):
    page = desk.get("/", {"q": "colour:red"}).content.decode()
    assert "There is no filter “colour:”" in page
    assert f'id="article-{story.pk}"' not in page


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


def test_nothing_left_to_take_is_said_in_words(desk):
    answer = desk.post(reverse("take-next"))
    assert answer.status_code == 422
    assert "Nothing is left to take" in answer.content.decode()


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


def test_tabs_count_what_the_search_means(reviewer):
    many(2)
    story = article([LEAD], of=source("delta"))
    Article.objects.filter(pk=story.pk).update(state=ArticleState.READY)
    query = QueryDict("q=source:delta")
    counts = {tab.name: tab.count for tab in Queue.of(query, reviewer).figures()[0]}
    assert (counts["to-review"], counts["ready"], counts["all"]) == (0, 1, 1)


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


def test_a_copy_says_of_which_master_and_the_master_of_its_first_copy(desk, reviewer):
    one, two, three = (article(FERRY, of=source()) for _ in range(3))
    cut = article([FERRY[0].replace("Monday", "Friday"), *FERRY[1:]], of=source())
    assert found(reviewer, q="is:duplicate") == [one.pk, two.pk, three.pk, cut.pk]
    page = desk.get("/").content.decode()
    assert page.count(f"like #{one.pk}<") == 3
    assert page.count(f"like #{two.pk}<") == 1


def test_a_master_on_another_desk_is_not_told_of(desk):
    master = article(FERRY, of=source(desk="sport"))
    one, two = article(FERRY), article([FERRY[0].replace("Monday", "Friday"), *FERRY[1:]])
    page = desk.get("/").content.decode()
    assert f"like #{master.pk}<" not in page
    assert f"like #{one.pk}<" in page
    assert f"like #{two.pk}<" in page


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


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "source:meridian",
            "No source on your desks has the short name “meridian”. There are delta and echo.",
        ),
        ("source:elsewhere", "No source on your desks has the short name “elsewhere”."),
        ("rule:nope", "There is no rule “nope”"),
        ("by:nobody2", "Nobody here is called “nobody2”."),
        ("by:ada", "In the history “ada” stands as “Ada Obi”."),
        ("claimed:nobody2", "Nobody here has the account “nobody2”."),
    ],
)
def test_a_name_that_nobody_knows_is_said_where_nothing_was_found(desk, text, sentence):
    for slug in ("delta", "echo"):
        source(slug)
    source("elsewhere", desk="sport")
    ada = person("Reviewer", "ada")
    ada.first_name, ada.last_name = "Ada", "Obi"
    ada.save()
    assert sentence in desk.get("/", {"tab": "all", "q": text}).content.decode()


@pytest.mark.parametrize(
    "text",
    ["source:delta", "rule:made-up-rule", "rule:doubled-word", "by:ngozi", "by:me", "claimed:me"],
)
def test_a_name_that_is_known_is_not_doubted(desk, story, text):
    page = desk.get("/", {"tab": "ready", "q": text}).content.decode()
    assert "Nothing here is like that" in page
    for doubt in ("short name", "no rule", "Nobody here", "In the history"):
        assert doubt not in page
