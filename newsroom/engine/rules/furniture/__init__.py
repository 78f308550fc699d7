"""The rules of the category furniture, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.furniture import (
    ad_marker,
    comment_line,
    contact_line,
    cookie_line,
    copyright_line,
    inline_card,
    learnt_line,
    learnt_shape,
    learnt_slot,
    list_heading,
    outside_story,
    player_line,
    prompt,
    readers_post,
    said_twice,
    share_line,
    site_line,
    unlike_story,
)

RULES: tuple[Rule, ...] = (
    learnt_line.RULE,
    learnt_shape.RULE,
    learnt_slot.RULE,
    ad_marker.RULE,
    cookie_line.RULE,
    copyright_line.RULE,
    comment_line.RULE,
    share_line.RULE,
    contact_line.RULE,
    prompt.RULE,
    player_line.RULE,
    site_line.RULE,
    said_twice.RULE,
    readers_post.RULE,
    inline_card.RULE,
    list_heading.RULE,
    outside_story.RULE,
    unlike_story.RULE,
)
