"""Every rule trips where it says it does, mends as it says, and passes what it says it passes."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.finding import Action, Finding
from newsroom.engine.page.link_lists import LOOKED_AT
from newsroom.engine.rule import Passes, Rule, Trips
from newsroom.engine.rules import RULES

TRIPS = [pytest.param(r, t, id=f"{r.name}-{n}") for r in RULES for n, t in enumerate(r.flags)]
SILENT = [(r, e) for r in RULES if r.acts for e in (*r.flags, *r.passes)]
PASSES = [pytest.param(r, p, id=f"{r.name}-{n}") for r in RULES for n, p in enumerate(r.passes)]


def found_by(rule: Rule, example: Trips | Passes) -> list[Finding]:
    more = {"headline": example.headline, "dialect": example.dialect}
    if example.html:
        document = Document.from_html(example.html, **more)
    else:
        document = Document.from_blocks(example.blocks, **more)
    return proofread(document, example.knowledge, rules=[rule])


@pytest.mark.parametrize(("rule", "example"), TRIPS)
def test_a_rule_flags_its_tripping_examples(rule, example):
    found = found_by(rule, example)
    at = [f for f in found if f.block == example.block and f.quote == example.quote]
    assert at, f"found {found}"
    if example.right is not None:
        assert at[0].action is Action.REPLACE
        assert at[0].suggestions[0].replacement == example.right


@pytest.mark.parametrize(("rule", "example"), PASSES)
def test_a_rule_leaves_its_passing_examples_in_peace(rule, example):
    assert found_by(rule, example) == []


@pytest.mark.parametrize(("rule", "example"), TRIPS)
def test_no_act_is_surer_than_its_rule_says(rule, example):
    acts = [found for found in found_by(rule, example) if found.action is not Action.LOOK]
    assert all(found.confidence <= rule.surest for found in acts)


@pytest.mark.parametrize(("rule", "example"), SILENT)
def test_a_rule_proposes_the_same_acts_where_nobody_reads_why(rule, example):
    told, silent = found_by(rule, example), found_by(rule.without_reasons(), example)
    assert [(f.block, f.quote, f.action) for f in told] == [
        (f.block, f.quote, f.action) for f in silent
    ]
    for one, other in zip(told, silent, strict=True):
        assert one.confidence in (other.confidence, LOOKED_AT)
        assert one.confidence <= other.confidence


def test_rules_have_names_of_their_own_and_examples_of_both_kinds():
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert all(rule.flags and rule.passes for rule in RULES)
