"""The view of the changes: which block became which."""

import pytest

from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.standing import Standing
from newsroom.engine.block import Block
from newsroom.web.views import changes, imported_blocks
from tests.actions.test_updating import arrive
from tests.growing import grows_in_proportion
from tests.making import article, fresh, person


def blocks(*texts):
    return [Block(text) for text in texts]


def test_a_changed_block_is_compared_with_the_one_most_like_it_and_the_rest_went_or_came():
    before = blocks("The bridge is closed today.", "Buy now", "The queue was gone by nine.")
    after = blocks("A new one stands first.", "The queue was gone by ten.")
    told = [(b.number, [p.kind for p in b.parts]) for b in changes(before, after)]
    assert told == [
        (None, ["new"]),
        (1, ["gone"]),
        (2, ["gone"]),
        (3, ["same", "gone", "new", "same"]),
    ]


def test_of_two_that_are_as_like_it_the_first_is_taken():
    before = blocks("Rain fell on Monday.", "Rain fell on Monday!")
    told = [(b.number, len(b.parts)) for b in changes(before, blocks("Rain fell on Tuesday."))]
    assert told == [(1, 4), (2, 1)]


def test_a_block_is_found_again_behind_hundreds_that_were_taken_out():
    ads = [f"Offer {n} ends soon" for n in range(2000)]
    before = blocks(*ads, "The queue was gone by nine.")
    (*gone, last) = changes(before, blocks("The queue was gone by ten."))
    assert len(gone) == 2000
    assert (last.number, len(last.parts)) == (2001, 4)


def test_the_work_grows_in_proportion_to_the_blocks_that_changed():
    def compare(size):
        old = [f"Old {n} of it stands at {n * 7} in {n * 11}" for n in range(size)]
        new = [f"New {n} that reads as {n * 13} to {n * 17}" for n in range(size)]
        return list(changes(blocks(*old), blocks(*new)))

    assert grows_in_proportion(compare, 300)


def test_the_work_grows_in_proportion_where_an_advertisement_stands_between_all_that_changed():
    def compare(size):
        old = [text for n in range(size) for text in (f"Old {n}", "ADVERTISEMENT")]
        new = [text for n in range(size) for text in (f"New {n}", "ADVERTISEMENT")]
        return list(changes(blocks("First", *old), blocks(*new, "Last")))

    assert grows_in_proportion(compare, 150)


@pytest.mark.django_db
def test_an_update_that_waits_is_not_shown_as_what_came_in_of_an_edited_story():
    texts = ["The bridge is closed today.", "The queue was gone by nine."]
    story = article(texts, guid="g1")
    row = Standing.of(story).blocks[0]
    edit_blocks(story.pk, Edit((row.pk,), ("The bridge is shut today.",)), by=person())
    assert arrive(story, ["The bridge is open.", "Nobody waits."]) == "changed"
    assert [block.text for block in imported_blocks(Standing.of(fresh(story)))] == texts
