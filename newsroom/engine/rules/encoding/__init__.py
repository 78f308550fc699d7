"""The rules of the category encoding, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.encoding import (
    backslash_escape,
    compatibility_letter,
    entity,
    html_tag,
    invisible_character,
    lookalike_letter,
    mojibake,
    percent_escape,
    replacement_character,
)

RULES: tuple[Rule, ...] = (
    mojibake.RULE,
    entity.RULE,
    backslash_escape.RULE,
    percent_escape.RULE,
    html_tag.RULE,
    replacement_character.RULE,
    invisible_character.RULE,
    lookalike_letter.RULE,
    compatibility_letter.RULE,
)
