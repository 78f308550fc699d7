from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.actions.gathering import MOST
from newsroom.actions.purging import purge_article
from newsroom.models import Article, ArticleState, Family, Likeness, LikenessKey
from tests.making import article, person, source

pytestmark = pytest.mark.django_db

STORY = [
    "The ferry between Okiti and the islands sailed again on Monday after two years of repairs.",
    "Hundreds of passengers had waited at the jetty since dawn, some of them with goats and drums.",
    "The harbour master said that the engines had been changed and the hull painted twice over.",
    "Traders from the islands hope that the price of yams will fall before the next market day.",
]
CUT = [STORY[0].replace("Monday", "Tuesday"), *STORY[1:3]]
OTHER = [
    "Rice growers in the valley want a dam, and the minister promised them a study by the autumn.",
    "Their wells have sunk by three metres since the drought began, a survey of the college found.",
    "A dam was planned forty years ago, but the loan for it went into a stadium in the capital.",
]


def family_of(story):
    return Likeness.objects.get(pk=story.pk).family


def members(story):
    family = family_of(story)
    return sorted(family.members.values_list("pk", flat=True)) if family else []


def test_the_story_of_three_outlets_is_one_family_and_another_story_is_not():
    one = article([*STORY, "ADVERTISEMENT"], of=source("a"))
    two = article(["By our reporter", *CUT], of=source("b"))
    three = article(STORY, of=source("c"))
    other = article(OTHER, of=source("d"))
    assert members(one) == members(two) == [one.pk, two.pk, three.pk]
    assert members(other) == []
    assert family_of(one).master == one


def test_what_came_earlier_at_its_source_is_the_master_and_who_is_credited_before_all():
    late = article(STORY, of=source("a"), published=datetime(2026, 3, 3, tzinfo=UTC))
    early = article(STORY, of=source("b"), published=datetime(2026, 3, 1, tzinfo=UTC))
    assert family_of(late).master == early
    agency = article(
        STORY, of=source("wire", name="Okiti Press"), published=datetime(2026, 3, 4, tzinfo=UTC)
    )
    assert family_of(agency).master == early
    article(STORY, of=source("c"), credit="Okiti Press", published=datetime(2026, 3, 1, tzinfo=UTC))
    assert family_of(agency).master == early


def test_the_source_that_a_copy_credits_is_the_master():
    copy = article(STORY, of=source("a"), byline="Ada Obi, Okiti Press")
    agency = article(STORY, of=source("wire", name="Okiti Press"))
    assert family_of(copy).master == agency


def test_the_same_address_is_the_same_story_whatever_it_says():
    one = article(STORY, canonical="https://www.okiti.example/ferry")
    two = article(OTHER, canonical="https://okiti.example/ferry/?utm_source=feed")
    assert members(one) == [one.pk, two.pk]


def test_stories_under_which_a_site_prints_the_same_long_lines_are_no_family():
    of, below = source(), [*OTHER, *STORY[2:]]
    library = "The library on Mill Street closes in June, and a bus with books will come instead."
    bear = "A bear was seen behind the school twice, and the bins there have been locked away."
    one = article([library, *below], headline="Mill Street library closes", of=of)
    two = article([bear, *below], headline="Bear seen behind school", of=of)
    assert members(one) == members(two) == []
    again = article([library, *below], headline="Books by bus for Mill Street", of=source())
    assert members(one) == [one.pk, again.pk]


def test_a_short_name_at_two_sources_is_no_relation():
    one = article(STORY, guid="17", of=source("a"))
    article(OTHER, guid="17", of=source("b"))
    assert members(one) == []


def test_what_was_withdrawn_is_nobodys_master():
    one = article(STORY)
    Article.objects.filter(pk=one.pk).update(state=ArticleState.WITHDRAWN)
    two = article(STORY)
    assert members(two) == []


def test_of_a_form_letter_a_bounded_number_is_kept_and_all_are_one_family():
    stories = [article(STORY) for _ in range(MOST + 3)]
    assert members(stories[0]) == [story.pk for story in stories]
    for key in set(LikenessKey.objects.values_list("key", flat=True)):
        assert LikenessKey.objects.filter(key=key).count() <= MOST


def test_a_new_article_asks_no_more_queries_among_many_copies_than_among_few():
    counts = []
    for before in (1, 30):
        texts = [text.replace("ferry", f"boat{chr(96 + before % 26)}") for text in STORY]
        for _ in range(before):
            article(texts)
        of = source()
        with CaptureQueriesContext(connection) as asked:
            article(texts, of=of)
        counts.append(len(asked))
    assert counts[1] <= counts[0]


def test_the_command_finds_families_among_what_came_in_before(capsys):
    one, two, other = article(STORY), article(CUT), article(OTHER)
    LikenessKey.objects.all().delete()
    Likeness.objects.all().delete()
    Family.objects.all().delete()
    call_command("find_families")
    assert members(one) == members(two) == [one.pk, two.pk]
    assert members(other) == []
    assert "3 articles were read; 1 families" in capsys.readouterr().out
    call_command("find_families")
    assert "0 articles were read" in capsys.readouterr().out


def test_finding_anew_keeps_what_editors_decided(capsys):
    one, two, apart, found = article(STORY), article(STORY), article(STORY), article(OTHER)
    also = article(OTHER)
    Family.objects.filter(members=one.pk).update(master=two, chosen_by="Ada")
    Likeness.objects.filter(pk=apart.pk).update(family=None, apart=True)
    call_command("find_families", "--anew")
    assert members(one) == [one.pk, two.pk]
    assert family_of(one).master == two
    assert members(apart) == []
    assert members(found) == [found.pk, also.pk]


def test_an_erased_article_is_known_by_nothing_and_its_family_has_another_master():
    stories = [article(STORY) for _ in range(3)]
    purge_article(stories[0].pk, why="a contract", by=person("Admin"))
    assert members(stories[1]) == [stories[1].pk, stories[2].pk]
    assert family_of(stories[1]).master == stories[1]
    assert not LikenessKey.objects.filter(article=stories[0].pk).exists()
    purge_article(stories[1].pk, why="a contract", by=person("Admin"))
    assert members(stories[2]) == []
