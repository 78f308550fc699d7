"""A field that we and the source both changed is a conflict to decide, and nothing else is."""

import pytest

from newsroom.actions.correcting import correct_field
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.standing import Standing
from newsroom.actions.undoing import undo_operation
from newsroom.actions.updating import take_update
from newsroom.models import FlagState, Operation
from tests.actions.test_updating import THREE, arrive
from tests.making import article, fresh, person

pytestmark = pytest.mark.django_db


def changed_byline(of_ours="Ada Obi", of_theirs="By A. Obi"):
    reviewer = person("Reviewer")
    made = article([THREE], guid="g1", byline="A Obi", credit="Wire")
    correct_field(made.pk, "byline", of_ours, version=made.version, by=reviewer)
    assert arrive(made, [THREE], byline=of_theirs, credit="The Wire") == "changed"
    made = fresh(made)
    take_update(made.pk, version=made.version, by=reviewer)
    return fresh(made), reviewer


def test_a_field_that_both_changed_is_a_conflict_to_decide():
    story, reviewer = changed_byline()
    assert (story.byline, story.credit, story.open_errors) == ("By A. Obi", "The Wire", 1)
    (conflict,) = Standing.of(story).open_flags
    assert (conflict.field, conflict.quote, conflict.first_suggestion) == (
        *("byline", "By A. Obi"),
        "Ada Obi",
    )
    choice = Choice(story.pk, conflict.pk, FlagState.ACCEPTED, conflict.version)
    decide_flags([choice], by=reviewer)
    assert (fresh(story).byline, fresh(story).open_errors) == ("Ada Obi", 0)


def test_a_dismissed_conflict_leaves_the_sources_word():
    story, reviewer = changed_byline()
    (conflict,) = Standing.of(story).open_flags
    choice = Choice(story.pk, conflict.pk, FlagState.DISMISSED, conflict.version)
    decide_flags([choice], by=reviewer)
    assert (fresh(story).byline, fresh(story).open_errors) == ("By A. Obi", 0)


def test_a_field_to_which_both_gave_the_same_words_is_no_conflict():
    story, _ = changed_byline(of_theirs="Ada Obi")
    assert (story.byline, story.open_flags) == ("Ada Obi", 0)


def test_a_field_that_the_source_left_alone_stays_as_we_made_it():
    story, _ = changed_byline(of_theirs="A Obi")
    assert (story.byline, story.credit, story.open_flags) == ("Ada Obi", "The Wire", 0)


def test_an_update_undone_takes_its_conflict_back_and_our_word_stands_again():
    story, reviewer = changed_byline()
    undo_operation(Operation.objects.get(kind="take-update").pk, by=reviewer)
    story = fresh(story)
    assert (story.byline, story.credit, story.open_flags) == ("Ada Obi", "Wire", 0)
