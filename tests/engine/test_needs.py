"""A rule says what it needs, and is asked only about documents that hold some of it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.knowledge import EMPTY
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule
from newsroom.engine.rules import RULES

NEEDY = [pytest.param(rule, id=rule.name) for rule in RULES if rule.needs]


def counting(asked: list[Reading], needs: tuple[str, ...]) -> Rule:
    """Make a rule that finds nothing, and keeps what it was asked about."""

    def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
        asked.append(reading)
        return iter(())

    category, severity = Category.SPACING, Severity.HINT
    return Rule("counting", "Counting", "It counts.", category, severity, find, (), (), needs=needs)


@pytest.mark.parametrize(
    ("needs", "blocks", "headline", "times"),
    [
        (("(", " ,"), ("It rained.", "It snowed, too."), "", 0),
        (("(", " ,"), ("It rained.", "It snowed ,too."), "", 1),
        (("(", " ,"), ("It rained.",), "Snow (and rain)", 1),
        (("rain",), ("It rained.",), "", 1),
        (("d.\nIt",), ("It rained.", "It snowed."), "", 1),
        (("snow",), ("It rained.",), "", 0),
        ((), ("It rained.",), "", 1),
    ],
)
def test_a_rule_is_asked_where_one_of_its_needs_stands(
    needs: tuple[str, ...], blocks: tuple[str, ...], headline: str, times: int
) -> None:
    asked: list[Reading] = []
    proofread(Document.from_blocks(blocks, headline=headline), rules=[counting(asked, needs)])
    assert len(asked) == times


@pytest.mark.parametrize("rule", NEEDY)
def test_what_a_rule_with_needs_finds_stands_in_a_block_that_holds_one(rule: Rule) -> None:
    for example in rule.flags:
        document = Document.from_blocks(example.blocks, headline=example.headline)
        for finding in proofread(document, rules=[rule]):
            block = document.blocks[finding.block].text
            assert any(need in block for need in rule.needs)


def test_a_rule_that_is_quiet_here_is_not_asked_whatever_stands_there() -> None:
    asked: list[Reading] = []
    quiet = replace(EMPTY, quiet=frozenset({"counting"}))
    proofread(Document.from_blocks(["It (only) rained."]), quiet, [counting(asked, ("(",))])
    assert not asked
