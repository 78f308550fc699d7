"""What has no text or no headline is finished, approved and handed out by nobody."""

import pytest

from newsroom.actions.bulk import start_bulk
from newsroom.actions.correcting import take_out_block
from newsroom.actions.finishing import approve_article, finish_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.refusal import NotReady
from newsroom.actions.restructuring import give_headline
from newsroom.models import Article, ArticleState
from tests.actions.test_passing_the_gate import TEXT, at_once
from tests.making import article, fresh, furniture, person, source

pytestmark = pytest.mark.django_db

AD = "ADVERTISEMENT"


def emptied(of=None, headline=""):
    """Give an article of which nothing but a headline, if any, is left."""
    first = int(bool(headline))
    findings = [furniture(first, AD), furniture(first + 1, "Share this")]
    story = article([AD, "Share this"], findings, headline=headline, of=of)
    at_once(story)
    return fresh(story)


@pytest.mark.parametrize("headline", ["", "Harbour bridge reopens"])
@pytest.mark.parametrize("override", ["", "It must go out"])
def test_a_story_without_text_is_finished_by_nobody(headline, override):
    story = emptied(headline=headline)
    gone = "no text is left" if headline else "no headline and no text is left"
    with pytest.raises(NotReady, match=f"Not ready: {gone}."):
        finish_article(story.pk, version=None, by=person(), override=override)
    assert fresh(story).state == ArticleState.TO_REVIEW


def test_a_story_without_text_passes_no_gate_in_bulk():
    story = emptied()
    operation = start_bulk("finish", [story.pk], {}, by=person())
    assert operation.refused == [[story.pk, "Not ready: no headline and no text is left."]]


def test_a_story_without_text_is_approved_by_nobody_and_does_not_leave():
    waits, ready = emptied(source(second_eyes=True)), emptied()
    Article.objects.filter(pk=waits.pk).update(state=ArticleState.TO_APPROVE, finished_by="x")
    Article.objects.filter(pk=ready.pk).update(state=ArticleState.READY, overridden=["text"])
    with pytest.raises(NotReady, match="no text is left"):
        approve_article(waits.pk, version=None, by=person(), override="It must go out")
    with pytest.raises(NotReady, match="no text is left"):
        hand_out_articles({ready.pk: None}, "text", by=person())


@pytest.mark.parametrize("override", ["", "It must go out"])
def test_a_story_without_a_headline_is_finished_by_nobody_until_it_has_one(override):
    story, editor = article([TEXT.replace("recieve", "receive")]), person()
    with pytest.raises(NotReady, match=r"Not ready: no headline yet, give it one\."):
        finish_article(story.pk, version=None, by=editor, override=override)
    assert fresh(story).state == ArticleState.TO_REVIEW
    give_headline(story.pk, "Okiti gets new rules", version=story.version, by=editor)
    assert finish_article(story.pk, version=None, by=editor).state == ArticleState.READY


def test_a_story_without_a_headline_is_approved_by_nobody_and_does_not_leave():
    waits, ready, editor = article([TEXT], of=source(second_eyes=True)), article([TEXT]), person()
    Article.objects.filter(pk=waits.pk).update(state=ArticleState.TO_APPROVE, finished_by="x")
    Article.objects.filter(pk=ready.pk).update(state=ArticleState.READY, overridden=["headline"])
    assert start_bulk("approve", [waits.pk], {}, by=editor).done == 0
    with pytest.raises(NotReady, match="no headline yet"):
        approve_article(waits.pk, version=None, by=editor, override="It must go out")
    with pytest.raises(NotReady, match="no headline yet"):
        hand_out_articles({ready.pk: None}, "text", by=editor)


def test_a_headline_that_was_taken_out_is_missed_too():
    story, editor = article([TEXT], headline="Okiti gets new rules"), person()
    take_out_block(story.pk, story.revision.block_rows()[0].pk, by=editor)
    with pytest.raises(NotReady, match="no headline yet"):
        finish_article(story.pk, version=None, by=editor)
