"""Import and batches as pages: previewed first, counted, withdrawn."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from lxml import html

from newsroom.actions.importing import import_batch, preview_batch
from newsroom.engine.block import Role
from newsroom.models import Article, ArticleState, Batch, BatchState, Operation
from tests.making import source

pytestmark = pytest.mark.django_db

TEXT = (
    "Harbour bridge reopens\n\nTraffic crossed the bridge on Monday.\n\nThe queue was gone by nine."
)


def lines(*texts: str, guid: str = "g") -> bytes:
    rows = (f'{{"guid": "{guid}-{n}", "text": "{text}"}}' for n, text in enumerate(texts))
    return "\n".join(rows).encode()


def upload(client, *files: SimpleUploadedFile, **more):
    return client.post(reverse("import"), {"source": "delta", "files": files, **more}, follow=True)


def test_a_paste_is_previewed_and_comes_in_only_when_told(editor, place):
    page = editor.post(reverse("import"), {"source": "delta", "text": TEXT}, follow=True)
    assert "Harbour bridge reopens" in page.content.decode()
    assert not Article.objects.exists()
    batch = Batch.objects.get()
    editor.post(reverse("batch-import", args=[batch.pk]))
    assert Article.objects.get().headline == "Harbour bridge reopens"


HEADLINES = ["Bridge opens", "Floods hit", "FLOODS HIT THE DELTA", "“We were never told.”", "2026."]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_given_beside_the_paste_heads_it(headline, editor, place):
    sent = {"source": "delta", "headline": headline, "text": "One long line of a story."}
    editor.post(reverse("import"), sent)
    editor.post(reverse("batch-import", args=[Batch.objects.get().pk]))
    blocks = Article.objects.get().revision.block_rows()
    assert [b.text for b in blocks if b.role == Role.HEADLINE] == [headline]


@pytest.mark.parametrize("text", ["{Advertisement} The bridge is open.", "PK\x03\x04 it began."])
def test_a_paste_is_text_whatever_it_begins_with(text, editor, place):
    editor.post(reverse("import"), {"source": "delta", "text": text})
    batch = Batch.objects.get()
    assert (batch.rows, batch.failed) == (1, 0)


def test_bad_rows_are_told_with_their_reasons_and_stop_nothing(editor, place):
    rows = SimpleUploadedFile("rows.jsonl", lines("A good story stands here.") + b"\n{not json")
    page = upload(editor, rows, SimpleUploadedFile("one.txt", TEXT.encode())).content.decode()
    assert "rows.jsonl" in page
    assert "<b>2</b> would come in" in page
    assert "<b>1</b> row fails" in page
    editor.post(reverse("batch-import", args=[Batch.objects.get().pk]))
    assert Article.objects.count() == 2


def test_what_is_there_already_is_shown_as_such(editor, place):
    for _ in range(2):
        upload(editor, SimpleUploadedFile("one.txt", TEXT.encode()))
        editor.post(reverse("batch-import", args=[Batch.objects.latest("pk").pk]))
    page = editor.get(reverse("batch", args=[Batch.objects.latest("pk").pk])).content.decode()
    assert "<b>1</b> is there already" in page
    assert Article.objects.count() == 1


def test_nothing_given_and_no_source_are_said_in_words_and_what_was_typed_stays(editor, place):
    assert "There is nothing to import" in upload(editor).content.decode()
    answer = editor.post(reverse("import"), {"text": "typed before"})
    assert answer.status_code == 422
    assert "Choose the source" in answer.content.decode()
    assert "typed before" in answer.content.decode()


def test_files_that_are_too_large_together_are_refused(editor, place, settings):
    settings.UPLOAD_BYTES = 2**20
    answer = upload(editor, SimpleUploadedFile("big.txt", b"a" * 2**20 + b"b"))
    assert answer.status_code == 422
    assert "larger than 1 megabytes together" in answer.content.decode()
    assert not Batch.objects.exists()


def test_an_import_under_way_shows_how_far_it_is_and_stops_asking_at_its_end(editor, place, amara):
    batch = preview_batch(place, [("rows.jsonl", lines(*["Some story."] * 30))], by=amara)
    import_batch(batch.pk, by=amara)
    page = editor.get(reverse("batch", args=[batch.pk])).content.decode()
    assert "0 of 30 articles are in" in page
    assert 'hx-trigger="every 1s"' in page
    Batch.objects.filter(pk=batch.pk).update(state=BatchState.DONE)
    part = editor.get(reverse("batch", args=[batch.pk]), headers={"HX-Request": "true"})
    assert part.content.decode().lstrip().startswith('<section id="batch">')


def test_a_batch_is_withdrawn_after_a_page_that_says_so_and_brought_back(editor, place, amara):
    batch = preview_batch(place, [("rows.jsonl", lines("One story.", "Another."))], by=amara)
    import_batch(batch.pk, by=amara)
    asked = editor.get(reverse("batch-withdraw", args=[batch.pk])).content.decode()
    assert "<b>2</b> to review<" in asked
    assert html.fromstring(asked).xpath("string(//*[@autofocus])") == "Withdraw “rows.jsonl”"
    assert not Article.objects.filter(state=ArticleState.WITHDRAWN).exists()
    editor.post(reverse("batch-withdraw-do", args=[batch.pk]))
    assert Article.objects.filter(state=ArticleState.WITHDRAWN).count() == 2
    operation = Operation.objects.get(kind="withdraw")
    editor.post(reverse("operation-undo", args=[operation.pk]))
    assert not Article.objects.filter(state=ArticleState.WITHDRAWN).exists()


@pytest.mark.parametrize("state", ["exported", "killed"])
def test_what_a_withdrawal_will_refuse_is_said_before(editor, place, amara, state):
    batch = preview_batch(place, [("rows.jsonl", lines("One story.", "Another."))], by=amara)
    import_batch(batch.pk, by=amara)
    first, _ = Article.objects.order_by("pk")
    Article.objects.filter(pk=first.pk).update(state=state)
    asked = editor.get(reverse("batch-withdraw", args=[batch.pk])).content.decode()
    assert f"<b>1</b> {state}: will be refused<" in asked
    assert "<b>1</b> to review<" in asked


def test_what_left_and_was_edited_since_is_told_from_what_a_withdrawal_takes(editor, place, amara):
    batch = preview_batch(place, [("rows.jsonl", lines("One story.", "Another."))], by=amara)
    import_batch(batch.pk, by=amara)
    first, _ = Article.objects.order_by("pk")
    Article.objects.filter(pk=first.pk).update(left_at=timezone.now())
    asked = editor.get(reverse("batch-withdraw", args=[batch.pk])).content.decode()
    assert "<b>1</b> to review that left before: will be refused<" in asked
    assert "<b>1</b> to review<" in asked


def test_a_withdrawal_says_how_many_updates_wait_no_more(editor, place, amara):
    row = {"guid": "g1", "text": "One story."}
    for text in ("One story.", "One story, told anew."):
        files = [("rows.jsonl", json.dumps(row | {"text": text}).encode())]
        batch = preview_batch(place, files, by=amara)
        import_batch(batch.pk, by=amara)
    asked = editor.get(reverse("batch-withdraw", args=[batch.pk])).content.decode()
    assert "<b>1</b> update of other articles: waits no more<" in asked
    assert "No article came in by it" not in asked


@pytest.mark.parametrize(
    ("texts", "way"),
    [(["One story."], "Review it"), (["One story.", "Another."], "To the queue of this source")],
)
def test_after_an_import_the_focus_is_on_the_way_to_what_came_in(editor, place, amara, texts, way):
    batch = preview_batch(place, [("rows.jsonl", lines(*texts))], by=amara)
    done = editor.post(reverse("batch-import", args=[batch.pk]), follow=True)
    (focus,) = html.fromstring(done.content.decode()).xpath("//*[@autofocus]")
    assert focus.text == way
    there = editor.get(focus.get("href"))
    assert there.status_code == 200
    assert "source:delta" in there.content.decode()


def test_the_only_source_is_chosen_already(editor, place):
    assert '<option value="delta" selected>' in editor.get(reverse("import")).content.decode()
    source("echo")
    assert " selected>" not in editor.get(reverse("import")).content.decode()


def test_a_paste_is_called_by_its_headline_and_what_comes_in_by_what_it_is(editor, place, amara):
    sent = {"source": "delta", "headline": "Ferry strike", "text": "Crews walked out."}
    page = editor.post(reverse("import"), sent, follow=True).content.decode()
    assert Batch.objects.get().name == "Pasted: Ferry strike"
    assert ">Import 1 article</button>" in page
    import_batch(preview_batch(place, [("a.jsonl", lines("First."))], by=amara).pk, by=amara)
    batch = preview_batch(place, [("a.jsonl", lines("Newer.", "Another."))], by=amara)
    page = editor.get(reverse("batch", args=[batch.pk])).content.decode()
    assert ">Import 1 article and 1 update</button>" in page
