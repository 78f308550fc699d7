"""What a search of the queue finds, and what it says where it finds nothing or makes no sense."""

import pytest
from django.http import QueryDict
from django.utils import timezone

from newsroom.actions.claiming import claim_article, release_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.models import Article, ArticleState, Flag, FlagState
from newsroom.web.queue import Queue
from tests.making import article, person, source, spelling
from tests.web.conftest import LEAD
from tests.web.test_queue import found, many

pytestmark = pytest.mark.django_db

FERRY = [
    "The ferry between Okiti and the islands sailed again on Monday after two years of repairs.",
    "Hundreds of passengers had waited at the jetty since dawn, some of them with goats and drums.",
    "The harbour master said that the engines had been changed and the hull painted twice over.",
]


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


def test_an_error_in_the_search_is_said_in_words_and_finds_nothing(desk, story):
    page = desk.get("/", {"q": "colour:red"}).content.decode()
    assert "There is no filter “colour:”" in page
    assert f'id="article-{story.pk}"' not in page


def test_tabs_count_what_the_search_means(reviewer):
    many(2)
    story = article([LEAD], of=source("delta"))
    Article.objects.filter(pk=story.pk).update(state=ArticleState.READY)
    query = QueryDict("q=source:delta")
    counts = {tab.name: tab.count for tab in Queue.of(query, reviewer).figures()[0]}
    assert (counts["to-review"], counts["ready"], counts["all"]) == (0, 1, 1)


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
