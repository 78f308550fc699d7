"""The watch over writes can tell an action from a page."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from newsroom.models import Desk
from tests.reading_code import ROOT
from tests.writing import WrittenOutsideActions, watch

pytestmark = pytest.mark.django_db

WRITING = "def act(model):\n    model.objects.create(name='Sport', slug='sport')\n"


def in_module(path: str):
    """Make a function as if it stood in that module of the product."""
    names: dict[str, Any] = {}
    exec(compile(WRITING, str(ROOT / path), "exec"), names)
    return names["act"]


def test_a_page_that_writes_by_itself_is_caught():
    with pytest.raises(WrittenOutsideActions, match=r"newsroom/web/pages\.py"):
        in_module("newsroom/web/pages.py")(Desk)


def test_an_action_and_a_test_may_write():
    in_module("newsroom/actions/founding.py")(Desk)
    Desk.objects.filter(slug="sport").update(name="Sports")
    assert Desk.objects.get(slug="sport").name == "Sports"


@pytest.mark.django_db(transaction=True)
def test_every_new_connection_is_watched_once():
    for _ in range(2):
        connection.close()
        assert Group.objects.exists()
    assert connection.execute_wrappers.count(watch) == 1
