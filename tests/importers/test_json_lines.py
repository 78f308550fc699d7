import json
from datetime import UTC, datetime

from newsroom.engine.block import Role
from newsroom.importers import BadRow, ImportedArticle
from tests.importers.examples import BODY, read


def test_json_lines_come_in_with_all_that_they_say():
    line = {
        "id": 17,
        "title": "Ferry stays in port",
        "text": BODY,
        "author": ["Ada Obi", "Li Wen"],
        "date": "2024-03-05T10:00:00+01:00",
        "url": "https://news.example/17",
        "credit": "Isles Wire",
        "licence": "CC BY 4.0",
        "language": "en",
    }
    (article,) = read("feed.jsonl", json.dumps(line))
    assert article.guid == "17"
    assert article.byline == "Ada Obi, Li Wen"
    assert article.published == datetime(2024, 3, 5, 9, tzinfo=UTC)
    assert article.canonical == "https://news.example/17"
    assert (article.credit, article.licence) == ("Isles Wire", "CC BY 4.0")
    assert article.blocks[0].role is Role.HEADLINE


def test_a_bad_line_is_told_and_the_good_ones_come_in():
    good = json.dumps({"text": BODY})
    lines = [good, "{oops", "[1]", '{"text": 5}', '{"title": "x"}', "", good]
    rows = read("feed.jsonl", "\n".join(lines))
    kinds = [(type(row), row.row) for row in rows]
    bad = [(BadRow, n) for n in (2, 3, 4, 5)]
    assert kinds == [(ImportedArticle, 1), *bad, (ImportedArticle, 7)]
    assert rows[1].reason == (
        "feed.jsonl, line 2 is not valid JSON at character 2: mend that line, or take it out."
    )


def test_a_json_file_may_be_a_list_an_object_or_lines():
    one = json.dumps({"text": BODY}, indent=1)
    assert [type(row) for row in read("a.json", one)] == [ImportedArticle]
    assert [row.row for row in read("a.json", f"[{one}, {one}]")] == [1, 2]
    lines = "\n".join([json.dumps({"text": BODY})] * 3)
    assert [row.row for row in read("a.json", lines)] == [1, 2, 3]


def test_blocks_of_a_json_line_keep_their_numbers():
    (article,) = read("a.jsonl", json.dumps({"blocks": ["One.", "Two.\nlines"]}))
    assert [block.text for block in article.blocks] == ["One.", "Two.\nlines"]


def test_lines_that_show_nothing_are_no_blocks():
    (article,) = read("feed.jsonl", json.dumps({"text": f"{BODY}\n\u200b\n \ufeff \n{BODY}"}))
    assert [block.text for block in article.blocks] == [BODY, BODY]
