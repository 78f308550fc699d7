"""The rules of the category grammar, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.grammar import (
    articles,
    confused,
    lead_led,
    of_off,
    possessives,
    struck_out,
    then_than,
    to_too,
    two_articles,
)

RULES: tuple[Rule, ...] = (
    possessives.RULE,
    then_than.RULE,
    to_too.RULE,
    of_off.RULE,
    lead_led.RULE,
    articles.RULE,
    two_articles.RULE,
    confused.RULE,
    struck_out.RULE,
)
