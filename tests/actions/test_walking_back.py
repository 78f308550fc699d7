"""Undo and redo walk back and forth through several acts, and refuse what was decided since."""

import pytest

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.models import FlagState, How
from tests.actions.test_deciding import FIRST, SECOND, accepted, traders
from tests.making import clean, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    return traders()


def test_undo_and_redo_walk_back_and_forth_through_several_acts(story):
    reviewer = person("Reviewer")
    first, second, ad = story.flags.order_by("pk")
    for flag in (first, second, ad):
        decide_flags([accepted(flag)], by=reviewer)
    for _ in range(3):
        undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert clean(story) == [FIRST, SECOND, "ADVERTISEMENT"]
    assert last_operation(story.pk, reviewer) is None
    for _ in range(3):
        undo_operation(last_operation(story.pk, reviewer, redo=True).pk, by=reviewer)
    assert clean(story) == ["Traders in Okiti receive the new tariff on Monday.", SECOND]
    assert last_operation(story.pk, reviewer, redo=True) is None
    undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert clean(story)[-1] == "ADVERTISEMENT"


def test_what_was_undone_is_not_redone_after_a_new_act(story):
    reviewer = person("Reviewer")
    first, second, _ = story.flags.order_by("pk")
    decide_flags([accepted(first)], by=reviewer)
    undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    decide_flags([accepted(second)], by=reviewer)
    assert last_operation(story.pk, reviewer, redo=True) is None


def test_an_older_verdict_stands_again_when_the_newer_is_undone(story):
    reviewer, flag = person("Reviewer"), story.flags.order_by("pk").first()
    decide_flags([accepted(flag)], by=reviewer)
    flag.refresh_from_db()
    dismissed = Choice(story.pk, flag.pk, FlagState.DISMISSED, flag.version)
    decide_flags([dismissed], by=reviewer)
    assert clean(story)[0] == FIRST
    undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert "receive" in clean(story)[0]
    undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert clean(story)[0] == FIRST


def test_undoing_refuses_item_by_item_what_was_decided_again_later(story):
    reviewer = person("Reviewer")
    first, second, ad = story.flags.order_by("pk")
    choices = [Choice(story.pk, f.pk, FlagState.ACCEPTED) for f in (first, second, ad)]
    bulk = decide_flags(choices, by=reviewer, how=How.BULK).operation
    second.refresh_from_db()
    decide_flags([Choice(story.pk, second.pk, FlagState.SIC, second.version)], by=person())
    outcome = undo_operation(bulk.pk, by=reviewer)
    assert (len(outcome.done), len(outcome.refused)) == (2, 1)
    assert "decided again later" in outcome.refused[0].sentence
    states = dict(story.flags.values_list("pk", "state"))
    assert states == {first.pk: "open", second.pk: "sic", ad.pk: "open"}
