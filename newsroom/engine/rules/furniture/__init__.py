"""The rules of the category furniture, in the order they are asked."""

from newsroom.engine.rule import Rule

RULES: tuple[Rule, ...] = ()
