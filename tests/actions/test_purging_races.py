"""A purge and what runs beside it wait for each other; neither is broken off."""

import threading
import time

import pytest
from django.db import connection, transaction

from newsroom.actions.arriving import lock_source
from newsroom.actions.background import step_of, take_operation
from newsroom.actions.bulk import queue_bulk, start_bulk
from newsroom.actions.purging import purge_article
from newsroom.actions.timing import prioritise_article
from newsroom.models import Operation, RawFile
from tests.actions.test_races import TEXT, together
from tests.making import article, person
from tests.settings import ON_POSTGRESQL

pytestmark = pytest.mark.django_db(transaction=True)


def until_somebody_waits(many: int = 1) -> None:
    """Wait until so many other connections wait for a lock."""
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    for _ in range(2500):
        with connection.cursor() as cursor:
            cursor.execute(waiting)
            if cursor.fetchone()[0] >= many:
                return
        time.sleep(0.02)
    raise AssertionError("Nobody waits.")


@pytest.mark.skipif(not ON_POSTGRESQL, reason="On SQLite one writes at a time")
def test_a_purge_and_an_import_of_one_source_wait_for_each_other_in_one_order():
    story, admin = article([TEXT]), person("Admin")
    imports = threading.Event()

    def bring_in() -> str:
        with transaction.atomic():
            lock_source(story.source, [])
            imports.set()
            until_somebody_waits()
            lock_source(story.source, [story.guid])
        return "came in"

    def purge() -> str:
        imports.wait(60)
        purge_article(story.pk, why="Order of the court", by=admin)
        return "erased"

    assert together(bring_in, purge) == ["came in", "erased"]


@pytest.mark.skipif(not ON_POSTGRESQL, reason="On SQLite one writes at a time")
def test_a_purge_waits_for_the_step_of_a_running_act_and_neither_is_broken_off():
    stories, admin = [article([TEXT]) for _ in range(2)], person("Admin")
    ids = [story.pk for story in stories]
    running = take_operation(queue_bulk("prioritise", ids, {"priority": 2}, by=admin).pk)
    begun = threading.Event()

    def work() -> str:
        with step_of(running):
            begun.set()
            until_somebody_waits()
            prioritise_article(ids[0], 2, by=admin, within=running)
        return "done"

    def purge() -> str:
        begun.wait(60)
        purge_article(ids[0], why="Order of the court", by=admin)
        return "erased"

    assert together(work, purge) == ["done", "erased"]


@pytest.mark.skipif(not ON_POSTGRESQL, reason="On SQLite one writes at a time")
def test_an_act_that_is_asked_for_while_a_purge_is_at_work_breaks_neither_off_and_keeps_no_note():
    story, admin = article([TEXT]), person("Admin")
    held, at_work = threading.Event(), threading.Event()
    note = "Abena Quartey was never there"

    def hold_its_file() -> None:
        with transaction.atomic():
            RawFile.objects.select_for_update().get(pk=story.raw_id)
            held.set()
            until_somebody_waits()
            at_work.set()
            until_somebody_waits(2)

    def purge() -> str:
        held.wait(60)
        purge_article(story.pk, why="Order of the court", by=admin)
        return "erased"

    def spike() -> tuple[str, str]:
        at_work.wait(60)
        operation = start_bulk("spike", [story.pk], {"note": note}, by=admin)
        return operation.state, operation.refused[0][1]

    _, erased, (state, refused) = together(hold_its_file, purge, spike)
    assert (erased, state, "Quartey" in refused) == ("erased", "done", False)
    options = Operation.objects.get(kind="set-aside").parameters["options"]
    assert options["note"] == "[erased]"
