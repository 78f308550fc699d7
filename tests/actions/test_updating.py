import pytest

from newsroom.actions.acting import Act
from newsroom.actions.arriving import Arrival, bring_in
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.refusal import NotReady, Refused
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.undoing import undo_operation
from newsroom.actions.updating import leave_update, take_update
from newsroom.models import FlagState, Operation
from tests.making import article, clean, fresh, imported, person, spelling

pytestmark = pytest.mark.django_db

ONE = "Traders in Okiti recieve the new rules on Monday, the ministry said."
TWO = "The first lorries crosed at dawn and the queue was gone by nine."
THREE = "Officials did not say how the second phase would be paid for."


@pytest.fixture
def story():
    found = [spelling(0, ONE, "recieve", "receive"), spelling(1, TWO, "crosed", "crossed")]
    made = article([ONE, TWO, THREE], found, guid="g1")
    for flag in made.flags.all():
        choice = Choice(made.pk, flag.pk, FlagState.ACCEPTED, flag.version)
        decide_flags([choice], by=person("Reviewer"))
    return fresh(made)


def send(story, *texts):
    operation = Operation.objects.create(kind="import", by="a test")
    doing = Act("import", None, {}, within=operation)
    doing.record()
    arrival = Arrival(imported(texts, guid="g1"), story.raw)
    assert bring_in(doing, story.batch, arrival) == "changed"
    return fresh(story)


def test_unchanged_blocks_keep_their_rows_and_their_decisions(story):
    story = send(story, ONE, "A second ferry follows in May.", TWO, THREE)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert clean(story) == [
        ONE.replace("recieve", "receive"),
        "A second ferry follows in May.",
        TWO.replace("crosed", "crossed"),
        THREE,
    ]


def test_a_decision_is_replayed_where_its_words_stand_the_same_once(story):
    newer = ONE.replace("the ministry said", "a minister told us")
    story = send(story, newer, TWO, THREE)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert (
        clean(story)[0] == "Traders in Okiti receive the new rules on Monday, a minister told us."
    )


def test_a_decision_whose_words_went_is_a_conflict_to_decide(story):
    story = send(story, "Traders must recieve new papers soon.", TWO, THREE)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    conflict = fresh(story).flags.get(rule="update-conflict")
    assert (conflict.state, conflict.severity) == ("open", "error")
    assert "recieve" in conflict.message
    with pytest.raises(NotReady):
        finish_article(story.pk, version=fresh(story).version, by=person("Reviewer"))


def test_an_edited_block_that_the_source_left_alone_stays_edited(story):
    row = story.revision.block_rows()[2]
    edit_blocks(story.pk, Edit((row.pk,), ("Nobody said who pays.",)), by=person("Reviewer"))
    story = send(story, ONE, TWO, THREE, "More soon.")
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert clean(story)[2:] == ["Nobody said who pays.", "More soon."]


def test_taking_an_update_is_undone_as_a_whole(story):
    before = clean(story)
    story = send(story, "All is new.", "Truly all.")
    reviewer = person("Reviewer")
    take_update(story.pk, version=story.version, by=reviewer)
    undo_operation(Operation.objects.get(kind="take-update").pk, by=reviewer)
    assert clean(story) == before
    assert fresh(story).proposed is not None


def test_an_update_that_was_left_does_not_come_back_when_it_is_sent_again(story):
    story = send(story, "All is new.")
    leave_update(story.pk, version=story.version, by=person("Reviewer"))
    operation = Operation.objects.create(kind="import", by="a test")
    doing = Act("import", None, {}, within=operation)
    doing.record()
    again = Arrival(imported(["All is new."], guid="g1"), story.raw)
    assert bring_in(doing, story.batch, again) == "same"
    with pytest.raises(Refused, match="No update"):
        take_update(story.pk, version=fresh(story).version, by=person("Reviewer"))


def test_an_update_that_waits_holds_the_article_back(story):
    story = send(story, "All is new.")
    with pytest.raises(NotReady, match="update by the source waits"):
        finish_article(story.pk, version=story.version, by=person("Reviewer"))
