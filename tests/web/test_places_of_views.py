"""Every number of the review leads to a block of each view."""

import pytest

from newsroom.actions.correcting import take_out_block
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.standing import Standing
from newsroom.web.views import ShownBlock, led_to, shown_as
from tests.making import article, fresh, person

pytestmark = pytest.mark.django_db

TEXTS = ["The bridge opened.", "Buy now", "Boats waited at noon.", "Rain fell."]


def led(shown):
    return [one.places for one in shown]


def test_numbers_without_a_block_lead_to_the_one_that_follows_and_the_last_to_the_last():
    shown = [ShownBlock(None, "", []) for _ in range(3)]
    assert led(led_to(shown, [2, None, 4], 6)) == [(2, 1), (), (4, 3, 5, 6)]
    assert led_to([], [], 3) == []


def test_a_block_that_was_taken_out_leads_to_the_next_in_the_clean_copy_alone():
    story = article(TEXTS)
    take_out_block(story.pk, story.revision.block_rows()[1].pk, by=person())
    standing = Standing.of(fresh(story))
    assert led(shown_as("clean", standing)) == [(1,), (3, 2), (4,)]
    assert led(shown_as("changes", standing)) == [(1,), (2,), (3,), (4,)]
    assert led(shown_as("original", standing)) == [(1,), (2,), (3,), (4,)]


def test_after_a_paragraph_was_parted_the_numbers_are_those_of_now():
    story = article(TEXTS)
    block = story.revision.block_rows()[0].pk
    edit_blocks(story.pk, Edit((block,), ("The bridge", "opened.")), by=person())
    standing = Standing.of(fresh(story))
    assert led(shown_as("original", standing)) == [(1,), (3, 2), (4,), (5,)]
    assert led(shown_as("clean", standing)) == [(1,), (2,), (3,), (4,), (5,)]
