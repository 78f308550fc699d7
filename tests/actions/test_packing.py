"""The file of many articles holds the bytes on record, of what may still leave."""

import csv
import hashlib
import io
import zipfile
from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.actions.bulk import start_bulk
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.packing import file_of
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.setting_aside import set_aside_article
from newsroom.models import Article, ArticleState, HandOutRecord, Source
from tests.making import fresh, headed, person

pytestmark = pytest.mark.django_db
TEXT = "Traffic crossed the span on Monday."


def handed_out(stories, form="text"):
    Article.objects.update(state=ArticleState.READY)
    ids = [story.pk for story in stories]
    return start_bulk("hand-out", ids, {"format": form}, by=person())


def packed(operation):
    with zipfile.ZipFile(io.BytesIO(b"".join(file_of(operation).parts))) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_the_file_holds_the_very_bytes_that_are_on_record():
    operation = handed_out([headed([TEXT]), headed(["Rain fell."])])
    digests = [hashlib.sha256(written).hexdigest() for written in packed(operation)]
    assert digests == [r.sha256 for r in HandOutRecord.objects.order_by("article_id")]


def test_a_table_of_many_is_one_file(monkeypatch):
    monkeypatch.setattr("newsroom.actions.packing.READ_AT_ONCE", 2)
    stories = [headed([f"{TEXT} {n}"]) for n in range(5)]
    file = file_of(handed_out(stories, "csv"))
    rows = list(csv.DictReader(io.StringIO(b"".join(file.parts).decode("utf-8-sig"))))
    assert file.name == "articles.csv"
    assert [row["guid"] for row in rows] == [story.guid for story in stories]


def kill(story):
    set_aside_article(story.pk, ArticleState.KILLED, by=person())


def edit(story):
    (row, *_) = story.revision.block_rows()
    edit_blocks(story.pk, Edit((row.pk,), ("Other words.",)), by=person())


def edit_and_hand_out_again(story):
    edit(story)
    Article.objects.filter(pk=story.pk).update(state=ArticleState.READY)
    hand_out_articles({story.pk: None}, "text", by=person())


def embargo(story):
    until = timezone.now() + timedelta(hours=1)
    Article.objects.filter(pk=story.pk).update(embargo_until=until)


def credit(story):
    Source.objects.filter(pk=story.source_id).update(credit_line="Another agency")


@pytest.mark.parametrize("since", [kill, edit, edit_and_hand_out_again, embargo, credit])
def test_what_is_not_as_it_left_any_more_or_may_not_leave_is_not_in_the_file(since):
    stays, changed = headed(["Rain fell."]), headed([TEXT])
    operation = handed_out([stays, changed])
    since(fresh(changed))
    (written,) = packed(operation)
    assert b"Rain fell." in written


def test_what_is_not_ready_is_refused_with_its_reason_and_leaves_no_record():
    ready, waiting = headed([TEXT]), headed([TEXT])
    Article.objects.filter(pk=ready.pk).update(state=ArticleState.READY)
    ids = [ready.pk, waiting.pk]
    operation = start_bulk("hand-out", ids, {"format": "html"}, by=person())
    assert operation.refused == [[waiting.pk, "It is to review: only what is ready may leave."]]
    assert HandOutRecord.objects.get().article_id == ready.pk
    assert len(packed(operation)) == 1
