"""Links inside paragraphs: kept, dropped, led elsewhere; decisions that can be undone."""

import pytest

from newsroom.actions.change_note import change_note
from newsroom.actions.correcting import correct_span
from newsroom.actions.linking import correct_link
from newsroom.actions.refusal import BlockChanged, FlagChanged, Refused
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.standing import Standing
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.engine.block import Block, Mark, MarkKind, Role
from newsroom.models import Article, Flag
from tests.making import article, clean, fresh, person

pytestmark = pytest.mark.django_db

TEXT = "The ministry said so on Monday, and the port agreed."
OLD, NEW = "https://ministry.example/old", "https://ministry.example/new"
WORDS = (4, 12)  # "ministry"


@pytest.fixture
def story():
    marks = (
        Mark(MarkKind.LINK, *WORDS, OLD),
        Mark(MarkKind.LINK, 40, 44, "/port"),
        Mark(MarkKind.STRONG, 4, 12),
    )
    return article([Block(TEXT, Role.PARAGRAPH, marks)])


@pytest.fixture
def editor():
    return person("Editor")


def block_of(story: Article) -> int:
    return Standing.of(fresh(story)).blocks[0].pk


def links(story: Article) -> list[tuple[str, str]]:
    """Give the links of the clean copy: their words, and where they lead."""
    (_, block), *_ = Standing.of(fresh(story)).clean
    return [(block.text[m.start : m.end], m.href) for m in block.marks if m.kind is MarkKind.LINK]


def note(story: Article) -> str:
    return change_note(Standing.of(fresh(story)))


def test_a_link_leads_elsewhere_and_undo_brings_it_back(story, editor):
    outcome = correct_link(story.pk, block_of(story), 4, OLD, NEW, by=editor)
    assert links(story) == [("ministry", NEW), ("port", "/port")]
    assert note(story) == "1 link changed; no quotation changed."
    assert outcome.operation.summary == f"Link on “ministry” leads to {NEW}"
    undo_operation(outcome.operation.pk, by=editor)
    assert links(story) == [("ministry", OLD), ("port", "/port")]
    assert note(story) == "Nothing was changed."
    undo_operation(last_operation(story.pk, editor, redo=True).pk, by=editor)
    assert links(story)[0] == ("ministry", NEW)


def test_a_dropped_link_keeps_its_words_and_their_other_marks(story, editor):
    correct_link(story.pk, block_of(story), 4, OLD, "", by=editor)
    assert links(story) == [("port", "/port")]
    assert clean(story) == [TEXT]
    (_, block), *_ = Standing.of(fresh(story)).clean
    assert Mark(MarkKind.STRONG, 4, 12) in block.marks
    assert note(story) == "1 link dropped; no quotation changed."


def test_a_link_moves_with_the_fixes_round_it(story, editor):
    block = block_of(story)
    correct_link(story.pk, block, 4, OLD, NEW, by=editor)
    correct_span(story.pk, block, 0, "The", "Yesterday the", by=editor)
    correct_span(story.pk, block, 4, "ministry", "ministry of ports", by=editor)
    assert links(story) == [("ministry of ports", NEW), ("port", "/port")]


def test_who_saw_another_target_is_told_so(story, editor):
    block = block_of(story)
    correct_link(story.pk, block, 4, OLD, NEW, by=editor)
    with pytest.raises(FlagChanged):
        correct_link(story.pk, block, 4, OLD, "", by=editor)
    assert links(story)[0] == ("ministry", NEW)
    correct_link(story.pk, block, 4, NEW, "", by=editor)
    assert links(story) == [("port", "/port")]


def test_led_back_to_where_it_came_from_a_link_counts_as_kept(story, editor):
    block = block_of(story)
    correct_link(story.pk, block, 40, "/port", NEW, by=editor)
    outcome = correct_link(story.pk, block, 40, NEW, "/port", by=editor)
    assert links(story) == [("ministry", OLD), ("port", "/port")]
    assert outcome.operation.summary == "Link on “port” kept"
    assert note(story) == "Nothing was changed."
    assert Flag.objects.count() == 1


@pytest.mark.parametrize("target", ["javascript:alert(1)", "nowhere", OLD])
def test_a_target_that_makes_no_sense_is_refused(story, editor, target):
    with pytest.raises(Refused):
        correct_link(story.pk, block_of(story), 4, OLD, target, by=editor)
    assert not Flag.objects.exists()


def test_a_link_that_is_not_there_is_refused(story, editor):
    with pytest.raises(BlockChanged):
        correct_link(story.pk, block_of(story), 5, OLD, NEW, by=editor)


def test_a_later_edit_of_the_block_keeps_the_target_and_the_note_counts_both(story, editor):
    block = block_of(story)
    correct_link(story.pk, block, 4, OLD, NEW, by=editor)
    edit_blocks(story.pk, Edit((block,), (TEXT + " So it is.",)), by=editor)
    assert links(story) == [("ministry", NEW), ("port", "/port")]
    assert note(story) == "1 link changed; 1 paragraph edited by hand; no quotation changed."


def test_moving_a_block_whose_link_was_changed_counts_as_no_edit(story, editor):
    block = block_of(story)
    correct_link(story.pk, block, 4, OLD, "", by=editor)
    edit_blocks(story.pk, Edit((block,), (TEXT,), role=Role.STANDFIRST), by=editor)
    assert links(story) == [("port", "/port")]
    assert note(story).startswith("1 link dropped")


def test_words_of_a_quotation_are_not_changed_by_its_link(editor):
    said = "“Ask the ministry,” she said."
    story = article([Block(said, Role.PARAGRAPH, (Mark(MarkKind.LINK, 9, 17, OLD),))])
    correct_link(story.pk, block_of(story), 9, OLD, "", by=editor)
    assert note(story) == "1 link dropped; no quotation changed."
