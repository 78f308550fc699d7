from datetime import UTC, datetime

import pytest

from newsroom.importers import BadRow, ImportedArticle
from tests.importers.examples import BODY, read


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_csv_table_is_read_by_the_names_of_its_columns(delimiter):
    heading = delimiter.join(["Title", "Text", "ID"])
    row = delimiter.join(["Ferry stays", f'"{BODY}\n\nShe said ""no"", twice."', "f-1"])
    (article,) = read("list.csv", f"{heading}\r\n{row}\r\n")
    assert article.guid == "f-1"
    assert [b.text for b in article.blocks][1:] == [BODY, 'She said "no", twice.']


def test_a_csv_row_with_too_many_cells_is_told_and_the_next_comes_in():
    rows = read("list.csv", f"title,text\na,b,c\n,{BODY.replace(',', '')}\n")
    assert [(type(row), row.row) for row in rows] == [(BadRow, 1), (ImportedArticle, 2)]


def test_a_quotation_mark_that_never_closes_swallows_nothing_silently():
    (row,) = read("list.csv", 'title,text\na,"never closed\nb,c\n')
    assert isinstance(row, BadRow)
    assert row.row == 1


def test_a_csv_table_without_names_says_what_to_do():
    (row,) = read("list.csv", "1,2\n3,4\n")
    todo = "name the columns in its first row."
    assert row == BadRow("list.csv", 0, f"list.csv has no column called text or html: {todo}")


def test_columns_bring_an_embargo_a_due_date_and_a_priority():
    heading = "guid,text,embargo,due,priority"
    row = f'f-1,"{BODY}",2099-03-14T09:30+01:00,2099-03-13,2'
    (article,) = read("list.csv", f"{heading}\n{row}\n")
    assert article.embargo == datetime(2099, 3, 14, 8, 30, tzinfo=UTC)
    assert (article.due, article.priority) == (datetime(2099, 3, 13, tzinfo=UTC), 2)
    assert article.notes == ()


def test_an_embargo_that_is_no_date_keeps_its_row_out():
    rows = read("list.csv", f'text,embargo\n"{BODY}",Monday noon\n"{BODY} Again.",none\n')
    assert [type(row) for row in rows] == [BadRow, ImportedArticle]
    assert "“Monday noon”, is no date" in rows[0].reason
    assert rows[1].embargo is None


def test_a_due_date_and_a_priority_that_are_none_are_left_out_and_told():
    (article,) = read("list.csv", f'text,due,priority\n"{BODY}",soon,urgent\n')
    assert (article.due, article.priority) == (None, 0)
    assert [note.split(" ")[0] for note in article.notes] == ["“soon”", "“urgent”"]
