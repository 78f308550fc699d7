"""Neighbours' margins are seen on both sides, and lines of one pattern speak together."""

from newsroom.engine.page.neighbours import neighbours


def rows_of(margins, patterns):
    return [list(row) for row in zip(*neighbours(margins, patterns), strict=True)]


def test_a_block_sees_its_own_margin_and_its_neighbours():
    rows = rows_of([1.0, -2.0, 9.0], ["", "", ""])
    assert rows[1][0] == -2.0
    assert rows[1][3:5] == [1.0, 6.0]
    assert rows[0][3] == 0.0
    assert {len(row) for row in rows} == {15}


def test_lines_of_one_pattern_share_their_mean():
    rows = rows_of([4.0, -1.0, 0.0], ["9:9A", "", "9:9A"])
    assert [row[13] for row in rows] == [2.0, -1.0, 2.0]


def test_no_blocks_have_no_rows():
    assert rows_of([], []) == []
