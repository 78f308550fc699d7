"""The walk through a queue: the article's place in it, its neighbours, what is taken next."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from newsroom.models import Article
from newsroom.web.neighbours import COUNTED
from newsroom.web.trails import Trail, Walk
from tests.making import headed, person, source, spelling

pytestmark = pytest.mark.django_db
TEXT = "Rain fell untill noon."


@pytest.fixture
def stories():
    """Make five: two with errors, one of them due; one prioritised; one plain; one elsewhere."""
    place = source("delta")
    wrong = [spelling(0, TEXT, "untill", "until")]
    made = [
        headed([TEXT], wrong, of=place),
        headed([TEXT], wrong, of=place),
        headed([TEXT], of=place),
        headed([TEXT], of=place),
        headed([TEXT], of=source("elsewhere")),
    ]
    now = timezone.now()
    Article.objects.filter(pk=made[1].pk).update(due=now + timedelta(hours=1))
    Article.objects.filter(pk=made[2].pk).update(priority=1)
    return [made[1], made[0], *made[2:]]


@pytest.fixture
def editor(client, stories):
    user = person("Editor")
    client.force_login(user)
    return user


def opened(client: Client, query: str, number: int = 0) -> str:
    """Give the address that the queue's row leads to."""
    page = client.get(f"/?{query}").content.decode()
    links = [
        part.split('"')[0].replace("&amp;", "&")
        for part in page.split('href="')
        if part.startswith("/articles/") and "at=" in part
    ]
    return links[number]


def walk_of(address: str, user: User) -> Walk:
    parts = urlsplit(address)
    story = Article.objects.select_related("source").get(pk=int(parts.path.split("/")[2]))
    return Walk(story, Trail.of(QueryDict(parts.query)), user)


def test_the_walk_goes_through_the_queue_in_its_order_and_back(client, stories, editor):
    address, seen, figures = opened(client, "q=source:delta"), [], []
    while address:
        walk = walk_of(address, editor)
        seen.append(walk.article.pk)
        figures.append(walk.figures)
        last, address = address, walk.following
    assert seen == [story.pk for story in stories[:4]]
    assert figures == [(1, 4), (2, 4), (3, 4), (4, 4)]
    back = []
    while last:
        walk = walk_of(last, editor)
        back.append(walk.article.pk)
        last = walk.preceding
    assert back == seen[::-1]


def test_of_a_long_queue_only_the_first_are_counted(client, stories, editor):
    last, row = stories[3], Article.objects.filter(pk=stories[3].pk).values().get()
    del row["id"]
    more = [Article(**row | {"guid": str(n), "worst": 1}) for n in range(COUNTED)]
    Article.objects.bulk_create(more, batch_size=100)
    assert Walk(last, Trail("to-review"), editor).says == "1,000+ of 1,000+"
    assert Walk(stories[1], Trail("to-review"), editor).says == "2 of 1,000+"
    assert "all 1,005 found" in client.get("/?tab=to-review").content.decode()
    Article.objects.filter(guid__in=map(str, range(5, COUNTED))).update(state="spiked")
    assert Walk(last, Trail("to-review"), editor).says == "9 of 10"


def test_the_place_stays_while_flags_are_decided(client, stories, editor):
    address = opened(client, "q=source:delta")
    flag = stories[0].flags.get()
    client.post(f"/articles/{stories[0].pk}/decide/", {"choice": f"{flag.pk}:1:accepted:0"})
    assert Article.objects.get(pk=stories[0].pk).worst == 0
    walk = walk_of(address, editor)
    assert walk.figures == (1, 4)
    assert f"/articles/{stories[1].pk}/" in walk.following


def test_the_page_says_the_place_and_the_queues_name(client, stories, editor):
    page = client.get(opened(client, "q=source:delta", 1)).content.decode()
    assert "2 of 4" in page
    assert "to review, source:delta" in page
    editor.queues.create(name="Delta first", tab="to-review", text="source:delta")
    page = client.get(opened(client, "q=source:delta", 1)).content.decode()
    assert "“Delta first”" in page


def test_every_link_and_form_of_the_page_carries_the_queue_on(client, stories, editor):
    page = client.get(opened(client, "q=source:delta")).content.decode()
    links = [part.split('"')[0] for part in page.split('href="') if part.startswith("?")]
    assert links
    assert all("q=source%3Adelta" in link for link in links)
    assert page.count('name="q" value="source:delta"') >= 4


def test_after_the_last_comes_the_first(client, stories, editor):
    last = opened(client, "q=source:delta", 3)
    query = urlsplit(last).query
    there = client.get(f"/articles/{stories[3].pk}/next/?{query}")["Location"]
    assert urlsplit(there).path == f"/articles/{stories[0].pk}/"
    assert parse_qs(urlsplit(there).query)["q"] == ["source:delta"]


def test_finishing_takes_the_next_of_the_queue_and_leaves_it_where_none_is_left(
    client, stories, editor
):
    address = opened(client, "q=source:delta", 2)
    trail = {name: value[0] for name, value in parse_qs(urlsplit(address).query).items()}
    story = stories[2]

    def finish(story: Article, **more: str) -> str:
        version = Article.objects.get(pk=story.pk).version
        form = {"version": version, **trail, **more}
        return str(client.post(f"/articles/{story.pk}/finish/", form)["Location"])

    there = finish(story)
    assert urlsplit(there).path == f"/articles/{stories[3].pk}/"
    assert Article.objects.get(pk=stories[3].pk).claimed_by == editor
    there = finish(stories[3], at=parse_qs(urlsplit(there).query)["at"][0])
    assert urlsplit(there).path == f"/articles/{stories[0].pk}/"  # left behind at the start
    Article.objects.exclude(pk=stories[0].pk).filter(source=stories[0].source).update(state="ready")
    flag = stories[0].flags.get()
    client.post(f"/articles/{stories[0].pk}/decide/", {"choice": f"{flag.pk}:1:accepted:0"})
    assert finish(stories[0]) == "/?tab=to-review&q=source%3Adelta"


def test_an_address_that_makes_no_sense_is_no_error(client, stories, editor):
    page = client.get(f"/articles/{stories[0].pk}/?tab=moon&q=colour:red&at=1_2")
    assert page.status_code == 200
