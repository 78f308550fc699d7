"""Every rule there is, in one explicit tuple; of equals the earlier wins."""

from newsroom.engine.rule import Rule
from newsroom.engine.rules import (
    captions,
    encoding,
    furniture,
    grammar,
    links,
    punctuation,
    repetition,
    spacing,
    spelling,
)

RULES: tuple[Rule, ...] = (
    *links.RULES,
    *furniture.RULES,
    *captions.RULES,
    *repetition.RULES,
    *encoding.RULES,
    *spelling.RULES,
    *grammar.RULES,
    *punctuation.RULES,
    *spacing.RULES,
)
