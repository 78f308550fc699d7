import pytest

from newsroom.actions.parting import (
    FamilyChanged,
    choose_master,
    dissolve_family,
    leave_family,
)
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.undoing import undo_operation
from newsroom.models import Family, Operation
from tests.actions.test_gathering import STORY, family_of, members
from tests.making import article, person, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def stories():
    return [article(STORY, of=source()) for _ in range(3)]


def version():
    return Family.objects.get().version


def test_an_editor_chooses_the_master_and_undo_brings_the_other_back(stories):
    editor = person("Editor")
    operation = choose_master(stories[2].pk, version=version(), by=editor)
    assert family_of(stories[0]).master == stories[2]
    undone = undo_operation(operation.pk, by=editor)
    assert family_of(stories[0]).master == stories[0]
    undo_operation(undone.operation.pk, by=editor)
    assert family_of(stories[0]).master == stories[2]


def test_a_newcomer_is_not_set_over_a_chosen_master(stories):
    choose_master(stories[2].pk, version=version(), by=person("Editor"))
    newcomer = article(STORY, of=source(name="Okiti Press"))
    assert family_of(newcomer).master == stories[2]


def test_an_article_that_is_taken_out_stays_out_until_it_is_undone(stories):
    editor = person("Editor")
    operation = leave_family(stories[0].pk, version=version(), by=editor)
    assert members(stories[0]) == []
    assert members(stories[1]) == [stories[1].pk, stories[2].pk]
    assert family_of(stories[1]).master == stories[1]
    newcomer = article(STORY)
    assert newcomer.pk in members(stories[1])
    assert members(stories[0]) == []
    undo_operation(operation.pk, by=editor)
    assert members(stories[0]) == [s.pk for s in (*stories, newcomer)]
    assert family_of(stories[1]).master == stories[0]


def test_one_article_alone_is_no_family():
    one, two = article(STORY), article(STORY)
    editor = person("Editor")
    operation = leave_family(two.pk, version=version(), by=editor)
    assert members(one) == members(two) == []
    undo_operation(operation.pk, by=editor)
    assert members(one) == [one.pk, two.pk]


def test_a_dissolved_family_is_one_act_with_one_undo(stories):
    editor = person("Editor")
    before = Operation.objects.count()
    operation = dissolve_family(stories[1].pk, version=version(), by=editor)
    assert Operation.objects.count() == before + 1
    assert [members(story) for story in stories] == [[], [], []]
    undo_operation(operation.pk, by=editor)
    assert members(stories[0]) == [story.pk for story in stories]


def test_what_stands_on_another_desk_stays_when_a_family_is_dissolved(stories):
    away = [article(STORY, of=source(desk="sport")) for _ in range(2)]
    dissolve_family(stories[0].pk, version=version(), by=person("Editor"))
    assert members(away[0]) == [story.pk for story in away]
    assert family_of(away[0]).master == away[0]


def test_who_saw_an_older_family_is_told_and_changes_nothing(stories):
    editor, seen = person("Editor"), version()
    choose_master(stories[1].pk, version=seen, by=editor)
    with pytest.raises(FamilyChanged):
        choose_master(stories[2].pk, version=seen, by=editor)
    assert family_of(stories[0]).master == stories[1]


def test_what_was_chosen_again_later_is_not_undone(stories):
    editor = person("Editor")
    first = choose_master(stories[1].pk, version=version(), by=editor)
    choose_master(stories[2].pk, version=version(), by=editor)
    with pytest.raises(Refused, match="changed again later"):
        undo_operation(first.pk, by=editor)
    assert family_of(stories[0]).master == stories[2]


def test_choosing_takes_an_editor_of_the_articles_desk(stories):
    for somebody in (person("Reviewer"), person("Editor", desk="sport")):
        with pytest.raises(NotAllowed):
            choose_master(stories[1].pk, version=version(), by=somebody)
        with pytest.raises(NotAllowed):
            leave_family(stories[1].pk, version=version(), by=somebody)


def test_an_article_of_no_family_can_leave_none():
    with pytest.raises(Refused, match="no family"):
        leave_family(article(STORY).pk, version=1, by=person("Editor"))
