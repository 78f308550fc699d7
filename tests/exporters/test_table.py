import csv
import io

import pytest

from newsroom.engine.block import Block
from newsroom.exporters import HandOut
from newsroom.exporters.table import COLUMNS, as_csv, guarded, unguarded
from tests.exporters.examples import FERRY
from tests.hostile import hostile_strings


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 30", "-2", "@x", "\t=1", " =1", "'=1", "''+1", "＝1"]
)
def test_a_cell_that_looks_like_a_formula_is_guarded_and_read_back(text):
    assert guarded(text).startswith("'")
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "plain", "'quoted'", "’tis", "5 - 3", "a=b", "''"])
def test_a_cell_that_does_not_stays_as_it_is(text):
    assert guarded(text) == text
    assert unguarded(text) == text


def table(hand_outs):
    return b"".join(as_csv(hand_outs)).decode("utf-8-sig")


def test_a_table_is_read_back_by_its_columns():
    hostile = HandOut("=HYPERLINK(1)", (Block('+49 30, "x"\ny'),), byline="@sum", guid="-1")
    rows = list(csv.DictReader(io.StringIO(table([hostile, FERRY]))))
    assert tuple(rows[0]) == COLUMNS
    assert unguarded(rows[0]["text"]) == '=HYPERLINK(1)\n\n+49 30, "x"\ny'
    assert unguarded(rows[0]["byline"]) == "@sum"
    assert rows[1]["headline"] == FERRY.headline


def test_no_public_formula_begins_a_cell():
    for text in hostile_strings("csv"):
        written = table([HandOut(text, (Block(text),), byline=text)])
        cells = list(csv.reader(io.StringIO(written)))[1]
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in cells)
        assert unguarded(cells[2]) == text
