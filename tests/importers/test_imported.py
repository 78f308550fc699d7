import json

from tests.importers.examples import BODY, read


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
