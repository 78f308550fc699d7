"""The rules of the category captions, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.captions import lone_caption, pictured_caption

RULES: tuple[Rule, ...] = (lone_caption.RULE, pictured_caption.RULE)
