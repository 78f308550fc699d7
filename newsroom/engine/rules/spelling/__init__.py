"""The rules of the category spelling, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.spelling import (
    age_hyphen,
    capitalised,
    garbled,
    house_spelling,
    misspelt,
    name_variant,
    run_together,
    small_calendar,
    split_word,
)

RULES: tuple[Rule, ...] = (
    split_word.RULE,
    run_together.RULE,
    misspelt.RULE,
    capitalised.RULE,
    garbled.RULE,
    name_variant.RULE,
    house_spelling.RULE,
    age_hyphen.RULE,
    small_calendar.RULE,
)
