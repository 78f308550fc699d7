import json
import random
from datetime import UTC, datetime

import pytest

from newsroom.engine.block import Role
from newsroom.importers import BadRow, ImportedArticle, read_files, read_paste
from tests.hostile import hostile_files, hostile_strings

BODY = "The ferry to Skellan was cancelled for the third day running, its owner said on Monday."


def read(name, content):
    content = content if isinstance(content, bytes) else content.encode()
    return list(read_files([(name, content)]))


def read_one(name, content):
    (article,) = read(name, content)
    return article


def pasted(text, headline=""):
    article = read_paste(text, headline)
    assert isinstance(article, ImportedArticle)
    return article


def test_files_are_read_one_by_one_as_they_are_asked_for():
    given = []

    def files():
        for name in ("a.txt", "b.txt"):
            given.append(name)
            yield name, BODY.encode()

    rows = read_files(files())
    assert given == []
    next(rows)
    assert given == ["a.txt"]


def test_a_text_file_is_one_article_with_its_raw_bytes():
    (article,) = read("ferry.txt", f"Ferry stays in port\n\n{BODY}\n")
    assert article.headline == "Ferry stays in port"
    assert [(b.text, b.role) for b in article.blocks] == [
        ("Ferry stays in port", Role.HEADLINE),
        (BODY, Role.UNKNOWN),
    ]
    assert article.raw.content == f"Ferry stays in port\n\n{BODY}\n".encode()
    assert article.raw.encoding == "utf-8"
    assert len(article.raw.sha256) == 64


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


def test_a_paste_is_an_article_with_or_without_its_headline():
    assert pasted(f"Ferry stays in port\n{BODY}").headline == "Ferry stays in port"
    assert pasted(BODY, headline="Ferry news").blocks[0].text == "Ferry news"
    assert isinstance(read_paste(" \n "), BadRow)


@pytest.mark.parametrize("headline", ["", "Ferry news"])
@pytest.mark.parametrize(
    "text", [BODY, '{"text": "x"}', "<html><p>x", "PK\x03\x04", f"Ferry\n{BODY}"]
)
def test_a_paste_is_text_whatever_it_looks_like_and_is_read_again_from_its_file(text, headline):
    article = pasted(text, headline)
    assert read_one(article.raw.name, article.raw.content).blocks == article.blocks
    assert article.blocks[-1].text == text.split("\n")[-1]
    assert article.headline == headline


def test_what_cannot_be_stored_is_replaced_wherever_it_stands_and_reported():
    (article,) = read("a.jsonl", '{"title": "A\\ud800 b", "text": "c\\u0000 d", "id": "\\udfff"}')
    assert (article.headline, article.guid) == ("A� b", "�")
    assert article.blocks[1].text == "c� d"
    assert article.notes
    paste = pasted("a\ud800 \x00b")
    assert paste.blocks[0].text == "a� �b"
    assert paste.notes


def test_the_guid_is_the_address_or_else_the_words():
    (by_address,) = read("a.jsonl", json.dumps({"text": BODY, "url": "https://a.example/1"}))
    (by_words,) = read("a.txt", BODY)
    (elsewhere,) = read("b.txt", f"{BODY}\n\n")
    assert by_address.guid == "https://a.example/1"
    assert by_words.guid == elsewhere.guid


def test_the_content_hash_changes_with_what_a_reader_sees_and_with_nothing_else():
    def hashed(**more):
        (article,) = read("a.jsonl", json.dumps({"id": "1", "text": BODY, **more}))
        return article.content_hash

    assert hashed() == hashed(id="2") == hashed(text=BODY.replace(" ", "  "))
    changes = {"text": BODY + "!", "title": "T", "byline": "B", "date": "2020-01-01"}
    assert len({hashed(), *(hashed(**{name: value}) for name, value in changes.items())}) == 5


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
    "written", ["03/05/2024", "soon", "9999999999999", "0001-01-01T00:00+14:00"]
)
def test_a_date_that_could_be_another_is_left_out_and_said(written):
    (article,) = read("a.jsonl", json.dumps({"text": BODY, "date": written}))
    assert article.published is None
    assert "was not understood as a date" in article.notes[0]


@pytest.mark.parametrize("name", ["photo.png", "story.pdf", "feed.xml", "macro.docx", "x.svg"])
def test_a_kind_that_is_not_read_says_which_are(name):
    (row,) = read(name, b"PK\x03\x04 anything")
    assert row.reason.startswith(f"{name} is of a kind not read here: give one of .txt")


def test_bytes_that_are_no_text_are_told_under_any_ending():
    noise = random.Random(1).randbytes(5_000)
    for name in ("a.txt", "a.html", "a.csv", "a.jsonl", "a"):
        (row,) = read(name, noise)
        assert row.reason == f"{name} holds no text but other bytes: give the article itself."


def test_a_text_with_a_few_lost_characters_is_still_a_text():
    (article,) = read("a.txt", f"{BODY}\n{BODY} \x00\x00\x01".encode() + b"\xff")
    assert isinstance(article, ImportedArticle)


def test_a_file_without_an_ending_is_known_by_its_first_bytes():
    assert read("feed", json.dumps({"id": "9", "text": BODY}))[0].guid == "9"
    assert read("story", BODY)[0].raw.media_type == "text/plain"


def test_deep_nesting_and_huge_numbers_are_told():
    rows = read("a.jsonl", "[" * 100_000 + "\n" + "9" * 10_000)
    assert [type(row) for row in rows] == [BadRow, BadRow]
    assert [type(row) for row in read("a.json", "[" * 100_000)] == [BadRow]


def test_an_article_beyond_the_limits_is_told():
    (row,) = read("a.txt", "word\n" * 6_000)
    assert "more than any article" in row.reason
    (row,) = read("a.jsonl", json.dumps({"text": BODY, "author": "x" * 1_001}))
    assert row.reason.startswith("The byline of row 1 is longer")


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
