"""The rules of the category punctuation, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.punctuation import (
    comma_after_subject,
    doubled_mark,
    empty_brackets,
    long_ellipsis,
    repeated_exclamation,
    turned_mark,
    unpaired_bracket,
    unpaired_quotation,
)

RULES: tuple[Rule, ...] = (
    comma_after_subject.RULE,
    doubled_mark.RULE,
    empty_brackets.RULE,
    turned_mark.RULE,
    unpaired_quotation.RULE,
    unpaired_bracket.RULE,
    long_ellipsis.RULE,
    repeated_exclamation.RULE,
)
