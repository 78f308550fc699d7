"""Pages are read by a classifier that saw no page of their hosts."""

import json
import sys

import pytest

from newsroom.engine.page import model
from tests.training.test_furniture import made_up
from training.furniture import left_out
from training.furniture.pages import FOLDS


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
    right = sum(sum(one.page.junk[number] for number in one.out(0.5)) for one in told)
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
