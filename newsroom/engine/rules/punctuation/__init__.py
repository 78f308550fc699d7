"""The rules of the category punctuation, in the order they are asked."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules.punctuation import (
    comma_after_conjunction,
    comma_after_subject,
    comma_before_that,
    comma_for_full_stop,
    comma_splice,
    doubled_mark,
    empty_brackets,
    footnote_mark,
    hyphen_for_dash,
    long_ellipsis,
    missing_full_stop,
    missing_question_mark,
    mixed_marks,
    repeated_exclamation,
    stray_sign,
    turned_mark,
    unpaired_bracket,
    unpaired_quotation,
)

RULES: tuple[Rule, ...] = (
    comma_after_subject.RULE,
    comma_before_that.RULE,
    comma_after_conjunction.RULE,
    comma_splice.RULE,
    comma_for_full_stop.RULE,
    doubled_mark.RULE,
    empty_brackets.RULE,
    turned_mark.RULE,
    unpaired_quotation.RULE,
    unpaired_bracket.RULE,
    missing_full_stop.RULE,
    missing_question_mark.RULE,
    stray_sign.RULE,
    footnote_mark.RULE,
    long_ellipsis.RULE,
    repeated_exclamation.RULE,
    hyphen_for_dash.RULE,
    mixed_marks.RULE,
)
