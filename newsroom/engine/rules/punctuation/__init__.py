"""The rules of the category punctuation, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.punctuation import comma_after_subject

RULES: tuple[Rule, ...] = (comma_after_subject.RULE,)
