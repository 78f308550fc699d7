"""A comma that parts what belongs together is found; lists, asides and openings are left alone."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Finding
from newsroom.engine.proofread import proofread
from newsroom.engine.rules import punctuation


def found_in(*blocks: str) -> list[Finding]:
    return proofread(Document.from_blocks(blocks), rules=punctuation.RULES)


CUT = "Ferries stopped for a week after Norland, closed its northern ports."
FULL = "Ferries stopped for a week after Norland, the largest buyer, closed its northern ports."


def test_a_cut_apposition_is_shown_with_its_fuller_sentence_and_both_mends():
    (finding,) = found_in(CUT, "It rained.", FULL)
    assert (finding.block, finding.quote) == (0, ",")
    assert [s.replacement for s in finding.suggestions] == ["", ", the largest buyer,"]
    assert finding.evidence == {"block": 2, "text": FULL}
    assert finding.confidence >= 0.95


def test_the_words_put_back_give_the_fuller_sentence():
    (finding,) = found_in(CUT, FULL)
    restored = CUT[: finding.start] + finding.suggestions[1].replacement + CUT[finding.end :]
    assert restored == FULL


def test_without_a_fuller_sentence_there_is_one_mend_and_no_evidence():
    (finding,) = found_in(CUT, "It rained.")
    assert [s.replacement for s in finding.suggestions] == [""]
    assert finding.evidence == {}


def test_the_fuller_sentence_itself_is_left_in_peace():
    assert found_in(FULL) == []


@pytest.mark.parametrize(
    "text",
    [
        "Our chain of bakeries, is the oldest in town.",
        "The head of the harbour office, was told to go.",
        "Dr. Adeyemi, is late again.",
        "The Norland Ferry Union (NFU), has called a strike.",
        "Ngozi Okafor and her sons, are building a boat.",
        "The smell of the old fish market, will never leave the town.",
        "It rained because the mayor, had sold the roof.",
        "The council of the town bought, the old ferry.",
    ],
)
def test_a_comma_after_a_bare_subject_or_verb_is_found(text):
    (finding,) = found_in(text)
    assert finding.quote == ","
    assert finding.start == text.rindex(",") if "(" in text else text.index(",")


@pytest.mark.parametrize(
    "text",
    [
        "Bread, milk, eggs and tea are cheap, and wine is not.",
        "The mayor, a former teacher, is popular.",
        "In the old town, is there a better view, asked Ms Bell.",
        "When the ferry came, was anybody there?",
        "He came, saw the ferry, bought the ticket and left.",
        "The bridge, opened in May by the mayor, will close.",
        "However, is it true? Yesterday, was anybody there?",
        "Ms Bell, are you there?",
        "The ferry, said Mr Bell, is late.",
        "The ferry is late, but the mayor, who knows it, is not worried.",
        "The more ferries there are, the more people sail.",
        "On Monday, the ferry sank; on Tuesday, it was raised.",
        "That the ferry sank, the mayor had long known.",
        "Lagos, Nigeria, is home to the ferry's builder.",
        "On May 3, 2016, the ferry sank.",
        "She said that, as far as she knew, the ferry was safe.",
        "Ada, had she known, would have stayed.",
        "To be sure, the mayor wants a ferry, however small it is.",
        "“It’s late, it’s cold, we are tired,” she said.",
        "If it rains, it is said, the ferry stays.",
        "Not only is the ferry late, it is also full.",
        "But, as the mayor said, it is late. But then, who knows?",
    ],
)
def test_commas_in_their_right_places_are_left_in_peace(text):
    assert found_in(text, "It rained.") == []
