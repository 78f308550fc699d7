"""A test that commits leaves nothing behind, and takes nothing along."""

import pytest
from django.contrib.auth.models import Group
from django.db import DatabaseError

from newsroom.models import Desk, Event

pytestmark = pytest.mark.django_db(transaction=True)

BROUGHT = {"Reviewer", "Editor", "Admin"}


@pytest.mark.parametrize("turn", [1, 2])
def test_history_that_the_database_refuses_to_delete_is_gone_for_the_next_test(turn):
    assert not Event.objects.exists()
    event = Event.objects.create(kind="something", by="a test")
    with pytest.raises(DatabaseError, match="history does not change"):
        event.delete()


@pytest.mark.parametrize("turn", [1, 2])
def test_what_the_migrations_brought_is_there_for_the_next_test(turn):
    assert {group.name for group in Group.objects.all()} == BROUGHT
    assert [desk.slug for desk in Desk.objects.all()] == ["news"]
    Group.objects.all().delete()
    assert Desk.objects.create(name="Sport", slug="sport").pk == 2
