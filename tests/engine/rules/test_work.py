"""No text, however hostile, makes a rule work more than in proportion to its length."""

from time import process_time

import pytest

from newsroom.engine.document import Document
from newsroom.engine.quotations import quotations
from newsroom.engine.reading import Reading
from newsroom.engine.rules import RULES as EVERY
from newsroom.engine.rules import encoding, punctuation, spacing

RULES = (*encoding.RULES, *punctuation.RULES, *spacing.RULES)
OTHERS = tuple(rule for rule in EVERY if rule not in RULES)
SMALL, TIMES, ROUNDS = 20_000, 4, 3
PIECES = [
    "a", '"', "“", "'", "(", "[", "[]", " ", "&#", "&amp;", ".", ", ", "a ,", "a.. ", "Ã©", "â€™",
    "\ufffd", "\u200b", "\xa0", "\t", "a b, is ", "a--b ", "**a", "!", "It is late, it is ", '" a',
    '"a ', "“a. ", "‘s ", "( ", " | ", "a • b ", "said, that the ", "…", "<b ", "Do you a ", "[a](",
]  # fmt: skip

FEW = ["View on A ", "a", '"', "“", "(", " ", "-", "a ", "th ", "Ab ", "zx. ", "the the "]


def seconds(rule, text):
    reading = Reading(Document.from_blocks([text, "It rained."]))
    began = process_time()
    for _ in rule.find(rule, reading):
        pass
    return process_time() - began


def grows_in_proportion(rule, piece):
    """Compare a text with one of TIMES its length; a machine that falters is asked again."""
    text = piece * (SMALL // len(piece))
    for _ in range(ROUNDS):
        least = min(seconds(rule, text) for _ in range(ROUNDS))
        most = 2 * TIMES * (least + 0.002)  # the square would be TIMES * TIMES
        if any(seconds(rule, text * TIMES) <= most for _ in range(ROUNDS)):
            return True
    return False


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_work_of_a_rule_grows_in_proportion_to_the_text(rule):
    for piece in PIECES:
        assert grows_in_proportion(rule, piece), piece


@pytest.mark.parametrize("rule", OTHERS, ids=[rule.name for rule in OTHERS])
def test_work_of_a_rule_that_reads_words_grows_in_proportion_to_the_text(rule):
    for piece in FEW:
        assert grows_in_proportion(rule, piece), piece


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_bears_any_text(rule):
    texts = [
        "",
        " ",
        "\n",
        "\x00",
        "\ufeff",
        '"',
        "”",
        "(",
        ")",
        "‘",
        ",",
        ", ",
        "…",
        "\ud800",
        "-",
    ]
    for text in texts:
        for block in (text, f"A {text}", f"{text} a", f"It is{text}late{text}"):
            list(
                rule.find(rule, Reading(Document.from_blocks([block, text, block], headline=text)))
            )


def test_a_text_with_more_marks_than_any_article_is_protected_whole():
    assert quotations('" a' * 20_000) == ((0, 60_000),)
