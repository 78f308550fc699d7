import io
import json

import pytest
from django.core.management import call_command

from newsroom.actions.background import step_of, take_operation
from newsroom.actions.bulk import queue_bulk, start_bulk
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.purging import purge_article
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.undoing import undo_operation
from newsroom.actions.withdrawing import withdraw_batch
from newsroom.importers.reading import pasted_file
from newsroom.models import Batch, Decision, Event, FlagState, Operation, PurgePermit, RawFile
from tests.making import article, clean, fresh, person, source, spelling

pytestmark = pytest.mark.django_db

TEXT = "Abena Quartey recieved a summons at her home on Harmattan Street."


def test_a_purge_erases_the_words_everywhere_and_leaves_hash_who_and_why():
    story = article([TEXT], [spelling(1, TEXT, "recieved", "received")], headline="A summons")
    flag = story.flags.get()
    decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=person())
    digest = story.raw.sha256
    purge_article(story.pk, why="Order of the court", by=person("Admin", "Root"))
    story = fresh(story)
    assert bytes(RawFile.objects.get(pk=story.raw_id).content) == b""
    assert "Quartey" not in " ".join([*clean(story), story.headline, story.lead])
    flag.refresh_from_db()
    assert (flag.quote, flag.replacement, flag.suggestions) == ("[erased]", None, [])
    assert not Decision.objects.exclude(replacement=None).exists()
    assert not Operation.objects.filter(summary__contains="reciev").exists()
    event = Event.objects.get(kind="purge")
    assert (event.by, event.note, event.before["sha256"]) == ("Root", "Order of the court", digest)
    assert not PurgePermit.objects.exists()
    with pytest.raises(Refused):
        hand_out_articles({story.pk: None}, "text", by=person())


def test_a_purge_erases_the_files_that_brought_the_article_once_more():
    place, editor = source(), person()
    lines = [json.dumps({"id": f"g{n}", "text": f"{TEXT} It was the {n}."}) for n in (1, 2)]
    files = [[("a.jsonl", "\n".join(lines).encode())], [("b.jsonl", lines[0].encode())]]
    for file in [*files, [("c.jsonl", lines[1].encode())]]:
        import_batch(preview_batch(place, file, by=editor).pk, by=editor)
    looked_at = preview_batch(place, [("d.jsonl", lines[0].encode())], by=editor)
    purge_article(place.articles.get(guid="g1").pk, why="Order of the court", by=person("Admin"))
    left = RawFile.objects.filter(purged_at=None).values_list("name", flat=True)
    assert list(left) == ["c.jsonl"]
    looked_at.refresh_from_db()
    assert looked_at.preview == []


def test_a_purge_erases_the_headline_by_which_a_paste_is_called():
    place, editor = source(), person()
    paste = [pasted_file(TEXT, "Quartey summoned")]
    import_batch(preview_batch(place, paste, by=editor).pk, by=editor)
    again = preview_batch(place, paste, by=editor)
    undo_operation(withdraw_batch(again.pk, by=editor).pk, by=editor)
    other = preview_batch(place, [pasted_file("Ferries ran.", "Ferries")], by=editor)
    purge_article(place.articles.get().pk, why="Order of the court", by=person("Admin"))
    names = list(Batch.objects.order_by("pk").values_list("name", flat=True))
    assert names == ["Pasted: [erased]", "Pasted: [erased]", other.name]
    assert not Operation.objects.filter(summary__contains="Quartey").exists()


def test_a_purge_erases_what_acts_on_many_said_of_the_article():
    story, other, editor = article([TEXT]), article([TEXT]), person()
    both = [story.pk, other.pk]
    start_bulk("spike", both, {"note": "Abena Quartey asked for it"}, by=editor)
    refused = start_bulk("spike", both, {"note": "Once more"}, by=editor)
    purge_article(story.pk, why="Order of the court", by=person("Admin"))
    assert not [act for act in Operation.objects.all() if "Quartey" in str(act.parameters)]
    refused.refresh_from_db()
    assert refused.refused == [
        [story.pk, "[erased]"],
        [other.pk, "The article is spiked already."],
    ]


def test_only_admins_purge_and_only_with_a_reason():
    story = article([TEXT])
    with pytest.raises(NotAllowed):
        purge_article(story.pk, why="I like to", by=person("Editor"))
    with pytest.raises(Refused, match="why"):
        purge_article(story.pk, why=" ", by=person("Admin"))
    assert clean(story) == [TEXT]


def test_the_counters_are_verified_and_mended_by_a_command():
    story = article([TEXT], [spelling(0, TEXT, "recieved", "received")])
    story.open_flags = 7
    type(story).objects.bulk_update([story], ["open_flags"])
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("verify_counters", stdout=out)
    assert "open_flags says 7, should be 1" in out.getvalue()
    call_command("verify_counters", "--mend", stdout=io.StringIO())
    call_command("verify_counters", stdout=out)
    assert "Every counter is right." in out.getvalue()


def test_a_running_act_brings_nothing_back_that_a_purge_erased_of_it():
    stories, admin = [article([TEXT]) for _ in range(2)], person("Admin")
    note = "Abena Quartey was never there"
    operation = queue_bulk("approve", [s.pk for s in stories], {"note": note}, by=admin)
    running = take_operation(operation.pk)
    with step_of(running):
        running.refused.append([stories[0].pk, "Nothing of Abena Quartey can be approved."])
    purge_article(stories[0].pk, why="Order of the court", by=admin)
    with step_of(running):
        running.refused.append([stories[1].pk, "Nothing to approve."])
    operation.refresh_from_db()
    assert operation.parameters["options"]["note"] == "[erased]"
    assert operation.refused == [
        [stories[0].pk, "[erased]"],
        [stories[1].pk, "Nothing to approve."],
    ]
