"""What people said of a rule's findings moves how sure it is, and silences what is mostly wrong."""

import pytest

from newsroom.engine import Document, Knowledge, proofread
from newsroom.engine.knowledge import LIFTED, History

AD = ["ADVERTISEMENT", "The bridge opened in May, and the mayor walked across it with her son."]


def test_the_interval_is_wilsons():
    low, high = History(8, 2).interval  # 0.490 to 0.943, as in the literature's tables
    assert (round(low, 3), round(high, 3)) == (0.49, 0.943)
    assert History(0, 0).interval == (0.0, 1.0)
    assert History(0, 10).interval[0] == 0.0


@pytest.mark.parametrize(
    ("right", "wrong", "poor"),
    [(0, 9, False), (1, 9, True), (2, 8, False), (20, 60, True), (45, 55, False), (90, 2, False)],
)
def test_a_rule_is_poor_where_it_is_surely_more_often_wrong_than_right(right, wrong, poor):
    assert History(right, wrong).is_poor is poor


def test_few_verdicts_move_nothing():
    assert History(0, 9, 8.5).calibrated(0.95) == 0.95


def test_verdicts_as_expected_move_nothing():
    assert History(95, 5, 95.0).calibrated(0.95) == pytest.approx(0.95, abs=0.001)


def test_a_rule_that_was_too_sure_becomes_less_so_and_keeps_its_order():
    history = History(50, 50, 90.0)
    less, more = history.calibrated(0.8), history.calibrated(0.99)
    assert less < more < 0.99
    assert history.calibrated(0.9) < 0.65


def test_a_rule_that_was_too_modest_becomes_surer_but_takes_no_block_out_by_it():
    history = History(200, 0, 160.0)
    assert history.calibrated(0.9) > 0.98
    assert history.calibrated(0.9, removes=True) == LIFTED
    assert history.calibrated(0.99, removes=True) == 0.99


@pytest.mark.parametrize("expected", [0.0, 500.0, 1e9, -3.0])
def test_no_sum_leads_beyond_what_a_share_can_be(expected):
    for right, wrong in ((0, 500), (500, 0), (-1, 20)):
        assert 0 < History(right, wrong, expected).calibrated(1.0) < 1


def test_a_finding_says_what_history_makes_of_it_and_keeps_what_the_rule_said():
    document = Document.from_blocks(AD)
    (plain,) = proofread(document)
    history = {plain.rule: History(10, 30, 39.0)}
    (found,) = proofread(document, Knowledge(history=history))
    assert found.confidence < plain.confidence
    assert found.evidence["measured"] == plain.confidence
    assert "measured" not in plain.evidence
