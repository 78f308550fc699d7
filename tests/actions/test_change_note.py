"""The change note counts what was done, by kind, and says of quotations."""

from dataclasses import replace

import pytest

from newsroom.actions.change_note import change_note
from newsroom.actions.correcting import take_out_block
from newsroom.actions.finishing import finish_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.standing import Standing
from newsroom.engine.finding import Category
from tests.actions.test_finishing import TEXT, decided
from tests.making import fresh, furniture, headed, person, spelling

pytestmark = pytest.mark.django_db


def test_the_change_note_counts_what_was_done_and_says_of_quotations():
    said = "“We was robed,” said Abena Quartey."
    story = headed([TEXT, said, "Read our other stories"], [spelling(1, said, "robed", "robbed")])
    decided(story)
    rows = story.revision.block_rows()
    take_out_block(story.pk, rows[2].pk, by=person())
    finish_article(story.pk, version=fresh(story).version, by=person())
    record = hand_out_articles({story.pk: None}, "text", by=person()).hand_outs[0]
    assert record.change_note == (
        "1 spelling corrected; 1 line of furniture removed; 1 quotation changed."
    )


def test_the_change_note_tells_furniture_links_captions_and_copies_apart():
    kinds = [Category.FURNITURE, Category.LINKS, Category.LINKS, "caption", "repetition"]
    lines = [f"{TEXT} {number}" for number in range(len(kinds))]
    found = [
        replace(furniture(n, line), category=Category(kind))
        for n, (line, kind) in enumerate(zip(lines, kinds, strict=True))
    ]
    story = headed([*lines, TEXT], found)
    decided(story)
    assert change_note(Standing.of(fresh(story))) == (
        "1 line of furniture, 2 recommended links, 1 caption and 1 copy removed; "
        "no quotation changed."
    )
