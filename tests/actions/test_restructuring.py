import pytest

from newsroom.actions.change_note import change_note
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.refusal import ArticleChanged, BlockChanged, Refused
from newsroom.actions.restructuring import Edit, edit_blocks, give_headline, move_block
from newsroom.actions.standing import Standing
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.engine.block import Block, Mark, MarkKind, Role
from newsroom.models import FlagState
from tests.making import article, clean, fresh, person, spelling

pytestmark = pytest.mark.django_db

ONE = "Traders in Okiti recieve the new rules on Monday, the ministry said."
TWO = "The first lorries crossed at dawn and the queue was gone by nine."


@pytest.fixture
def story():
    return article([ONE, TWO], [spelling(0, ONE, "recieve", "receive")])


def accept_all(story, by):
    for flag in story.flags.filter(state="open"):
        decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=by)


def rows(story):
    return fresh(story).revision.block_rows()


def test_an_edit_starts_from_the_clean_text_and_bakes_the_fixes_in(story):
    reviewer = person("Reviewer")
    accept_all(story, reviewer)
    texts = (clean(story)[0].replace("Monday", "Tuesday"),)
    edit_blocks(story.pk, Edit((rows(story)[0].pk,), texts), by=reviewer)
    assert clean(story)[0] == ONE.replace("recieve", "receive").replace("Monday", "Tuesday")
    flag = story.flags.get(rule="made-up-rule")
    assert (flag.state, flag.baked) == (FlagState.SUPERSEDED, True)
    undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    flag.refresh_from_db()
    assert (flag.state, flag.baked) == (FlagState.ACCEPTED, False)
    assert clean(story)[0] == ONE.replace("recieve", "receive")
    undo_operation(last_operation(story.pk, reviewer, redo=True).pk, by=reviewer)
    flag.refresh_from_db()
    assert (flag.state, flag.baked, "Tuesday" in clean(story)[0]) == ("superseded", True, True)


def test_a_block_is_split_merged_and_moved_and_each_is_undone(story):
    reviewer = person("Reviewer")
    halves = ("The first lorries crossed at dawn.", "The queue was gone by nine.")
    edit_blocks(story.pk, Edit((rows(story)[1].pk,), halves), by=reviewer)
    assert clean(story) == [ONE, *halves]
    pair = tuple(row.pk for row in rows(story)[1:])
    edit_blocks(story.pk, Edit(pair, (" ".join(halves),)), by=reviewer)
    assert clean(story) == [ONE, " ".join(halves)]
    move_block(story.pk, rows(story)[1].pk, 0, by=reviewer)
    assert clean(story) == [" ".join(halves), ONE]
    for _ in range(3):
        undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert clean(story) == [ONE, TWO]


def test_an_earlier_act_is_not_undone_under_a_later_edit(story):
    reviewer = person("Reviewer")
    accept_all(story, reviewer)
    accepting = last_operation(story.pk, reviewer)
    edit_blocks(story.pk, Edit((rows(story)[0].pk,), ("All new words.",)), by=reviewer)
    with pytest.raises(Refused, match="later"):
        undo_operation(accepting.pk, by=reviewer)
    assert clean(story)[0] == "All new words."


def test_of_two_who_edit_a_block_the_second_is_told_and_nothing_is_lost(story):
    seen = rows(story)[1].pk
    edit_blocks(story.pk, Edit((seen,), ("Lorries crossed.",)), by=person())
    with pytest.raises(BlockChanged, match="your words are kept"):
        edit_blocks(story.pk, Edit((seen,), ("Trucks crossed.",)), by=person())
    assert clean(story)[1] == "Lorries crossed."


def test_marks_stay_on_the_words_they_embrace():
    linked = Block(TWO, marks=(Mark(MarkKind.LINK, 10, 17, "https://okiti.example/l"),))
    story = article([linked])
    edit_blocks(story.pk, Edit((rows(story)[0].pk,), (f"At last: {TWO}",)), by=person())
    mark = Standing.of(fresh(story)).clean[0][1].marks[0]
    assert f"At last: {TWO}"[mark.start : mark.end] == "lorries"


def test_a_wrong_role_is_corrected_like_an_edit(story):
    reviewer = person("Reviewer")
    edit = Edit((rows(story)[1].pk,), (TWO,), role=Role.STANDFIRST)
    edit_blocks(story.pk, edit, by=reviewer)
    assert rows(story)[1].role == Role.STANDFIRST
    with pytest.raises(Refused, match="Nothing was changed"):
        edit_blocks(story.pk, Edit((rows(story)[1].pk,), (TWO,)), by=reviewer)


def test_the_change_note_counts_edits_and_not_what_was_only_baked(story):
    reviewer = person("Reviewer")
    accept_all(story, reviewer)
    edit_blocks(story.pk, Edit((rows(story)[1].pk,), ("Lorries crossed.",)), by=reviewer)
    note = change_note(Standing.of(fresh(story)))
    assert note == "1 spelling corrected; 1 paragraph edited by hand; no quotation changed."


def test_an_emptied_block_is_refused_with_what_to_do(story):
    with pytest.raises(Refused, match="take the block out"):
        edit_blocks(story.pk, Edit((rows(story)[0].pk,), ("  ",)), by=person())


def give(story, headline, by):
    return give_headline(story.pk, headline, version=fresh(story).version, by=by)


def test_a_headline_is_given_to_a_story_that_came_without_read_by_the_rules_and_undone(story):
    reviewer = person("Reviewer")
    give(story, "  Okiti waits for\nits goverment ", reviewer)
    standing = Standing.of(fresh(story))
    assert standing.headline == fresh(story).headline == "Okiti waits for its goverment"
    assert clean(story) == [standing.headline, ONE, TWO]
    assert [f.quote for f in standing.open_flags] == ["goverment", "recieve"]
    assert change_note(standing) == "A headline given; no quotation changed."
    undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert (Standing.of(fresh(story)).headline, clean(story)) == ("", [ONE, TWO])


def test_a_headline_that_was_given_and_edited_is_still_said_to_be_given(story):
    reviewer = person("Reviewer")
    give(story, "Okiti waits", reviewer)
    edit_blocks(story.pk, Edit((rows(story)[0].pk,), ("Okiti waits again",)), by=reviewer)
    assert change_note(Standing.of(fresh(story))) == "A headline given; no quotation changed."


def test_a_second_headline_an_empty_one_and_one_that_is_late_are_refused(story):
    reviewer = person("Reviewer")
    with pytest.raises(Refused, match="Type the headline"):
        give(story, "  ", reviewer)
    with pytest.raises(Refused, match="at most 500"):
        give(story, "a" * 501, reviewer)
    seen = fresh(story).version
    give(story, "Okiti waits", reviewer)
    with pytest.raises(ArticleChanged):
        give_headline(story.pk, "Okiti still waits", version=seen, by=reviewer)
    with pytest.raises(Refused, match="has a headline already"):
        give(story, "Okiti still waits", reviewer)
    assert clean(story) == ["Okiti waits", ONE, TWO]
