"""What all rules find on hosts left out of training is counted block by block."""

import json
import sys

import pytest

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.page import model
from tests.training.test_furniture import made_up
from training.furniture import left_out
from training.furniture.left_out import Marked, figures, marked
from training.furniture.pages import FOLDS, Page

PROSE = "The council voted on Tuesday to keep the old library open for two more years."
PAGE = Page(
    "a.example",
    "human",
    "Library stays open",
    ("Home", "Library stays open", PROSE, "Why?", PROSE, "Most read", "About us"),
    (True, False, False, False, False, True, True),
    (False, True, False, False, False, False, False),
)


def found(block, confidence, action=Action.REMOVE_BLOCK, category=Category.FURNITURE):
    text = PAGE.texts[block]
    return Finding(
        block=block,
        start=0,
        end=len(text),
        quote=text,
        rule="a-rule",
        category=category,
        severity=Severity.WARNING,
        message="",
        confidence=confidence,
        action=action,
    )


def test_what_is_taken_out_and_captions_are_proposed_and_the_surest_go():
    told = marked(
        PAGE,
        [
            found(0, 0.98),
            found(2, 0.97),
            found(3, 0.5, Action.LOOK, Category.CAPTION),
            found(4, 0.99, Action.REPLACE, Category.SPELLING),
        ],
    )
    assert (told.out, told.sure) == ({0, 2, 3}, {0})


def test_figures_count_furniture_stories_and_paragraphs_and_no_headline():
    told = Marked(PAGE, frozenset({0, 1, 2, 5}), frozenset({1, 2, 5}))
    assert figures([told], "human") == (
        "human     F1 0.6667 (precision 0.6667, recall 0.6667), for sure 0.3333;"
        " then lost: 1 of 2 paragraphs, 1 of 3 blocks of stories"
    )
    assert " F1 0.0000 " in figures([told], "reviewed")


@pytest.fixture(scope="module")
def read():
    pages = [made_up(number) for number in range(30)]
    return pages, list(left_out.left_out(pages, "a"))


def test_each_page_is_read_once(read):
    pages, told = read
    assert sorted(one.page.source for one in told) == sorted(page.source for page in pages)


def test_hosts_left_out_are_read_by_a_classifier_that_learnt_from_others(read):
    """What they print is found, and the engine's own model is there again afterwards."""
    _, told = read
    junk = sum(sum(one.page.junk) for one in told)
    right = sum(sum(one.page.junk[number] for number in one.out) for one in told)
    assert right >= 0.9 * junk
    assert model.trained() == model.Model.from_json(json.loads(model.FILE.read_text()))


def test_pages_of_one_host_stand_together_and_another_salt_shares_hosts_otherwise():
    hosts = [f"host-{number}.example" for number in range(40)]
    told = [left_out.fold_of(host, "a") for host in hosts]
    assert told == [left_out.fold_of(host, "a") for host in hosts]
    assert set(told) == set(range(FOLDS))
    assert told != [left_out.fold_of(host, "b") for host in hosts]


def test_pages_that_are_not_there_are_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["left_out", str(tmp_path / "none.gz")])
    with pytest.raises(SystemExit, match="There are no pages at"):
        left_out.main()
