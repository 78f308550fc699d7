"""What a source prints in many articles is evidence on the lines of its lists of links."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.knowledge import Knowledge, LearntLine, Spot
from newsroom.engine.lines import normalised
from newsroom.engine.rule import Rule
from newsroom.engine.rules import RULES

STORY = (
    "The Ellerby pier will close to all traffic in March, harbour master Ida Korhonen said.",
    "Engineers found that the piles under the Ellerby pier had lost a fifth of their oak to worms.",
    "Korhonen told the council that a ferry would sail from the old quay until the autumn.",
)
HEAD = "Ellerby pier to close for eight months"
RELATED = "Ida Korhonen on the Ellerby pier: what the closure means"
FAR = ("Storm names for the winter revealed", "Pub garden wins the county award")
LISTED = ("Most read", FAR[0], RELATED, FAR[1])
TOLD = "Seen in 6 of 6 articles of this source"


def known(**more) -> Knowledge:
    line = LearntLine(6, 6, 0.995, spot=Spot("below", "late"), **more)
    return Knowledge(lines={normalised(text): line for text in LISTED})


def removals(knowledge: Knowledge, rules: tuple[Rule, ...] = RULES):
    document = Document.from_blocks([*STORY, *LISTED], headline=HEAD)
    found = proofread(document, knowledge, rules)
    return {f.quote: f for f in found if f.action == "remove-block"}


def test_a_list_that_recurs_keeps_its_rules_its_scores_and_its_group():
    alone, found = removals(Knowledge()), removals(known())
    assert found.keys() == alone.keys() == set(LISTED)
    for quote, finding in found.items():
        assert (finding.rule, finding.group) == (alone[quote].rule, "Most read")
        assert finding.evidence.get("score") == alone[quote].evidence.get("score")
        assert TOLD.lower() in finding.message
        assert (finding.evidence["seen"], finding.evidence["of"]) == (6, 6)


def test_an_unrelated_link_goes_as_surely_as_its_history_says_and_a_related_one_stays():
    alone, found = removals(Knowledge()), removals(known())
    assert {found[quote].confidence for quote in ("Most read", *FAR)} == {0.995}
    assert found[FAR[0]].evidence["measured"] == alone[FAR[0]].confidence
    assert found[FAR[0]].evidence["reasons"][-1] == "seen in 6 of 6 articles"
    assert found[RELATED].evidence["related"]
    assert found[RELATED].confidence == alone[RELATED].confidence < 0.98


def test_what_an_editor_confirmed_goes_however_related_it_is():
    found = removals(known(confirmed=True))
    assert {finding.confidence for finding in found.values()} == {0.999}
    assert "related" not in found[RELATED].evidence
    assert "an editor confirmed it" in found[RELATED].message
    assert "an editor confirmed that it goes" in found[RELATED].evidence["reasons"]


@pytest.mark.parametrize("names", [("learnt-line",), ("learnt-line", "list-heading")])
def test_history_speaks_for_itself_where_nobody_asks_for_lists(names):
    rules = tuple(rule for rule in RULES if rule.name in names)
    found = removals(known(), rules)
    assert found.keys() == set(LISTED)
    assert {found[quote].rule for quote in (RELATED, *FAR)} == {"learnt-line"}


def test_what_no_list_has_is_furniture_by_its_history_alone():
    document = Document.from_blocks([*STORY, "Give to the pier"], headline=HEAD)
    line = Knowledge(lines={"give to the pier": LearntLine(6, 6, 0.995)})
    (finding,) = proofread(document, line)
    assert (finding.rule, finding.message) == ("learnt-line", TOLD)
