"""The story of an article, without the furniture of the page it came from."""

import pytest

from newsroom.actions.standing import Standing
from newsroom.actions.story_blocks import story_blocks
from newsroom.engine.block import Block, Role
from newsroom.models import FlagState
from tests.making import article, furniture

pytestmark = pytest.mark.django_db
LEAD = "The ferry left Okiti at dawn."


def story_of(story, **states):
    """Give the texts of its story, with the flags on some lines in other states."""
    standing = Standing.of(story)
    for flag in standing.every_flag:
        flag.state = states.get(flag.quote, flag.state)
    standing.reread()
    return [block.text for block in story_blocks(standing)]


def test_what_is_surely_furniture_is_left_out_and_what_may_be_stays():
    made = article(
        [LEAD, "Share", "Credits"], [furniture(1, "Share"), furniture(2, "Credits", 0.5)]
    )
    assert story_of(made) == [LEAD, "Credits"]


def test_what_somebody_took_out_is_left_out_and_what_somebody_kept_stays():
    made = article(
        [LEAD, "Share", "Credits"], [furniture(1, "Share"), furniture(2, "Credits", 0.5)]
    )
    kept, taken = FlagState.DISMISSED, FlagState.ACCEPTED
    assert story_of(made, Share=kept, Credits=taken) == [LEAD, "Share"]


def test_a_line_whose_role_is_a_link_is_no_story_unless_it_was_kept():
    made = article([LEAD, Block("Elsewhere", Role.LINK)], [furniture(1, "Elsewhere", 0.5)])
    assert story_of(made) == [LEAD]
    assert story_of(made, Elsewhere=FlagState.SIC) == [LEAD, "Elsewhere"]
