"""A row that is written by a prepared statement is the row that Django would have written."""

import pytest
from django.db import DatabaseError
from django.utils import timezone

from newsroom.actions.writing import insert_row, update_row
from newsroom.models import Article, Flag, Operation
from tests.making import article, spelling

pytestmark = pytest.mark.django_db
TEXT = "A restord span."


def test_an_inserted_row_has_its_id_and_every_value_as_django_writes_it():
    values = {"kind": "decide", "by": "Ngozi “N” O%sei", "at": timezone.now(), "total": 2}
    values |= {"parameters": {"of": ["undo", None]}, "refused": [[1, "It’s gone."]]}
    usual = Operation.objects.create(**values)
    made = insert_row(Operation(**values))
    assert made.pk > usual.pk
    names = [f.attname for f in Operation._meta.concrete_fields if f.attname != "id"]
    read = Operation.objects.in_bulk()
    assert [getattr(read[made.pk], n) for n in names] == [getattr(read[usual.pk], n) for n in names]


def test_an_inserted_row_can_be_saved_again():
    made = insert_row(Operation(kind="decide", by="Ngozi"))
    made.summary = "said later"
    made.save()
    assert Operation.objects.get(pk=made.pk).summary == "said later"


def test_an_update_writes_the_fields_that_are_named_and_no_others():
    story = article([TEXT], [spelling(0, TEXT, "restord", "restored")])
    flag = Flag.objects.get()
    flag.state, flag.suggestions, flag.message = "accepted", [{"replacement": "a"}], "not written"
    flag.decided_in_id = Operation.objects.latest("pk").pk
    update_row(flag, ("state", "suggestions", "decided_in"))
    read = Flag.objects.get()
    assert (read.state, read.suggestions, read.message) == ("accepted", flag.suggestions, "no word")
    assert read.decided_in_id == flag.decided_in_id
    story.problems = {"spelling": 3}
    update_row(story, ("problems",))
    assert Article.objects.get(problems__spelling=3).pk == story.pk


def test_a_row_that_is_gone_is_not_updated_in_silence():
    with pytest.raises(DatabaseError):
        update_row(Operation(pk=10**9, kind="decide"), ("kind",))
