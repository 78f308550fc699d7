"""Boxes are set into clean stories, and what is taken of those is counted."""

import gzip
import json
import sys

import pytest

from tests.engine.page.test_set_lines import LONG
from training.furniture import beset
from training.furniture.beset import BOXES, figures


def test_a_box_stands_after_each_third_block_and_none_at_the_end():
    texts, own = beset.beset(["a", "b", "c", "d", "e", "f"], [["Share"], ["Menu", "Home"]])
    assert texts == ["a", "b", "c", "Share", "d", "e", "f"]
    assert own == [True, True, True, False, True, True, True]


def test_boxes_come_in_turn():
    texts, _ = beset.beset("abcdefghij", [["Share"], ["Menu", "Home"]])
    assert "".join(text[0] for text in texts) == "abcSdefMHghiSj"


def test_a_line_is_said_for_each_kind_of_box():
    told = list(figures([LONG]))
    assert [line.split("  ")[0].strip() for line in told] == list(BOXES)
    assert all(f"of {len(LONG)} blocks of stories" in line for line in told)


def test_what_is_asked_of_a_file_is_read_no_further(tmp_path, monkeypatch, capsys):
    path = tmp_path / "stories.jsonl.gz"
    with gzip.open(path, "wt") as lines:
        lines.write(json.dumps({"blocks": LONG}) + "\n" + "no json\n")
    monkeypatch.setattr(sys, "argv", ["beset", str(path), "--most", "1"])
    beset.main()
    assert capsys.readouterr().out.count("\n") == len(BOXES)


def test_stories_that_are_not_there_are_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["beset", str(tmp_path / "none.gz")])
    with pytest.raises(SystemExit, match="There are no stories at"):
        beset.main()
