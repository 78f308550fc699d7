"""A finish, an approval, a sending back: the latest act is what undo takes, or says why not."""

import pytest

from newsroom.actions.bulk import start_bulk
from newsroom.actions.claiming import claim_article
from newsroom.actions.correcting import correct_span
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import approve_article, finish_article, send_back_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.refusal import NotReady, Refused
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.models import Article, ArticleState, FlagState
from tests.making import below, fresh, headed, person, source, spelling

pytestmark = pytest.mark.django_db
TEXT = "Traders in Okiti recieve the new rules on Monday."
MENDED = TEXT.replace("recieve", "receive")


@pytest.fixture
def reviewer():
    return person("Reviewer", "ngozi")


@pytest.fixture
def editor():
    return person("Editor", "ada")


def decided(by, **of):
    """Give an article with one word mended by somebody."""
    story = headed([TEXT], [spelling(0, TEXT, "recieve", "receive")], of=source(**of))
    flag = story.flags.get()
    decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=by)
    return story


def finished(by, **of):
    story = decided(by, **of)
    finish_article(story.pk, version=None, by=by)
    return story


def step_back(story, by, *, redo=False):
    undo_operation(last_operation(story.pk, by, redo=redo).pk, by=by)
    return fresh(story).state


def test_undo_takes_the_finish_back_before_what_was_done_earlier(reviewer):
    story = finished(reviewer)
    assert step_back(story, reviewer) == ArticleState.TO_REVIEW
    assert below(story) == [MENDED]
    step_back(story, reviewer)
    assert below(story) == [TEXT]
    assert last_operation(story.pk, reviewer) is None


def test_an_approval_and_a_sending_back_are_taken_back_by_who_did_them(reviewer, editor):
    story = finished(reviewer, second_eyes=True)
    approve_article(story.pk, version=None, by=editor)
    assert step_back(story, editor) == ArticleState.TO_APPROVE
    assert fresh(story).approved_by == ""
    send_back_article(story.pk, version=None, note="Why?", by=editor)
    assert step_back(story, editor) == ArticleState.TO_APPROVE
    assert below(story) == [MENDED]


def test_a_finish_that_somebody_approved_since_stays_and_nothing_older_goes(reviewer, editor):
    story = finished(reviewer, second_eyes=True)
    approve_article(story.pk, version=None, by=editor)
    with pytest.raises(Refused, match="ada has approved it since"):
        step_back(story, reviewer)
    assert (fresh(story).state, below(story)) == (ArticleState.READY, [MENDED])


@pytest.mark.parametrize("second_eyes", [False, True])
def test_what_has_left_is_called_back_by_no_undo(reviewer, editor, second_eyes):
    story = finished(reviewer, second_eyes=second_eyes)
    if second_eyes:
        approve_article(story.pk, version=None, by=editor)
    hand_out_articles({story.pk: None}, "text", by=editor)
    with pytest.raises(Refused, match="can only be killed"):
        step_back(story, editor if second_eyes else reviewer)
    assert fresh(story).state == ArticleState.EXPORTED


def test_a_finish_that_ended_with_its_text_stands_in_no_undo_s_way(reviewer):
    story = finished(reviewer)
    block = fresh(story).revision.block_rows()[0]
    correct_span(story.pk, block.pk, TEXT.index("Monday"), "Monday", "Tuesday", by=reviewer)
    assert step_back(story, reviewer) == ArticleState.TO_REVIEW
    assert below(story) == [MENDED]
    step_back(story, reviewer)
    assert below(story) == [TEXT]


def test_a_finish_that_was_sent_back_is_over_and_an_older_act_is_the_latest(reviewer, editor):
    story = finished(reviewer, second_eyes=True)
    send_back_article(story.pk, version=None, note="Why?", by=editor)
    assert step_back(story, reviewer) == ArticleState.NEEDS_CHANGES
    assert below(story) == [TEXT]


def test_nobody_s_later_finish_is_taken_for_one_s_own(reviewer, editor):
    story = finished(reviewer, second_eyes=True)
    send_back_article(story.pk, version=None, note="Why?", by=editor)
    finish_article(story.pk, version=None, by=person("Reviewer"))
    assert last_operation(story.pk, reviewer).kind == "decide"


def test_a_redo_finishes_again_what_waits_for_approval_and_passes_no_gate(reviewer):
    story = finished(reviewer, second_eyes=True)
    step_back(story, reviewer)
    assert step_back(story, reviewer, redo=True) == ArticleState.TO_APPROVE
    assert step_back(story, reviewer) == ArticleState.TO_REVIEW
    alone = finished(reviewer)
    step_back(alone, reviewer)
    with pytest.raises(Refused, match="finish it again"):
        step_back(alone, reviewer, redo=True)
    with pytest.raises(NotReady):
        hand_out_articles({alone.pk: None}, "text", by=reviewer)


def test_a_finish_that_is_taken_back_gives_its_claim_back_and_a_redo_ends_it(reviewer, editor):
    story = finished(reviewer, second_eyes=True)
    assert not fresh(story).is_claimed
    step_back(story, reviewer)
    assert (fresh(story).claimed_by, fresh(story).is_claimed) == (reviewer, True)
    step_back(story, reviewer, redo=True)
    assert not fresh(story).is_claimed


def test_a_finish_that_somebody_else_takes_back_claims_the_article_for_nobody(reviewer, editor):
    story = finished(reviewer, second_eyes=True)
    undo_operation(last_operation(story.pk, reviewer).pk, by=editor)
    assert (fresh(story).state, fresh(story).is_claimed) == (ArticleState.TO_REVIEW, False)


def test_an_undo_takes_no_claim_from_who_is_on_the_article_since(reviewer, editor):
    story = finished(reviewer, second_eyes=True)
    claim_article(story.pk, by=editor)
    step_back(story, reviewer)
    assert fresh(story).claimed_by == editor


@pytest.mark.parametrize("act", ["furniture", "finish", "prioritise"])
def test_an_act_on_one_of_many_that_was_refused_stands_in_no_undo_s_or_redo_s_way(editor, act):
    story = decided(editor)
    Article.objects.filter(pk=story.pk).update(state=ArticleState.SPIKED, priority=2)
    vain = start_bulk(act, [story.pk], {"priority": 2}, by=editor)
    assert (vain.done, len(vain.refused)) == (0, 1)
    Article.objects.filter(pk=story.pk).update(state=ArticleState.TO_REVIEW)
    step_back(story, editor)
    assert below(story) == [TEXT]
    Article.objects.filter(pk=story.pk).update(state=ArticleState.SPIKED)
    start_bulk(act, [story.pk], {"priority": 2}, by=editor)
    Article.objects.filter(pk=story.pk).update(state=ArticleState.TO_REVIEW)
    step_back(story, editor, redo=True)
    assert below(story) == [MENDED]
