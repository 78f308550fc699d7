"""What an accepted correction answers sleeps, and wakes when that is undone."""

from dataclasses import replace

import pytest

from newsroom.actions.correcting import correct_span
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.gate import unmet
from newsroom.actions.settling import settled
from newsroom.actions.standing import Standing
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.engine.finding import Action, Category
from newsroom.models import ArticleState, FlagState
from tests.actions.test_deciding import FIRST, SECOND, accepted, traders
from tests.making import clean, fresh, headed, person, spelling

pytestmark = pytest.mark.django_db

TEXT = "Traders in Okiti recieve the new rules on Monday, the ministry said."


def story_with(*findings):
    story = headed([TEXT], findings or [spelling(0, TEXT, "recieve", "receive")])
    return story, person("Reviewer")


def by_hand(story, quote, replacement, by):
    block = story.revision.block_rows()[0]
    return correct_span(story.pk, block.pk, TEXT.index(quote), quote, replacement, by=by)


def counts(story):
    row = fresh(story)
    assert {name: getattr(row, name) for name in settled(Standing.of(row))} == settled(
        Standing.of(row)
    )
    return row.open_flags, row.open_errors


def test_a_correction_over_an_open_flag_puts_it_to_sleep_and_undo_wakes_it():
    story, reviewer = story_with()
    assert counts(story) == (1, 1)
    outcome = by_hand(story, "Okiti recieve", "Okiti get", reviewer)
    assert counts(story) == (0, 0)
    assert story.flags.get(rule="made-up-rule").state == FlagState.OPEN
    assert unmet(Standing.of(fresh(story))) == ()
    undo_operation(outcome.operation.pk, by=reviewer)
    assert counts(story) == (1, 1)
    assert [r.name for r in unmet(Standing.of(fresh(story)))] == ["errors"]


def test_a_correction_that_only_stands_near_leaves_a_flag_awake():
    story, reviewer = story_with()
    by_hand(story, "new", "newer", reviewer)
    assert counts(story) == (1, 1)


def test_a_flag_to_look_at_sleeps_only_where_all_its_words_went():
    wide = replace(spelling(0, TEXT, TEXT[:40], None), action=Action.LOOK)
    narrow = replace(spelling(0, TEXT, "recieve", None), action=Action.LOOK)
    narrow = replace(narrow, rule="another-rule", category=Category.GRAMMAR)
    story, reviewer = story_with(wide, narrow)
    by_hand(story, "recieve", "get", reviewer)
    (awake,) = Standing.of(fresh(story)).open_flags
    assert (awake.quote, counts(story)) == (TEXT[:40], (1, 1))


def test_a_deferred_error_under_a_correction_holds_nothing_back():
    story, reviewer = story_with()
    flag = story.flags.get()
    decide_flags([Choice(story.pk, flag.pk, FlagState.DEFERRED, flag.version)], by=reviewer)
    assert counts(story) == (0, 1)
    by_hand(story, "recieve", "get", reviewer)
    assert counts(story) == (0, 0)


def test_an_article_whose_last_error_sleeps_can_be_finished():
    story, reviewer = story_with()
    by_hand(story, "recieve", "get", reviewer)
    done = finish_article(story.pk, version=fresh(story).version, by=reviewer)
    assert done.state == ArticleState.READY


def test_what_a_correction_made_wrong_itself_is_found_by_the_second_look():
    story, reviewer = story_with()
    by_hand(story, "recieve the", "get the the", reviewer)
    done = finish_article(story.pk, version=fresh(story).version, by=reviewer)
    assert (done.state, done.open_flags) == (ArticleState.TO_REVIEW, 1)


def test_an_undo_gives_a_verdict_back_to_who_had_given_it():
    story, first = story_with()
    second = person("Reviewer", "second")
    flag = story.flags.get()
    decide_flags([Choice(story.pk, flag.pk, FlagState.DISMISSED, flag.version)], by=first)
    flag.refresh_from_db()
    given = (flag.decided_by, flag.decided_at)
    decide_flags([Choice(story.pk, flag.pk, FlagState.SIC, flag.version)], by=second)
    undo_operation(last_operation(story.pk, second).pk, by=second)
    flag.refresh_from_db()
    assert (flag.state, flag.decided_by, flag.decided_at) == (FlagState.DISMISSED, *given)
    assert [d.by for d in flag.decisions.all()] == [first.username, "second", "second"]
    undo_operation(last_operation(story.pk, second, redo=True).pk, by=second)
    flag.refresh_from_db()
    assert (flag.state, flag.decided_by) == (FlagState.SIC, "second")


def test_fixes_and_open_flags_sleep_in_a_block_taken_out_and_wake_with_it():
    story, reviewer = traders(), person("Reviewer")
    first = story.flags.order_by("pk").first()
    decide_flags([accepted(first)], by=reviewer)
    removal = story.flags.create(
        block=first.block,
        rule="made-up-furniture",
        category="furniture",
        severity="error",
        end=len(FIRST),
        quote=FIRST,
        action="remove-block",
    )
    decide_flags([accepted(removal)], by=reviewer)
    story.refresh_from_db()
    assert (clean(story), story.open_errors) == ([SECOND, "ADVERTISEMENT"], 1)
    undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    story.refresh_from_db()
    assert "receive" in clean(story)[0]
    assert story.open_errors == 3 - 1 + 1  # the other word, the ad, and the removal itself
