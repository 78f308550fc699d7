"""Words are weighed by the house's own articles, as these come in, and whoever reads knows it."""

from io import StringIO

import pytest
from django.core.management import call_command

from newsroom.actions.knowing import knowledge_of
from newsroom.actions.weighing_words import weigh_words
from newsroom.models import Article, ArticleState, House
from tests.actions.feeding import bring_in, row
from tests.making import article, source

pytestmark = pytest.mark.django_db

NAME = "Ellerby"
ENOUGH = 12


@pytest.fixture(autouse=True)
def _fewer_are_enough(monkeypatch):
    monkeypatch.setattr("newsroom.engine.corpus.ENOUGH", ENOUGH)
    monkeypatch.setattr("newsroom.actions.weighing_words.ENOUGH", ENOUGH)


def bring_in_many(count, first=0):
    """Bring articles in of which each names the town."""
    for n in range(first, first + count):
        article([f"Number {n} tells of {NAME} and of nothing else in particular."])


def test_nothing_is_weighed_before_there_are_enough_articles():
    bring_in_many(3)
    assert not weigh_words()
    assert knowledge_of(source()).rarity == {}


def test_an_import_weighs_words_and_every_source_reads_by_them():
    bring_in_many(ENOUGH - 1)
    bring_in(source(), row(0), row(1))
    assert House.objects.get().weighed_of == ENOUGH + 1
    assert knowledge_of(source()).rarity[NAME.casefold()] < 2


def test_words_are_weighed_again_when_a_quarter_more_came():
    bring_in_many(ENOUGH)
    assert weigh_words()
    assert not weigh_words()
    bring_in_many(ENOUGH // 4, first=ENOUGH)
    assert weigh_words()


def test_withdrawn_articles_weigh_nothing():
    bring_in_many(ENOUGH)
    Article.objects.filter(pk=Article.objects.latest("pk").pk).update(state=ArticleState.WITHDRAWN)
    assert not weigh_words()


def test_who_mends_the_counts_has_words_weighed_too():
    bring_in_many(ENOUGH)
    House.objects.update_or_create(pk=1, defaults={"weighed_of": 10 * ENOUGH})
    call_command("recount", mend=True, stdout=StringIO())
    assert House.objects.get().weighed_of == ENOUGH
