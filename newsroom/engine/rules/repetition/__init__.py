"""The rules of the category repetition, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.repetition import doubled_words, exact_copy, near_copy

RULES: tuple[Rule, ...] = (exact_copy.RULE, near_copy.RULE, doubled_words.RULE)
