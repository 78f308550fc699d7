"""The rules of the category spelling, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.spelling import misspelt

RULES: tuple[Rule, ...] = (misspelt.RULE,)
