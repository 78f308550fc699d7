import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.models import Article, BatchState, Operation, RawFile
from tests.making import article, clean, person, source

pytestmark = pytest.mark.django_db

STORY = (
    "Okiti ferry returns after two years\n\n"
    "Passengers recieved the first ferry at the Okiti jetty on Monday with drums and dancing.\n\n"
    "ADVERTISEMENT\n\n"
    "The service, which stopped after the floods, will run four times a day, officials said.\n"
)


def lines(*rows: dict[str, object]) -> list[tuple[str, bytes]]:
    return [("feed.jsonl", "\n".join(json.dumps(row) for row in rows).encode())]


def row(number: int, text: str = "Passengers returned to the jetty on Monday.", **more: object):
    return {"guid": f"g{number}", "headline": f"Story {number}", "text": text, **more}


def bring_in(files, of, by):
    batch = preview_batch(of, files, by=by)
    import_batch(batch.pk, by=by)
    batch.refresh_from_db()
    return batch


def test_a_preview_says_what_would_come_in_and_brings_nothing():
    editor, of = person(), source()
    batch = preview_batch(of, [*lines(row(1), row(2)), ("note.docx", b"PK")], by=editor)
    assert (batch.new, batch.failed, batch.rows) == (2, 1, 3)
    assert [r["status"] for r in batch.preview] == ["new", "new", "failed"]
    assert batch.bad_rows.get().reason
    assert not Article.objects.exists()


def test_an_import_opens_flags_and_keeps_the_raw_bytes():
    editor, of = person(), source()
    bring_in([("ferry.txt", STORY.encode("cp1252"))], of, editor)
    story = Article.objects.get()
    assert (story.headline, story.state) == ("Okiti ferry returns after two years", "to-review")
    assert story.problems == {"furniture": 1, "spelling": 1}
    raw = RawFile.objects.get()
    assert (bytes(raw.content), story.raw) == (STORY.encode("cp1252"), raw)


def test_a_paste_below_a_menu_is_called_by_its_headline_before_and_after_it_came_in():
    editor, of, menu = person(), source(), "Home\n\nNews\n\nSport\n\nSign in\n\n"
    batch = preview_batch(of, [("paste.txt", (menu + STORY).encode())], by=editor)
    assert batch.preview[0]["headline"] == "Okiti ferry returns after two years"
    assert batch.name == "Pasted: Okiti ferry returns after two years"
    import_batch(batch.pk, by=editor)
    assert Article.objects.get().headline == "Okiti ferry returns after two years"


def test_the_same_guid_and_text_comes_in_once_however_often_it_is_sent():
    editor, of = person(), source()
    bring_in(lines(row(1), row(2)), of, editor)
    again = bring_in(lines(row(1), row(2), row(3)), of, editor)
    assert (again.new, again.same, Article.objects.count()) == (1, 2, 3)


def test_the_same_guid_twice_in_one_file_is_one_article():
    batch = bring_in(lines(row(1), row(1)), source(), person())
    assert (batch.new, batch.same) == (1, 1)


def test_another_text_under_a_known_guid_waits_as_a_proposed_revision():
    editor, of = person(), source()
    bring_in(lines(row(1)), of, editor)
    before = clean(Article.objects.get())
    batch = bring_in(lines(row(1, "Passengers returned on Tuesday.")), of, editor)
    story = Article.objects.get()
    assert (batch.changed, story.proposed.number) == (1, 2)
    assert clean(story) == before


def test_a_bad_row_never_stops_the_good_ones():
    files = [
        ("feed.jsonl", b'{"guid": "a", "text": "One."}\n{broken\n{"guid": "b", "text": "Two."}')
    ]
    batch = bring_in(files, source(), person())
    assert (batch.new, batch.failed, batch.state) == (2, 1, BatchState.DONE)


def test_many_rows_wait_for_a_worker_and_a_few_do_not(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    editor, of = person(), source()
    few = preview_batch(of, lines(*(row(n) for n in range(3))), by=editor)
    assert import_batch(few.pk, by=editor).state == "done"
    many = preview_batch(of, lines(*(row(n) for n in range(30))), by=editor)
    assert import_batch(many.pk, by=editor).state == "queued"


def test_a_preview_asks_as_much_for_thirty_rows_as_for_one():
    editor, of = person(), source()
    bring_in(lines(*(row(n) for n in range(10))), of, editor)
    counts = []
    for many in (1, 30):
        bad = [("note.docx", b"PK")] * many
        changed = (row(n, "The ferry did not come back.") for n in range(many))
        with CaptureQueriesContext(connection) as asked:
            batch = preview_batch(of, [*lines(*changed), *bad], by=editor)
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert (batch.changed, batch.new, batch.failed) == (10, 20, 30)


def test_a_batch_is_imported_once():
    editor = person()
    batch = bring_in(lines(row(1)), source(), editor)
    with pytest.raises(Refused, match="done already"):
        import_batch(batch.pk, by=editor)


def test_importing_needs_the_role_and_the_desk():
    of = source()
    with pytest.raises(NotAllowed):
        preview_batch(of, lines(row(1)), by=person("Reviewer"))
    with pytest.raises(Refused, match="desk"):
        preview_batch(of, lines(row(1)), by=person("Editor", desk="sport"))
    assert not Operation.objects.filter(kind="import").exists()


def test_an_article_that_is_not_english_gets_no_spelling_flags():
    french = (
        "Le gouvernement a annoncé lundi que les travaux du pont seraient achevés cette année. " * 4
    )
    story_row = {"guid": "fr", "text": french + "\nLe pont rouvre et la ville respire enfin."}
    bring_in(lines(story_row), source(), person())
    story = Article.objects.get()
    assert not story.is_english
    assert "spelling" not in story.problems


def test_made_articles_are_as_an_import_would_bring_them():
    story = article(["One paragraph."], headline="A headline")
    assert (story.state, story.headline, clean(story)[0]) == (
        "to-review",
        "A headline",
        "A headline",
    )
