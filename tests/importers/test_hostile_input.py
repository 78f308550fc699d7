import json

import pytest

from newsroom.importers import BadRow, ImportedArticle, read_files, read_paste
from tests.hostile import hostile_files, hostile_strings
from tests.importers.examples import read


def test_deep_nesting_and_huge_numbers_are_told():
    rows = read("a.jsonl", "[" * 100_000 + "\n" + "9" * 10_000)
    assert [type(row) for row in rows] == [BadRow, BadRow]
    assert [type(row) for row in read("a.json", "[" * 100_000)] == [BadRow]


@pytest.mark.parametrize("kind", ["encodings", "feeds", "json", "uploads"])
@pytest.mark.parametrize("ending", ["", ".txt", ".jsonl", ".json", ".csv", ".zip", ".html"])
def test_hostile_files_raise_nothing_whatever_they_call_themselves(kind, ending):
    files = [(name + ending, content) for name, content in hostile_files(kind)]
    assert_storable(list(read_files(files)), at_least=len(files) if ending != ".jsonl" else 1)


@pytest.mark.parametrize("kind", ["csv", "strings", "xss", "xxe"])
def test_hostile_strings_raise_nothing_in_any_field(kind):
    strings = hostile_strings(kind)
    line = [{"title": s, "author": s, "url": s, "date": s, "text": s} for s in strings]
    rows = list(read_files([("a.jsonl", "\n".join(map(json.dumps, line)).encode())]))
    assert_storable(rows, at_least=len(strings))
    assert_storable([read_paste(s, s) for s in strings], at_least=len(strings))


def assert_storable(rows, at_least):
    assert len(rows) >= at_least
    for row in rows:
        if isinstance(row, ImportedArticle):
            texts = [row.headline, row.byline, row.guid, *(block.text for block in row.blocks)]
        else:
            texts = [row.name, row.reason]
        for text in texts:
            assert "\x00" not in text
            text.encode()
