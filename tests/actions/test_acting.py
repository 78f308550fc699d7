"""Who works on an article that nobody else is on has claimed it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.actions.claiming import claim_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.models import Article, Flag, FlagState
from tests.making import article, fresh, person, spelling

pytestmark = pytest.mark.django_db
TEXT = "A restord span and officals."


@pytest.fixture
def story():
    return article(
        [TEXT], [spelling(0, TEXT, "restord", "restored"), spelling(0, TEXT, "officals", "x")]
    )


def decide(story, quote, by):
    flag = Flag.objects.get(quote=quote)
    decide_flags([Choice(story.pk, flag.pk, FlagState.DISMISSED, flag.version)], by=by)


def test_a_decision_claims_an_article_that_nobody_is_on(story):
    ada = person()
    decide(story, "restord", ada)
    assert fresh(story).claimed_by_id == ada.pk
    assert fresh(story).is_claimed


def test_a_decision_renews_the_own_claim(story):
    ada = person()
    claim_article(story.pk, by=ada)
    soon = timezone.now() + timedelta(minutes=1)
    Article.objects.filter(pk=story.pk).update(claimed_until=soon)
    decide(story, "restord", ada)
    assert fresh(story).claimed_until > soon


def test_a_decision_leaves_the_claim_of_somebody_else(story):
    ada, bea = person(), person()
    claim_article(story.pk, by=ada)
    decide(story, "restord", bea)
    assert fresh(story).claimed_by_id == ada.pk
