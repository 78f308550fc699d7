"""The rules of the category grammar, in the order they are asked."""

from newsroom.engine.rule import Rule

RULES: tuple[Rule, ...] = ()
