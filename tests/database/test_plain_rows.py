"""Rows that become instances the quick way are as good as those made the usual way."""

import pytest

from newsroom.models import Flag
from tests.making import article, spelling

pytestmark = pytest.mark.django_db
TEXT = "A restord span."


@pytest.fixture
def story():
    return article([TEXT], [spelling(0, TEXT, "restord", "restored")])


def test_a_row_read_whole_has_every_field_and_can_be_saved(story):
    flag = Flag.objects.get()
    usual = Flag(**{field.attname: getattr(flag, field.attname) for field in Flag._meta.fields})
    assert flag == usual
    assert not flag._state.adding  # it is made when it is first asked for
    assert set(flag.__dict__) == set(usual.__dict__)
    flag.version = 7
    flag.save(update_fields=["version"])
    assert Flag.objects.get().version == 7
    assert flag.article == story


def test_a_row_read_in_part_fetches_the_rest_when_asked(story):
    flag = Flag.objects.only("quote").get()
    assert flag.get_deferred_fields()
    assert flag.message == "no word"
