import json
import random

import pytest

from newsroom.engine.block import Role
from newsroom.importers import BadRow, ImportedArticle, read_files, read_paste
from tests.importers.examples import BODY, pasted, read, read_one


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


def test_a_paste_is_an_article_with_or_without_its_headline():
    assert pasted(f"Ferry stays in port\n{BODY}").headline == "Ferry stays in port"
    assert pasted(BODY, headline="Ferry news").blocks[0].text == "Ferry news"
    assert isinstance(read_paste(" \n "), BadRow)


@pytest.mark.parametrize("headline", ["", "Ferry news"])
@pytest.mark.parametrize(
    "text", [BODY, '{"text": "x"}', "<p>x</p>", "PK\x03\x04", f"Ferry\n{BODY}"]
)
def test_a_paste_is_text_whatever_it_looks_like_and_is_read_again_from_its_file(text, headline):
    article = pasted(text, headline)
    assert read_one(article.raw.name, article.raw.content).blocks == article.blocks
    assert article.blocks[-1].text == text.split("\n")[-1]
    assert article.headline == headline


@pytest.mark.parametrize("headline", ["", "Ferry news"])
def test_a_whole_page_that_is_pasted_is_read_as_one_whatever_charset_it_declares(headline):
    page = f"<!DOCTYPE html><meta charset=iso-8859-1><title>Dürr</title><p>Café: {BODY}</p>"
    article = pasted(page, headline)
    assert article.blocks[-1].text == f"Café: {BODY}"
    assert article.headline == (headline or "Dürr")


def test_what_cannot_be_stored_is_replaced_wherever_it_stands_and_reported():
    (article,) = read("a.jsonl", '{"title": "A\\ud800 b", "text": "c\\u0000 d", "id": "\\udfff"}')
    assert (article.headline, article.guid) == ("A� b", "�")
    assert article.blocks[1].text == "c� d"
    assert article.notes
    paste = pasted("a\ud800 \x00b")
    assert paste.blocks[0].text == "a� �b"
    assert paste.notes


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


def test_an_article_beyond_the_limits_is_told():
    (row,) = read("a.txt", "word\n" * 6_000)
    assert "more than any article" in row.reason
    (row,) = read("a.jsonl", json.dumps({"text": BODY, "author": "x" * 1_001}))
    assert row.reason.startswith("The byline of row 1 is longer")


@pytest.mark.parametrize(
    "name", ["a\nb\x1b[31m.pdf", "\u202efdp.txt\u2066.x", "a\ud800.y", "n" * 999 + ".z"]
)
def test_a_file_name_stays_on_one_line_in_every_sentence(name):
    (row,) = read(name, BODY)
    assert row.reason.isprintable()
    assert row.name.isprintable()
    assert len(row.name) <= 200
