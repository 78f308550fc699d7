"""A page that tells anew how far an act is leaves the focus and what is open as they were."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from newsroom.actions.importing import import_batch, preview_batch
from newsroom.engine.block import Block
from newsroom.models import Article, Batch, BatchState, Operation, OperationState
from tests.making import article, headed, person, source

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(signed_in):
    return signed_in("Editor")


@pytest.fixture
def act(desk):
    stories = [article([Block(f"Story {n} began.")]) for n in range(2)]
    return Operation.objects.create(
        kind="bulk-check",
        by="editor",
        by_id=User.objects.get(username="editor").pk,
        summary="Check again: 9 articles",
        state=OperationState.RUNNING,
        total=9,
        done=2,
        refused=[[story.pk, "It is gone."] for story in stories],
    )


def shown_anew(page):
    """Wait until the page has asked twice how far it is."""
    for _ in range(2):
        with page.expect_response(lambda answer: answer.request.headers.get("hx-request")):
            pass
    page.wait_for_timeout(100)


def test_the_heading_and_a_link_keep_the_focus_while_an_act_goes_on(desk, act):
    desk.goto(f"/operations/{act.pk}/")
    heading = desk.get_by_role("heading", name="Check again")
    expect(heading).to_be_focused()
    shown_anew(desk)
    expect(heading).to_be_focused()
    link = desk.get_by_role("row").nth(2).get_by_role("link")
    link.focus()
    shown_anew(desk)
    expect(link).to_be_focused()
    Operation.objects.filter(pk=act.pk).update(state=OperationState.DONE)
    expect(desk.locator("#progress")).to_have_count(0)
    expect(link).to_be_focused()


@pytest.fixture
def held(desk, settings):
    """Have thirty stories put on hold from the queue, by a worker that has not begun yet."""
    dummy = {"BACKEND": "django_tasks.backends.dummy.DummyBackend", "QUEUES": ["default"]}
    settings.TASKS = {"default": dummy}
    stories = [headed([f"Story {n} began at the harbour."]) for n in range(30)]
    desk.goto("/")
    desk.get_by_label("all 30 found").check()
    desk.get_by_label("What to do with them").select_option("hold")
    desk.get_by_role("button", name="Go on …").click()
    desk.get_by_role("button", name="Put on hold").click()
    expect(desk.locator("#progress")).to_have_count(1)
    return stories


def end(stories):
    """Do what the worker would have done."""
    Article.objects.filter(pk__in=[story.pk for story in stories]).update(state="on-hold")
    Operation.objects.filter(kind="set-aside").update(state=OperationState.DONE, done=len(stories))


def test_the_queue_behind_an_act_is_as_it_is_by_then_and_the_focus_in_it_stays(desk, held):
    row = desk.locator(f"#title-{held[7].pk}")
    row.focus()
    end([*held[:7], *held[8:]])
    expect(desk.locator("#queue-tabs")).to_contain_text("To review 1")
    expect(desk.locator("#queue-count")).to_contain_text("1 article")
    expect(desk.locator("table.queue tbody tr")).to_have_count(1)
    expect(row).to_be_focused()


def test_who_was_in_a_row_that_went_is_at_what_the_act_came_to(desk, held):
    desk.locator(f"#title-{held[7].pk}").focus()
    end(held)
    expect(desk.get_by_text("Nothing waits for review")).to_be_visible()
    expect(desk.locator("#act-done")).to_be_focused()


def test_the_files_of_an_import_stay_open_while_it_goes_on(desk):
    row = b'{"headline": "The ferry", "text": "The ferry left the harbour on Monday."}'
    batch = preview_batch(source("delta"), [("rows.jsonl", row)], by=person(name="amara"))
    import_batch(batch.pk, by=person(name="ines"))
    Batch.objects.filter(pk=batch.pk).update(state=BatchState.RUNNING)
    desk.goto(f"/batches/{batch.pk}/")
    files = desk.get_by_text("Files", exact=True)
    files.click()
    link = desk.get_by_role("link", name=Article.objects.get().headline)
    link.focus()
    shown_anew(desk)
    expect(link).to_be_focused()
    expect(desk.get_by_role("cell", name="rows.jsonl")).to_be_visible()
