import json

import pytest

from tests.importers.examples import BODY, read


def test_an_address_that_is_not_of_the_web_is_left_out_and_said():
    (article,) = read("a.jsonl", json.dumps({"text": BODY, "url": "javascript:alert(1)"}))
    assert article.canonical == ""
    assert "javascript:alert(1)" in article.notes[0]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("2024-03-05T10:00:00Z", "2024-03-05T10:00:00+00:00"),
        ("2024-03-05", "2024-03-05T00:00:00+00:00"),
        ("Tue, 05 Mar 2024 10:00:00 -0500", "2024-03-05T15:00:00+00:00"),
        ("5 March 2024", "2024-03-05T00:00:00+00:00"),
        ("March 5, 2024", "2024-03-05T00:00:00+00:00"),
    ],
)
def test_dates_are_read_as_files_write_them(written, read_as):
    (article,) = read("a.jsonl", json.dumps({"text": BODY, "date": written}))
    assert article.published.isoformat() == read_as


@pytest.mark.parametrize(
    "written",
    [
        *("03/05/2024", "soon", "9999999999999"),
        *("0001-01-01T00:00+14:00", "0001-01-01", "9999-12-31T23:59:59Z"),
    ],
)
def test_a_date_that_could_be_another_is_left_out_and_said(written):
    (article,) = read("a.jsonl", json.dumps({"text": BODY, "date": written}))
    assert article.published is None
    assert "was not understood as a date" in article.notes[0]
