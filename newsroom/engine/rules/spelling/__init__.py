"""The rules of the category spelling, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.spelling import capitalised, misspelt, name_variant, split_word

RULES: tuple[Rule, ...] = (split_word.RULE, misspelt.RULE, capitalised.RULE, name_variant.RULE)
