"""A prepared query gives what the same query gives when it is built anew."""

import threading

import pytest
from django.contrib.auth.models import User
from django.db import connection, models
from django.utils import timezone

from newsroom.models import Article, Block, Flag
from newsroom.models.flag import OF_ARTICLE
from newsroom.models.prepared import Given, Prepared
from newsroom.models.revision import IN_ORDER
from tests.making import article, spelling

pytestmark = pytest.mark.django_db
TEXT = "A restord span and a seperate one."


@pytest.fixture
def story():
    flags = [spelling(0, TEXT, "restord", "restored"), spelling(0, TEXT, "seperate", "separate")]
    return article([TEXT, "Another block."], flags)


def test_rows_are_those_of_the_query_with_every_value_as_python_knows_it(story):
    flags = OF_ARTICLE.rows(article=story.pk)
    usual = list(Flag.objects.filter(article=story))
    names = [field.attname for field in Flag._meta.fields]
    assert [{n: getattr(f, n) for n in names} for f in flags] == [
        {n: getattr(f, n) for n in names} for f in usual
    ]
    assert [type(f.quoted) for f in flags] == [bool, bool]


def test_it_is_asked_anew_each_time_with_other_values(story, django_assert_num_queries):
    other = article(["Quite another story."])
    with django_assert_num_queries(3):
        assert [b.text for b in IN_ORDER.rows(revision=story.revision_id)] == [
            TEXT,
            "Another block.",
        ]
        (block,) = IN_ORDER.rows(revision=other.revision_id)
        assert block.text == "Quite another story."
        assert IN_ORDER.rows(revision=0) == []


def test_a_row_that_changed_meanwhile_is_given_as_it_stands(story):
    OF_ARTICLE.rows(article=story.pk)
    Flag.objects.update(version=7)
    assert {flag.version for flag in OF_ARTICLE.rows(article=story.pk)} == {7}


def test_related_rows_come_along_and_a_missing_one_is_none(story, django_assert_num_queries):
    def with_people() -> models.QuerySet[Article]:
        rows = Article.objects.select_related("source", "revision", "claimed_by")
        return rows.filter(pk=Given("article"))

    prepared = Prepared(with_people)
    with django_assert_num_queries(1):
        found = prepared.first(article=story.pk)
        assert found == story
        assert found.source == story.source
        assert found.revision.number == 1
        assert found.claimed_by is None
    User.objects.create_user("amara")
    Article.objects.update(claimed_by=User.objects.get(), claimed_until=timezone.now())
    assert prepared.first(article=story.pk).claimed_by.username == "amara"


def test_annotations_come_along(story):
    def longest() -> models.QuerySet[Article]:
        rows = Article.objects.select_related("source").filter(pk=Given("article"))
        return rows.annotate(last=models.Max("flags__created_at"), count=models.Count("flags"))

    found = Prepared(longest).first(article=story.pk)
    assert (found.count, found.source) == (2, story.source)
    assert found.last == Flag.objects.latest("created_at").created_at


def test_tuples_are_those_of_values_list(story):
    prepared = Prepared(
        lambda: Flag.objects.filter(quote=Given("quote", models.TextField())).values_list(
            "quote", "quoted", "created_at", "article__headline"
        )
    )
    usual = Flag.objects.filter(quote="restord").values_list(
        "quote", "quoted", "created_at", "article__headline"
    )
    assert prepared.tuples(quote="restord") == list(usual)
    assert prepared.tuples(quote="'; DROP TABLE newsroom_flag; --") == []


def test_moments_are_given_as_the_database_takes_them(story):
    before = Given("moment", models.DateTimeField())
    prepared = Prepared(lambda: Article.objects.filter(imported_at__lt=before))
    assert prepared.rows(moment=timezone.now()) == [story]
    assert prepared.rows(moment=story.imported_at) == []


def test_each_shape_has_its_own_sql(story):
    def blocks(backwards: bool) -> models.QuerySet[Block]:
        return Block.objects.filter(article=Given("article")).order_by("-pk" if backwards else "pk")

    prepared = Prepared(blocks)
    rows = prepared.rows(False, article=story.pk)
    assert prepared.rows(True, article=story.pk) == rows[::-1]
    assert prepared.rows(False, article=story.pk) == rows


def test_a_value_that_is_not_given_is_an_error(story):
    with pytest.raises(KeyError):
        OF_ARTICLE.rows()


@pytest.mark.django_db(transaction=True)
def test_threads_share_no_connection(story):
    found = []

    def ask():
        found.extend(OF_ARTICLE.rows(article=story.pk))
        connection.close()

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert found == OF_ARTICLE.rows(article=story.pk)
