"""Previews: read while others write, kept as a whole or not at all, a few files at a time."""

import json
import tracemalloc
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from newsroom.actions import foreseeing
from newsroom.actions.claiming import claim_article
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.refusal import Refused
from newsroom.models import Article, BadRow, Batch, BatchState, PurgePermit, RawFile
from tests.actions.test_races import together
from tests.making import article, fresh, person, source

pytestmark = pytest.mark.django_db

MEGABYTE = 1_000_000


def story(number, size=0):
    """Give a file of one short story, and as much that nobody reads as makes a size."""
    row = {"guid": f"g{number}", "text": f"Passengers crossed on day {number}.", "page": size * "x"}
    return f"{number}.jsonl", json.dumps(row).encode()


def kept():
    return [model.objects.count() for model in (Batch, RawFile, BadRow, PurgePermit)]


def many(then):
    """Give more files than are kept together, and then do something before there are more."""
    yield from (story(n) for n in range(foreseeing.AT_ONCE))
    yield "note.docx", b"PK"
    then()
    yield from (story(n) for n in range(1000, 1000 + foreseeing.AT_ONCE))


@pytest.mark.django_db(transaction=True)
def test_others_write_while_a_preview_reads_and_see_no_half_of_it():
    waiting, reviewer, editor, of = article(["One."]), person("Reviewer"), person("Admin"), source()
    before, told = Batch.objects.count(), []

    def look():
        client = Client()
        client.force_login(editor)
        pages = (reverse("batches"), reverse("admin:newsroom_batch_changelist"))
        told.extend("…</a>" in client.get(page).content.decode() for page in pages)
        half = Batch.objects.get(state=BatchState.READING)
        told.append(client.get(reverse("batch", args=[half.pk])).status_code)

    def then():
        told.extend(map(bool, together(lambda: claim_article(waiting.pk, by=reviewer))))
        together(look)

    batch = preview_batch(of, many(then), by=editor)
    assert told == [True, False, False, 404]
    assert fresh(waiting).claimed_by == reviewer
    assert (batch.new, batch.failed) == (2 * foreseeing.AT_ONCE, 1)
    assert Batch.objects.whole().count() == before + 1


def test_a_preview_that_dies_midway_leaves_nothing_and_is_begun_again():
    editor, of = person(), source()

    def die():
        assert RawFile.objects.exists()
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="gone"):
        preview_batch(of, many(die), by=editor)
    assert kept() == [0, 0, 0, 0]
    batch = preview_batch(of, many(lambda: None), by=editor)
    assert batch.files.count() == batch.new == 2 * foreseeing.AT_ONCE


def test_what_a_process_left_that_died_over_a_preview_is_forgotten_by_a_later_one():
    editor, of = person(), source()
    days_ago = timezone.now() - timedelta(days=2)
    for at in (days_ago, timezone.now()):
        half = Batch.objects.create(
            source=of, name="…", by="a test", at=at, state=BatchState.READING
        )
        half.files.create(name="a.txt", content=b"Words.", size=6)
        half.bad_rows.create(name="b.txt", reason="It is empty.")
    with pytest.raises(Refused, match="being read"):
        import_batch(half.pk, by=editor)
    batch = preview_batch(of, [story(1)], by=editor)
    assert set(Batch.objects.values_list("pk", flat=True)) == {half.pk, batch.pk}
    assert kept() == [2, 2, 1, 0]


def test_files_that_are_too_large_together_are_refused_in_words_and_nothing_is_kept(monkeypatch):
    monkeypatch.setattr(foreseeing, "MAX_BATCH_BYTES", 5_500_000)
    monkeypatch.setattr(foreseeing, "BYTES_AT_ONCE", MEGABYTE)
    editor, of = person(), source()
    files = [story(n, MEGABYTE) for n in range(6)]
    with pytest.raises(Refused) as refused:
        preview_batch(of, files, by=editor)
    assert "larger than 5 megabytes together" in refused.value.sentence
    assert "from “5.jsonl” on" in refused.value.sentence
    assert "in parts" in refused.value.sentence
    assert kept() == [0, 0, 0, 0]
    assert preview_batch(of, files[:5], by=editor).new == 5


def peak(act):
    """Give the most bytes that an act held at once, beside what was held before."""
    tracemalloc.start()
    act()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_previewing_and_importing_hold_no_more_of_many_files_than_of_a_few(monkeypatch):
    monkeypatch.setattr(foreseeing, "BYTES_AT_ONCE", 2 * MEGABYTE)
    editor, of = person(), source()
    import_batch(preview_batch(of, [story(1)], by=editor).pk, by=editor)  # what is read once
    held = []
    for numbers in (range(2, 5), range(10, 19)):
        files = (story(n, MEGABYTE) for n in numbers)
        held.append(peak(lambda files=files: preview_batch(of, files, by=editor)))
        batch = Batch.objects.latest("pk")
        held.append(peak(lambda pk=batch.pk: import_batch(pk, by=editor)))
    assert held[2] < 2 * held[0]
    assert held[3] < 2 * held[1]
    assert Article.objects.filter(source=of).count() == 13


@pytest.mark.parametrize("texts", ["AB", "AA", "ABA", "ABAB", "ABB", "ABAC", "BAB", "BABA"])
@pytest.mark.parametrize("known", ["", "B"])
def test_what_a_preview_says_of_one_guid_sent_several_times_is_what_comes_of_it(known, texts):
    editor, of = person(), source()
    rows = [{"guid": "g", "text": f"The ferry {text} left at dawn."} for text in texts]
    for row in [{"guid": "g", "text": f"The ferry {text} left at dawn."} for text in known]:
        first = preview_batch(of, [("a.jsonl", json.dumps(row).encode())], by=editor)
        import_batch(first.pk, by=editor)
    sent = [("b.jsonl", "\n".join(map(json.dumps, rows)).encode())]
    batch = preview_batch(of, sent, by=editor)
    foreseen = (batch.new, batch.same, batch.changed)
    import_batch(batch.pk, by=editor)
    batch.refresh_from_db()
    assert (batch.new, batch.same, batch.changed) == foreseen
