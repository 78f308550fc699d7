"""The rules of the category spacing, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.spacing import (
    apostrophe_space,
    bracket_space,
    edge_space,
    glued_bracket,
    missing_space,
    odd_space,
    repeated_space,
    space_before_mark,
    straight_mark_space,
)

RULES: tuple[Rule, ...] = (
    space_before_mark.RULE,
    bracket_space.RULE,
    straight_mark_space.RULE,
    apostrophe_space.RULE,
    missing_space.RULE,
    odd_space.RULE,
    repeated_space.RULE,
    glued_bracket.RULE,
    edge_space.RULE,
)
