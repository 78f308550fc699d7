"""The rules of the category links, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.links import recommended

RULES: tuple[Rule, ...] = (recommended.RULE,)
