import pytest

from newsroom.actions.change_note import change_note
from newsroom.actions.checking import check_article
from newsroom.actions.correcting import correct_span, take_out_block
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.refusal import Refused
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.standing import Standing
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.engine.block import Mark, MarkKind
from newsroom.models import FlagState
from tests.making import article, clean, fresh, person

pytestmark = pytest.mark.django_db

TEXT = "Traders recieved seperate rules on Monday. The market was quiet for the rest of the day."
OTHER = "Officials did not say how the second phase would be paid for."


@pytest.fixture
def story():
    """Give an article whose two misspelt words were dismissed and marked sic by hand."""
    made = article([TEXT, OTHER])
    check_article(made.pk, by=None)
    verdicts = {"recieved": FlagState.DISMISSED, "seperate": FlagState.SIC}
    for flag in made.flags.all():
        choice = Choice(made.pk, flag.pk, verdicts[flag.quote], flag.version)
        decide_flags([choice], by=person("Reviewer"))
    assert made.flags.count() == 2
    return fresh(made)


def shown(story):
    return sorted((f.quote, str(f.state)) for f in Standing.of(fresh(story)).flags)


DECIDED = [("recieved", "dismissed"), ("seperate", "sic")]


def test_what_was_dismissed_does_not_come_back_after_an_edit_beside_it(story):
    row = story.revision.block_rows()[0]
    edit_blocks(story.pk, Edit((row.pk,), (TEXT.replace("Monday", "Tuesday"),)), by=person())
    check_article(story.pk, by=None)
    assert shown(story) == DECIDED


def test_what_was_dismissed_does_not_come_back_after_a_split_and_a_merge(story):
    reviewer = person("Reviewer")
    halves = tuple(f"{half}." for half in TEXT.rstrip(".").split(". "))
    edit_blocks(story.pk, Edit((story.revision.block_rows()[0].pk,), halves), by=reviewer)
    assert shown(story) == DECIDED
    rows = tuple(row.pk for row in fresh(story).revision.block_rows())
    edit_blocks(story.pk, Edit(rows, (f"{OTHER} {TEXT}",)), by=reviewer)
    assert shown(story) == DECIDED
    for _ in range(2):
        undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert (shown(story), clean(story)) == (DECIDED, [TEXT, OTHER])
    check_article(story.pk, by=None)
    assert shown(story) == DECIDED


def test_a_word_that_was_changed_itself_is_read_as_a_new_one(story):
    row = story.revision.block_rows()[0]
    text = TEXT.replace("recieved", "recieve")
    edit_blocks(story.pk, Edit((row.pk,), (text,)), by=person())
    assert shown(story) == [("recieve", "open"), ("seperate", "sic")]


def test_the_second_look_brings_nothing_back_that_was_decided(story):
    row = story.revision.block_rows()[0]
    correct_span(story.pk, row.pk, TEXT.index("quiet"), "quiet", "quiet ", by=person())
    finish_article(story.pk, version=fresh(story).version, by=person())
    opened = [quote for quote, state in shown(story) if state == "open"]
    assert len(opened) == 1
    assert "  " in opened[0]


def test_a_role_is_corrected_and_a_line_kept_as_story_stays_kept():
    made = article(["ADVERTISEMENT", OTHER])
    check_article(made.pk, by=None)
    flag = made.flags.get()
    keep = Choice(made.pk, flag.pk, FlagState.DISMISSED, flag.version)
    decide_flags([keep], by=person())
    row = fresh(made).revision.block_rows()[0]
    edit_blocks(made.pk, Edit((row.pk,), ("ADVERTISEMENT",), role="subheading"), by=person())
    check_article(made.pk, by=None)
    assert shown(made) == [("ADVERTISEMENT", "dismissed")]


def test_a_block_that_is_taken_out_is_not_edited(story):
    row = story.revision.block_rows()[1]
    take_out_block(story.pk, row.pk, by=person())
    with pytest.raises(Refused, match="taken out"):
        edit_blocks(story.pk, Edit((row.pk,), ("Nobody pays.",)), by=person())
    assert clean(story) == [TEXT]


def test_a_split_with_marks_given_loses_no_text(story):
    row = story.revision.block_rows()[1]
    marks = (Mark(MarkKind.STRONG, 0, 9),)
    edit_blocks(story.pk, Edit((row.pk,), ("Officials.", "Nobody pays."), marks=marks), by=person())
    assert clean(story)[1:] == ["Officials.", "Nobody pays."]


def test_the_change_note_counts_a_baked_fix_only_while_its_words_are_there(story):
    reviewer = person("Reviewer")
    row = story.revision.block_rows()[1]
    correct_span(story.pk, row.pk, 0, "Officials", "Clerks", by=reviewer)
    text = clean(story)[1].replace("second", "third")
    edit_blocks(story.pk, Edit((row.pk,), (text,)), by=reviewer)
    edited = fresh(story).revision.block_rows()[1]
    note = change_note(Standing.of(fresh(story)))
    assert note.startswith("1 spelling corrected; 1 paragraph edited by hand")
    take_out_block(story.pk, edited.pk, by=reviewer)
    note = change_note(Standing.of(fresh(story)))
    assert "spelling" not in note
