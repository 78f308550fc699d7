"""The rules of the category punctuation, in the order they are asked."""

from newsroom.engine.rule import Rule

RULES: tuple[Rule, ...] = ()
