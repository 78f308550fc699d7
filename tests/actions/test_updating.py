"""The source sends a newer text: taken or left, with the decisions replayed that still fit."""

import pytest

from newsroom.actions.acting import Act
from newsroom.actions.arriving import Arrival, bring_in
from newsroom.actions.change_note import change_note
from newsroom.actions.correcting import correct_span, take_out_block
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.following import paired
from newsroom.actions.refusal import NotReady
from newsroom.actions.restructuring import Edit, edit_blocks, give_headline
from newsroom.actions.standing import Standing
from newsroom.actions.undoing import undo_operation
from newsroom.actions.updating import take_update
from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import Role
from newsroom.models import Block, FlagState, Operation
from tests.growing import grows_in_proportion
from tests.making import article, clean, fresh, furniture, imported, person, spelling

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


def arrive(story, texts, guid="g1", **more):
    operation = Operation.objects.create(kind="import", by="a test")
    doing = Act("import", None, {}, within=operation)
    doing.record()
    return bring_in(doing, story.batch, Arrival(imported(texts, guid=guid, **more), story.raw))


def send(story, *texts):
    assert arrive(story, texts) == "changed"
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


def test_a_new_block_first_leaves_the_decision_with_the_block_that_was_changed(story):
    newer = ONE.replace("the ministry said", "a minister told us")
    story = send(story, "Updated with a minister's words.", newer, TWO, THREE)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert not fresh(story).flags.filter(rule="update-conflict").exists()
    assert clean(story)[1] == newer.replace("recieve", "receive")


def test_what_is_changed_follows_the_copy_that_stays_not_the_one_that_was_taken_out():
    found = [furniture(0, TWO), spelling(1, TWO, "crosed", "crossed")]
    story = article([TWO, TWO, THREE], found, guid="g1")
    for flag in story.flags.all():
        choice = Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)
        decide_flags([choice], by=person("Reviewer"))
    newer = TWO.replace("by nine", "by ten")
    story = send(story, newer, THREE)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert not fresh(story).flags.filter(rule="update-conflict").exists()
    assert clean(story) == [newer.replace("crosed", "crossed"), THREE]


def test_a_paragraph_of_which_a_copy_was_taken_out_stays_where_the_source_sends_it_once():
    story = article([ONE, TWO, TWO, THREE], [furniture(2, TWO)], guid="g1")
    flag = story.flags.get()
    decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=person())
    newer = ONE.replace("the ministry said", "a minister told us")
    story = send(story, newer, TWO, THREE)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert clean(story) == [newer, TWO, THREE]


def test_a_paragraph_that_was_taken_out_does_not_come_back_by_a_changed_word(story):
    row = fresh(story).revision.block_rows()[2]
    take_out_block(story.pk, row.pk, by=person())
    story = send(fresh(story), ONE, TWO, THREE.replace("would", "will"))
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert fresh(story).flags.filter(rule="update-conflict", state="open").exists()


def test_a_paragraph_that_moves_up_takes_no_decision_from_those_it_passes(story):
    row = fresh(story).revision.block_rows()[1]
    correct_span(story.pk, row.pk, 0, "The first", "Some", by=person())
    moved, one = (
        THREE.replace("would", "will"),
        ONE.replace("the ministry said", "a minister told us"),
    )
    two = TWO.replace("by nine", "by ten")
    take = send(fresh(story), moved, one, two)
    take_update(take.pk, version=take.version, by=person("Reviewer"))
    assert not fresh(story).flags.filter(rule="update-conflict").exists()
    right = [one.replace("recieve", "receive"), two.replace("crosed", "crossed")]
    assert clean(story) == [moved, right[0], right[1].replace("The first", "Some")]


def test_a_new_block_in_the_place_of_furniture_that_was_taken_out_is_no_conflict():
    ad = "ADVERTISEMENT"
    story = article([ad, ONE, TWO], [furniture(0, ad)], guid="g1")
    flag = story.flags.get()
    decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=person())
    story = send(story, "A minister has answered.", ONE, TWO)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert not fresh(story).flags.filter(rule="update-conflict").exists()
    assert clean(story) == ["A minister has answered.", ONE, TWO]


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


def test_what_a_newer_text_has_somebody_say_is_mended_by_nobody_unseen():
    said = "It was known for years that traders who come to the port recieve the rules on Monday."
    story = article([said], [spelling(0, said, "recieve", "receive")], guid="g1")
    flag = story.flags.get()
    decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=person())
    story = send(fresh(story), f"“{said}” said Abena Quartey.")
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert "recieve" in clean(story)[0]
    assert fresh(story).flags.get(rule="update-conflict").state == "open"


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


def test_an_update_that_waits_holds_the_article_back(story):
    story = send(story, "All is new.")
    with pytest.raises(NotReady, match="update by the source waits"):
        finish_article(story.pk, version=story.version, by=person("Reviewer"))


def test_an_update_taken_undone_and_taken_again_has_each_decision_once(story):
    newer = ONE.replace("the ministry said", "a minister told us")
    story = send(story, newer, "Lorries must wait until dawn crosed the bridge.", THREE)
    reviewer = person("Reviewer")
    for _ in range(2):
        take_update(story.pk, version=fresh(story).version, by=reviewer)
        assert clean(story)[0].startswith("Traders in Okiti receive the new rules")
        standing = Standing.of(fresh(story))
        assert [f.state for f in standing.flags if f.quote == "recieve"] == ["accepted"]
        assert [f.rule for f in standing.flags].count("update-conflict") == 1
        undo_operation(Operation.objects.filter(kind="take-update").latest("pk").pk, by=reviewer)
        assert fresh(story).content_hash == before_hash(story)
    assert clean(story)[0] == ONE.replace("recieve", "receive")


def before_hash(story):
    return story.revisions.get(number=1).content_hash


def test_the_change_note_counts_a_replayed_decision_once(story):
    newer = ONE.replace("the ministry said", "a minister told us")
    story = send(story, newer, TWO, THREE)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    note = change_note(Standing.of(fresh(story)))
    assert note == "2 spellings corrected; no quotation changed."


def test_the_work_of_pairing_grows_in_proportion_to_the_blocks():
    standings = {}
    for size in (120, 480):
        texts = [text for n in range(size) for text in (f"Old {n}", "ADVERTISEMENT")]
        standings[size] = Standing.of(article(["First", *texts]))

    def pair(size):
        texts = [text for n in range(size) for text in (f"New {n}", "ADVERTISEMENT")]
        pairs = paired(standings[size], [Block(text=text) for text in [*texts, "Last"]])
        assert sum(pair.same for pair in pairs) == size

    assert grows_in_proportion(pair, 120)


def test_a_headline_we_gave_stands_over_an_update_that_brings_none(story):
    reviewer, before = person("Reviewer"), clean(story)
    give_headline(story.pk, "The rules are late", version=story.version, by=reviewer)
    newer = ONE.replace("the ministry said", "a minister told us")
    story = send(story, newer, TWO, THREE)
    take_update(story.pk, version=story.version, by=reviewer)
    mended = newer.replace("recieve", "receive")  # the decision found its own block again
    assert clean(story) == ["The rules are late", mended, *before[1:]]


def test_a_headline_we_gave_makes_room_for_that_of_the_source(story):
    reviewer, before = person("Reviewer"), clean(story)
    give_headline(story.pk, "The rules are late", version=story.version, by=reviewer)
    story = send(story, EngineBlock("Rules for traders", Role.HEADLINE), ONE, TWO, THREE)
    take_update(story.pk, version=story.version, by=reviewer)
    assert clean(story) == ["Rules for traders", *before]
