"""What acts refuse, and what they must not do by the way."""

from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.actions.checking import check_article
from newsroom.actions.claiming import claim_article
from newsroom.actions.correcting import correct_field, correct_span, take_out_block
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.purging import purge_article
from newsroom.actions.refusal import BlockChanged, NotReady, Refused
from newsroom.actions.setting_aside import restore_article, set_aside_article
from newsroom.actions.undoing import undo_operation
from newsroom.actions.verifying import differences
from newsroom.models import Article, ArticleState, FlagState, Operation
from tests.making import article, below, fresh, furniture, headed, person, spelling

pytestmark = pytest.mark.django_db

TEXT = "Traders in Okiti recieve the new rules on Monday, the ministry said."


def flagged(text=TEXT, quote="recieve", right="receive", others=()):
    return headed([text, *others], [spelling(0, text, quote, right)])


def choice(story, verdict=FlagState.ACCEPTED, replacement=None):
    flag = story.flags.get()
    return Choice(story.pk, flag.pk, verdict, flag.version, replacement)


def test_a_claim_is_renewed_by_every_act_of_who_holds_it():
    story, reviewer = flagged(), person("Reviewer")
    claim_article(story.pk, by=reviewer)
    soon = timezone.now() + timedelta(seconds=30)
    Article.objects.bulk_update([_with(fresh(story), claimed_until=soon)], ["claimed_until"])
    decide_flags([choice(story)], by=reviewer)
    assert fresh(story).claimed_until > soon + timedelta(minutes=5)


def test_who_decides_on_a_free_article_has_claimed_it_and_nobody_loses_theirs():
    story, one, other = flagged(), person("Reviewer"), person("Reviewer")
    decide_flags([choice(story)], by=one)
    assert fresh(story).claimed_by == one
    row = story.revision.block_rows()[0]
    correct_span(story.pk, row.pk, 0, "Traders", "Sellers", by=other)
    assert fresh(story).claimed_by == one


def _with(story, **columns):
    for name, value in columns.items():
        setattr(story, name, value)
    return story


@pytest.mark.parametrize("state", [ArticleState.SPIKED, ArticleState.KILLED])
def test_nobody_works_on_what_is_not_to_be_used(state):
    story, editor = flagged(), person()
    if state == ArticleState.KILLED:
        finish_article(story.pk, version=None, by=editor, override="It must go out")
        hand_out_articles({story.pk: None}, "text", by=editor)
    set_aside_article(story.pk, state, by=editor)
    row = story.revision.block_rows()[0]
    for act in (
        lambda: decide_flags([choice(story)], by=editor),
        lambda: correct_span(story.pk, row.pk, 0, "Traders", "Sellers", by=editor),
        lambda: take_out_block(story.pk, row.pk, by=editor),
        lambda: finish_article(story.pk, version=None, by=editor),
    ):
        with pytest.raises(Refused):
            act()
    assert below(story) == [TEXT]


def test_a_check_that_opens_an_error_takes_an_approval_back_and_one_that_does_not_leaves_it():
    story = headed([TEXT])
    finish_article(story.pk, version=None, by=person())
    before = fresh(story)
    assert before.state == ArticleState.READY
    check_article(story.pk, by=None)  # now the rules find the word that the import had not flagged
    story = fresh(story)
    assert (story.state, story.open_errors) == (ArticleState.TO_REVIEW, 1)
    decide_flags([choice(story, FlagState.SIC)], by=person())
    finish_article(story.pk, version=None, by=person())
    check_article(story.pk, by=None)
    assert fresh(story).state == ArticleState.READY


def test_an_override_holds_for_the_errors_there_were_and_for_no_new_one():
    story, editor = headed([TEXT, "ADVERTISEMENT"]), person()
    finish_article(story.pk, version=None, by=editor)
    hand_out_articles({story.pk: None}, "text", by=editor)
    Article.objects.bulk_update([_with(fresh(story), overridden=["errors"])], ["overridden"])
    check_article(story.pk, by=None)
    with pytest.raises(NotReady):
        hand_out_articles({story.pk: None}, "text", by=editor)


@pytest.mark.parametrize(
    "value", ["2026-02-31 09:30", "2026-13-45T00:00:00", "soon", "9999-12-31T23:59-14:00"]
)
def test_a_date_that_is_none_is_refused_in_words(value):
    story = article([TEXT])
    with pytest.raises(Refused, match="date and time"):
        correct_field(story.pk, "published", value, version=story.version, by=person())


def test_a_date_without_a_zone_is_the_desks_own():
    story = article([TEXT])
    correct_field(story.pk, "published", "2026-04-07 09:30", version=story.version, by=person())
    assert timezone.localtime(fresh(story).published).strftime("%H:%M") == "09:30"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "okiti", "//x.y"])
def test_an_original_link_leads_somewhere(address):
    story = article([TEXT])
    with pytest.raises(Refused, match="whole address"):
        correct_field(story.pk, "canonical", address, version=story.version, by=person())


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_what_no_database_stores_is_refused_in_words_wherever_it_is_typed(text):
    story, by = flagged(), person()
    row = story.revision.block_rows()[0]
    for act in (
        lambda: decide_flags([choice(story, replacement=text)], by=by),
        lambda: correct_span(story.pk, row.pk, 0, "Traders", text, by=by),
        lambda: correct_field(story.pk, "byline", text, version=story.version, by=by),
    ):
        with pytest.raises(Refused, match="no text"):
            act()
    assert below(story) == [TEXT]


@pytest.mark.parametrize("start", [-3, len(TEXT) + 1])
def test_nothing_is_inserted_where_the_block_is_not(start):
    story = article([TEXT])
    row = story.revision.block_rows()[0]
    with pytest.raises(BlockChanged):
        correct_span(story.pk, row.pk, start, "", "more", by=person())


def test_what_was_erased_comes_back_by_no_act():
    story, admin = flagged(), person("Admin")
    finish_article(story.pk, version=None, by=admin, override="It must go out")
    hand_out_articles({story.pk: None}, "text", by=admin)
    set_aside_article(story.pk, ArticleState.KILLED, by=admin)
    killing = Operation.objects.get(kind="set-aside")
    purge_article(story.pk, why="Order of the court", by=admin)
    for act in (
        lambda: restore_article(story.pk, by=admin),
        lambda: undo_operation(killing.pk, by=admin),
        lambda: set_aside_article(story.pk, ArticleState.SPIKED, by=admin, note="Why"),
        lambda: correct_field(story.pk, "byline", "Ife", version=fresh(story).version, by=admin),
    ):
        with pytest.raises(Refused):
            act()
    assert fresh(story).state == ArticleState.KILLED
    assert list(differences()) == []


def test_the_queue_tells_the_story_without_what_surely_goes():
    story = article(["ADVERTISEMENT", TEXT], [furniture(0, "ADVERTISEMENT")])
    assert (story.lead, story.words) == (TEXT, len(TEXT.split()))
    doubtful = article(["ADVERTISEMENT", TEXT], [furniture(0, "ADVERTISEMENT", 0.6)])
    assert doubtful.lead.startswith("ADVERTISEMENT")


def test_the_queue_tells_the_story_without_what_was_left_for_later_and_surely_goes():
    story = article(["ADVERTISEMENT", TEXT], [furniture(0, "ADVERTISEMENT")])
    later = Choice(story.pk, story.flags.get().pk, FlagState.DEFERRED)
    decide_flags([later], by=person())
    assert (fresh(story).lead, fresh(story).words) == (TEXT, len(TEXT.split()))
