"""Many articles are handed out from the queue in the background, and their file is taken there."""

import io
import re
import zipfile

import pytest
from playwright.sync_api import expect

from newsroom.jobs.working import work_waiting
from newsroom.models import Article, ArticleState
from tests.making import headed

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_file_of_many_is_there_where_their_act_was_waited_for(signed_in, monkeypatch, settings):
    monkeypatch.setattr("newsroom.web.bulk.MOST", 1)
    monkeypatch.setattr("newsroom.actions.background.FEW", 1)
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    for text in ("Rain fell.", "The rain stopped."):
        headed([text])
    Article.objects.update(state=ArticleState.READY)
    desk = signed_in("Admin")
    desk.goto("/?tab=ready")
    desk.get_by_label(re.compile("all 2 found")).check()
    desk.select_option("select[name=act]", "hand-out")
    desk.get_by_role("button", name="Go on").click()
    expect(desk.locator("#bulk")).to_contain_text("packed in the background")
    desk.locator("#bulk").get_by_role("button", name="Hand out").click()
    expect(desk.get_by_role("status").first).to_contain_text("0 of 2 done")
    work_waiting()
    with desk.expect_download() as download:
        desk.get_by_role("link", name="Take the file").click()
    with zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())) as archive:
        assert len(archive.namelist()) == 2
